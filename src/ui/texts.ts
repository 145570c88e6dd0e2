import type { Round } from '../domain/calendar/dates';
import { roundName, thaiDate } from '../domain/calendar/dates';
import { daysLeftText } from '../domain/deadlines/texts';
import type { Measure } from '../domain/measures/measure.model';
import type { MeasurePart } from '../domain/measures/parts.rules';
import type { RoundOfYear } from '../domain/reports/current.rules';
import type { Standing } from '../domain/reports/reports.rules';
import { listInThai } from '../domain/thai-text/lists';
import { clipGraphemes } from '../line/limits';

/** Titles can be whole paragraphs; ten of them must fit on a card. */
const LONGEST_TITLE = 120;

/** What the features about measures say alike. */
export const texts = {
  notOfGroup: (unit: string) => `กลุ่มนี้ผูกกับ${unit} ซึ่งไม่ใช่ส่วนราชการของคุณ ใช้คำสั่งนี้ได้ในแชตส่วนตัวกับตามติด`,
  onlyGroupUnit: (units: readonly string[]) =>
    `กลุ่มนี้ดูได้เฉพาะข้อมูลของ${listInThai(units)} ดูส่วนราชการอื่นได้ในแชตส่วนตัวกับตามติด`,
  onlyOwnUnits: (asked: string, own: readonly string[]) =>
    `ดูรายการค้างของ${asked}ไม่ได้ สิทธิ์ของคุณดูได้เฉพาะ${listInThai(own)} ผู้ที่ดูได้ทุกส่วนราชการคือผู้บริหารหรือผู้ดูแลระบบ`,
  year: (fiscalYear: number) => `ปีงบประมาณ ${fiscalYear}`,
  measure: (num: number) => `มาตรการ ${num}`,
  chooseUnit: 'กดเลือกส่วนราชการ หรือพิมพ์ชื่อส่วนราชการ',
  /** ` (ส่วนของกองคลัง)` of a joint measure's part; of a measure of one unit nothing */
  ofUnit: ({ jointUnit = null }: Partial<Pick<MeasurePart, 'jointUnit'>>) =>
    jointUnit === null ? '' : ` (ส่วนของ${jointUnit})`,
  /** `8. จัดประชุม`, of a joint measure's part `8. จัดประชุม (ส่วนของกองคลัง)` */
  titled: ({ num, title, ...part }: Pick<Measure, 'num' | 'title'> & Partial<Pick<MeasurePart, 'jointUnit'>>) =>
    `${num}. ${clipGraphemes(title, LONGEST_TITLE)}${texts.ofUnit(part)}`,
  due: ({ round, dueOn, daysLeft }: Pick<Standing, 'round' | 'dueOn' | 'daysLeft'>) =>
    `${roundName(round)} กำหนดส่ง ${thaiDate(dueOn)} (${daysLeftText(daysLeft)})`,
  /** @param isIn nothing of it is overdue, though its day may be over */
  dueDay: ({ dueOn, daysLeft }: Pick<Standing, 'dueOn' | 'daysLeft'>, isIn = false) =>
    `กำหนดส่ง ${thaiDate(dueOn)} (${isIn && daysLeft < 0 ? 'ผ่านแล้ว' : daysLeftText(daysLeft)})`,
  /** `รอบ 12 เดือน ปี 2570` */
  round: ({ fiscalYear, round }: RoundOfYear) => `${roundName(round)} ปี ${fiscalYear}`,
  overdue: (count: number) => `เลยกำหนด ยังไม่ส่ง ${count} มาตรการ`,
  overdueIn: (of: RoundOfYear, count: number) => `${texts.round(of)} ${texts.overdue(count)}`,
  askApart: (left: readonly string[]) => `ตอบในครั้งเดียวได้ไม่ครบ ที่เหลือกดหรือพิมพ์ทีละรายการ: ${left.join(', ')}`,
  oneAtATime: (named: readonly number[]) =>
    `ทำได้ครั้งละหนึ่งมาตรการ ที่พิมพ์มามี ${named.length} มาตรการ (${named.join(', ')}) พิมพ์คำสั่งเดิมใหม่ทีละมาตรการ`,
  mayType: (choices: readonly string[]) => `กดหรือพิมพ์: ${choices.join(', ')}`,
  shown: (from: number, to: number, all: number) => `รายการที่ ${from === to ? from : `${from} ถึง ${to}`} จาก ${all}`,
};

export const labels = {
  more: (left: number) => `ดูต่อ อีก ${left} รายการ`,
};

/** What a tap types for the person: `understand` must read each as meant. */
export const phrases = {
  myMeasures: 'งานของฉัน',
  fillInOnePage: 'กรอกในหน้าเดียว',
  openDashboard: 'เปิดแดชบอร์ด',
  overview: 'ภาพรวม',
  deadlines: 'กำหนดส่งเมื่อไหร่',
  outstanding: 'ใครยังไม่รายงาน',
  outstandingOf: (unit: string) => `ค้างส่งของ${unit}`,
  reviewsOf: (unit: string) => `รอตรวจของ${unit}`,
  outstandingIn: (round: Round) => `ค้างส่ง${roundName(round)}`,
  report: 'รายงาน',
  closeOverdue: 'ปิดรายการที่เลยกำหนด',
  reopen: 'ยกเลิกการปิด',
  assign: (num: number) => `มอบมาตรการ ${num}`,
  status: (num: number) => `สถานะมาตรการ ${num}`,
  detail: (num: number) => `รายละเอียดมาตรการ ${num}`,
  evidence: (num: number) => `หลักฐานมาตรการ ${num}`,
  indicatorScore: (num: number) => `คะแนนตัวชี้วัดที่ ${num}`,
  unitStatus: (unit: string) => `สถานะของ${unit}`,
  unitRoundStatus: (unit: string, round: Round) => `สถานะของ${unit} ${roundName(round)}`,
  roundStatus: (round: Round) => `ภาพรวม${roundName(round)}`,
  withYear: (text: string, fiscalYear: number) => `${text} ปี ${fiscalYear}`,
};

/** To whom messages went. */
export const recipientTexts = {
  gone: 'ผู้ที่ไม่ได้ลงทะเบียนแล้ว',
  group: (unit: string) => `กลุ่มของ${unit}`,
  groupGone: 'กลุ่มที่ยกเลิกผูกแล้ว',
};
