import { compact } from '../../compact';
import { type Round, roundName, thaiDate, thaiDateTime } from '../../domain/calendar/dates';
import type { RoundOfYear } from '../../domain/reports/current.rules';
import type { Standing } from '../../domain/reports/reports.rules';
import { listInThai, sideBySide } from '../../domain/thai-text/lists';
import { texts as shared } from '../../ui/texts';

/** How many have no report, and how many have one that lacks a part. */
export interface Owed {
  unreported: number;
  lacking: number;
}

export function owedOf(open: readonly Pick<Standing, 'missing'>[]): Owed {
  const unreported = open.filter(({ missing }) => missing.includes('report')).length;
  return { unreported, lacking: open.length - unreported };
}

const nums = (standings: readonly Standing[]): string =>
  [...new Set(standings.map(({ measure }) => measure.num))].join(', ');

/** `คุณค้างส่งมาตรการ 1, 9 ส่งแล้วยังขาดบางส่วน มาตรการ 10`: what is handed in is not called owed. @param whose who owes it */
function owing(whose: string, open: readonly Standing[]): string {
  const unreported = open.filter(({ missing }) => missing.includes('report'));
  const lacking = open.filter(({ missing }) => !missing.includes('report'));
  const lead = unreported.length > 0 ? '' : whose;
  return compact([
    unreported.length > 0 && `${whose}ค้างส่งมาตรการ ${nums(unreported)}`,
    lacking.length > 0 && `${lead}ส่งแล้วยังขาดบางส่วน มาตรการ ${nums(lacking)}`,
  ]).join(' ');
}

/** The deadline of the most urgent, for those who only hear or glance at the message. */
const first = (standings: readonly Standing[]): string => (standings[0] ? shared.due(standings[0]) : '');

/** How urgent it is, by the days left until the nearest deadline. */
function title(daysLeft: number): string {
  if (daysLeft === 0) return 'วันนี้ครบกำหนดส่งรายงาน';
  if (daysLeft === 1) return 'พรุ่งนี้ครบกำหนดส่งรายงาน';
  return daysLeft > 0 ? `อีก ${daysLeft} วันครบกำหนดส่งรายงาน` : `เลยกำหนดส่งรายงาน ${-daysLeft} วัน`;
}

export const texts = {
  title,
  goesOn: 'รายการค้างส่ง (ต่อ)',
  counts: (complete: number, all: number) => `รายงานครบแล้ว ${complete} จาก ${all} รายการ เหลือ ${all - complete} รายการ`,
  more: (shown: number, all: number, say: string) => `แสดง ${shown} จาก ${all} รายการ ดูทั้งหมด พิมพ์ "${say}"`,
  morePeople: (count: number) => `และอีก ${count} คน`,

  again: 'เตือนอีกครั้งตามที่ขอไว้',
  ownAlt: (open: readonly Standing[], daysLeft: number) => `${title(daysLeft)} ${owing('คุณ', open)} ${first(open)}`,

  /** of what is said here of somebody's own review */
  toReview: (count: number) => `รอคุณตรวจ ${count} รายการ`,
  unitHeading: (unit: string, owed: Owed) => `${unit} ${texts.owed(owed)}`,
  /** what is not handed in, and what is but lacks a part, are two things */
  owed: ({ unreported, lacking }: Owed) =>
    sideBySide(
      compact([unreported > 0 && `ค้าง ${unreported} รายการ`, lacking > 0 && `ส่งแล้วยังขาดบางส่วน ${lacking} รายการ`]),
    ),
  peopleHeading: 'รายบุคคล',
  peopleCount: (count: number, rounds: readonly RoundOfYear[]) =>
    `${rounds.map(shared.round).join(' และ')} ผู้ลงทะเบียนของส่วนราชการที่ค้างส่ง ${count} คน`,
  peopleAlt: (of: string, count: number, rounds: readonly RoundOfYear[]) =>
    `รายบุคคลของ${of} ${texts.peopleCount(count, rounds)}`,
  owes: (count: number) => `ค้าง ${count}`,
  owesMeasures: (of: RoundOfYear, owed: readonly Standing[]) => `${shared.round(of)} มาตรการ ${nums(owed)}`,
  nobodyIn: (units: readonly string[]) => `ยังไม่มีเจ้าหน้าที่ลงทะเบียนใน${listInThai(units)} แจ้งผู้ดูแลระบบให้ออกรหัสได้`,
  unitsKicker: 'สรุปของหัวหน้าส่วนราชการ',
  unitsAlt: (units: readonly string[], open: readonly Standing[], daysLeft: number) =>
    `${title(daysLeft)} ${owing(`${listInThai(units)} `, open)} ${first(open)}`,

  officeKicker: 'สรุปของผู้บริหาร',
  complete: (complete: number, all: number) => `ครบ ${complete}/${all}`,
  late: (count: number) => `เลยกำหนด ${count} รายการ`,
  officeAlt: (office: string, open: readonly Standing[], daysLeft: number, units: readonly string[]) =>
    `${title(daysLeft)} ${office} ${texts.owed(owedOf(open))} ส่วนราชการที่ค้าง ${listInThai(units)}`,

  groupAlt: (of: string, open: readonly Standing[], daysLeft: number) =>
    `${title(daysLeft)} ${owing(`${of} `, open)} ${first(open)}`,

  /** `who`: the right of who asks, never a name */
  nudged: (who: string) => `${who} ขอติดตามรายงาน`,
  someone: 'หน่วยงาน',
  nudgedAlt: (who: string, open: readonly Standing[]) => `${who} ขอติดตามรายงาน ${owing('คุณ', open)} ${first(open)}`,

  notMineTitle: 'แจ้งว่าไม่ใช่ผู้รับผิดชอบ',
  notMineSaid: (name: string | null, units: readonly string[]) =>
    `${name ?? 'เจ้าหน้าที่'} (${listInThai(units)}) แจ้งว่าไม่ใช่ผู้รับผิดชอบมาตรการนี้`,
  notMineAdvice:
    'หากเห็นด้วย กดไม่ต้องเตือนคนนี้ หรือมอบให้คนอื่น ผู้ลงทะเบียนคนอื่นของส่วนราชการรายงานแทนได้ หากต้องเปลี่ยนส่วนราชการผู้รับผิดชอบ แจ้งผู้ดูแลระบบให้แก้ไขแผน',
  notMineAlt: (num: number, round: Round, name: string | null) =>
    `${name ?? 'เจ้าหน้าที่'} แจ้งว่าไม่ใช่ผู้รับผิดชอบมาตรการ ${num} ${roundName(round)} ซึ่งยังค้างส่ง`,
};

/** Answers to what is tapped or typed. */
export const answers = {
  over: 'ข้อความเตือนนี้เก่าเกินไปแล้ว พิมพ์ "งานของฉัน" เพื่อดูรายการล่าสุด',
  quietNow: 'คุณงดแจ้งเตือนไว้ จึงเตือนอีกครั้งไม่ได้ พิมพ์ "เปิดแจ้งเตือน" แล้วกดอีกครั้ง',
  again: (at: Date) => `หากยังมีรายการค้างส่ง ตามติดจะเตือนอีกครั้งวันที่ ${thaiDateTime(at)}`,
  againSet: (day: string) => `ตั้งเตือนอีกครั้งของรายการนี้ไว้แล้ว เป็นวันที่ ${thaiDate(day)}`,

  whichTitle: 'มาตรการใดไม่ใช่ของคุณ',
  which: 'กดเลือกมาตรการที่คุณไม่ใช่ผู้รับผิดชอบ ตามติดจะแจ้งหัวหน้าส่วนราชการให้',
  whichAlt: (open: readonly Standing[]) => `เลือกมาตรการที่คุณไม่ใช่ผู้รับผิดชอบ มาตรการที่ค้างส่งคือ ${nums(open)}`,
  nothingOpen: 'ไม่มีรายการค้างส่งของข้อความเตือนนี้แล้ว',
  notOpen: (num: number) => `มาตรการ ${num} ไม่ได้ค้างส่งแล้ว หรือไม่ได้อยู่ในส่วนราชการของคุณแล้ว`,
  told: (num: number, round: Round, whom: string) =>
    `แจ้ง${whom}แล้วว่าคุณไม่ใช่ผู้รับผิดชอบมาตรการ ${num} ${roundName(round)} การเตือนจะหยุดเมื่อมีการรายงานหรือเปลี่ยนส่วนราชการผู้รับผิดชอบ`,
  toldBefore: (num: number, round: Round) => `แจ้งเรื่องมาตรการ ${num} ${roundName(round)} ไปแล้ว กำลังรอผู้รับแจ้งดำเนินการ`,
  nobodyToTell: 'ยังไม่มีหัวหน้าส่วนราชการหรือผู้ดูแลระบบคนอื่นในระบบ โปรดแจ้งหัวหน้าส่วนราชการโดยตรง',

  nothingToNudge: (of: string, round: RoundOfYear) => `${of}ไม่มีรายการค้างส่ง ${shared.round(round)} จึงไม่ต้องติดตามใคร`,
  nothingToNudgeOf: (num: number, fiscalYear: number, of: string) =>
    `มาตรการ ${num} ปี ${fiscalYear} ของ${of}ไม่มีรายการค้างส่งในขณะนี้ จึงไม่ต้องติดตามใคร`,
  notResponsible: (name: string) =>
    `${name} ไม่มีรายการค้างส่งที่ต้องรับผิดชอบในขณะนี้ จึงไม่ต้องติดตาม พิมพ์ "ใครยังไม่รายงาน" เพื่อดูผู้ที่ยังไม่รายงาน`,
  noSuchPerson: (name: string) =>
    `ไม่พบ "${name}" ในผู้ที่คุณติดตามได้ พิมพ์ "เตือน" แล้วเว้นวรรค ตามด้วยชื่อหรือส่วนราชการ หรือพิมพ์ "ใครยังไม่รายงาน" เพื่อเลือกจากรายการ`,
  severalOfName: (name: string) => `มีผู้ชื่อ "${name}" มากกว่า 1 คน พิมพ์ชื่อเต็ม หรือกด${labels.people}เพื่อเลือก`,
  onePerson: 'เตือนได้ครั้งละ 1 คน พิมพ์ชื่อทีละคน หรือพิมพ์ "เตือนคนที่ยังไม่รายงาน" เพื่อเตือนทุกคน',
  oneMeasure: 'เตือนได้ครั้งละ 1 มาตรการ ระบุหมายเลขมาตรการ เช่น เตือนมาตรการ 3',
  noSuchMeasure: (num: number, fiscalYear: number) =>
    `ไม่พบมาตรการ ${num} ในแผนปี ${fiscalYear} พิมพ์ "ภาพรวม" เพื่อดูมาตรการทั้งหมด`,
  notYourMeasure: (num: number, units: readonly string[]) =>
    `ติดตามมาตรการ ${num} ได้เฉพาะหัวหน้าส่วนราชการของ${listInThai(units)} ผู้บริหาร และผู้ดูแลระบบ`,
  nudgeKicker: 'ตรวจก่อนส่งข้อความติดตาม',
  toNudge: (count: number) => `ถึงผู้ที่ยังไม่รายงาน ${count} คน`,
  nudgeSays: 'ข้อความที่ผู้รับจะเห็น',
  nudgeGoesOn: 'ตามด้วยรายการค้างส่งของผู้รับแต่ละคน และปุ่มรายงาน',
  nudgeRecipients: 'ผู้รับ',
  nudgeTooLarge:
    'โควตาของเดือนนี้ไม่พอ ติดตามทีละส่วนราชการ เช่น พิมพ์ "เตือนคนที่ยังไม่รายงาน" ตามด้วยชื่อส่วนราชการ หรือเพิ่มแพ็กเกจของ LINE OA',
  nudgeChanged: 'ข้อมูลเปลี่ยนไปหลังจากแสดงรายการนั้น ตรวจอีกครั้งก่อนส่ง',
  nudging: (count: number) => `ส่งข้อความติดตามถึงผู้ที่ยังไม่รายงาน ${count} คน`,
  noneNew: 'ไม่มีผู้ที่ต้องส่งข้อความติดตามเพิ่ม',
  nudgedToday: (count: number) => `วันนี้ติดตามไปแล้ว ${count} คน (ติดตามคนเดิมได้วันละครั้ง)`,
  unreachable: (count: number) => `ส่งถึงไม่ได้ ${count} คน เพราะบล็อกตามติดหรืองดแจ้งเตือน ติดต่อทางอื่นได้`,
  nobodyRegistered: (units: readonly string[]) => `ยังไม่มีผู้ลงทะเบียนใน${listInThai(units)}`,

  quiet:
    'งดแจ้งเตือนแล้ว ตามติดจะไม่ส่งข้อความเตือนกำหนดส่ง ข้อความติดตาม และประกาศถึงคุณ ยังถามและรายงานได้ตามปกติ หากต้องการรับอีกครั้ง พิมพ์ "เปิดแจ้งเตือน"',
  quietBefore: 'งดแจ้งเตือนอยู่แล้ว หากต้องการรับอีกครั้ง พิมพ์ "เปิดแจ้งเตือน"',
  resumed: 'เปิดแจ้งเตือนแล้ว ตามติดจะเตือนก่อนถึงกำหนดส่งและเมื่อเลยกำหนด หากต้องการหยุด พิมพ์ "งดแจ้งเตือน"',
  resumedBefore: 'เปิดแจ้งเตือนอยู่แล้ว หากต้องการหยุด พิมพ์ "งดแจ้งเตือน"',
  groupQuiet: 'งดแจ้งเตือนในกลุ่มนี้แล้ว ตามติดยังตอบเมื่อถูกถาม หากต้องการรับอีกครั้ง พิมพ์ "/เปิดแจ้งเตือน"',
  groupQuietBefore: 'กลุ่มนี้งดแจ้งเตือนอยู่แล้ว หากต้องการรับอีกครั้ง พิมพ์ "/เปิดแจ้งเตือน"',
  groupResumed: 'เปิดแจ้งเตือนในกลุ่มนี้แล้ว หากต้องการหยุด พิมพ์ "/งดแจ้งเตือน"',
  groupResumedBefore: 'กลุ่มนี้เปิดแจ้งเตือนอยู่แล้ว หากต้องการหยุด พิมพ์ "/งดแจ้งเตือน"',
  notInThisGroup: (of: string) => `ผู้ที่งดหรือเปิดแจ้งเตือนของกลุ่มนี้ได้คือ${of} หากต้องการงดเฉพาะของคุณ พิมพ์ในแชตส่วนตัวกับตามติด`,
  headOf: (unit: string) => `หัวหน้าส่วนราชการของ${unit} ผู้บริหาร หรือผู้ดูแลระบบ`,
  headOfOffice: 'ผู้บริหารหรือผู้ดูแลระบบ',
};

/** Why a message came, for who asks. */
export const reasons = {
  own: 'เพราะคุณเป็นเจ้าหน้าที่ของส่วนราชการที่มีมาตรการค้างส่งใกล้หรือเลยกำหนด',
  units: 'เพราะคุณเป็นหัวหน้าส่วนราชการที่มีมาตรการค้างส่งใกล้หรือเลยกำหนด',
  office: 'เพราะคุณเป็นผู้บริหารของหน่วยงานที่มีมาตรการค้างส่งใกล้หรือเลยกำหนด',
  group: 'เพราะกลุ่มนี้ผูกกับส่วนราชการที่มีมาตรการค้างส่งใกล้หรือเลยกำหนด',
  nudge: 'เพราะหัวหน้าส่วนราชการ ผู้บริหาร หรือผู้ดูแลระบบขอติดตามมาตรการที่ส่วนราชการของคุณค้างส่ง',
  notMine: 'เพราะเจ้าหน้าที่แจ้งว่าไม่ใช่ผู้รับผิดชอบมาตรการ และคุณเป็นหัวหน้าส่วนราชการหรือผู้ดูแลระบบ',
};

export const labels = {
  reportNow: 'รายงานเลย',
  again: 'เตือนอีกทีพรุ่งนี้',
  notMine: 'ฉันไม่ใช่ผู้รับผิดชอบ',
  notMineOf: (num: number, round: Round) => `ไม่ใช่ผู้รับผิดชอบมาตรการ ${num} ${roundName(round)}`,
  notMineShort: 'ไม่ใช่',
  release: 'ไม่ต้องเตือนคนนี้',
  releaseIn: (unit: string) => `ไม่ต้องเตือน ${unit}`,
  assign: 'มอบให้คนอื่น',
  nudge: 'เตือนคนที่ยังไม่รายงาน',
  nudgeMeasure: (num: number, round: Round | null) =>
    compact([`เตือนมาตรการ ${num}`, round && roundName(round)]).join(' '),
  nudgePerson: (name: string) => `เตือน ${name}`,
  nudgeShort: 'เตือน',
  sendNudge: 'ส่งข้อความติดตาม',
  people: 'ดูรายบุคคล',
  report: 'รายงาน',
  correct: 'แก้ไข',
  add: 'เพิ่ม',
  addTo: (num: number, round: Round, unit: string | null) =>
    compact([`เพิ่มส่วนที่ขาดของมาตรการ ${num}`, roundName(round), unit]).join(' '),
  who: 'ใครยังไม่รายงาน',
  overview: 'ภาพรวม',
  status: 'ดูสถานะมาตรการ',
  resume: 'เปิดแจ้งเตือน',
};

export const helpTexts = {
  nudge: { say: labels.nudge, does: 'ดูผู้ที่จะได้รับและโควตา แล้วส่งข้อความติดตามถึงผู้ที่ยังไม่รายงาน คนละไม่เกินวันละครั้ง' },
  nudgeOne: {
    say: 'เตือนมาตรการ 3',
    does: 'ติดตามเฉพาะมาตรการ คน หรือส่วนราชการเดียว เช่น เตือน สมชาย หรือ เตือนกองช่าง โดยตรวจก่อนส่ง',
  },
  notMine: {
    say: 'ไม่ใช่ผู้รับผิดชอบมาตรการ 3',
    does: 'แจ้งหัวหน้าส่วนราชการว่ามาตรการนี้ไม่ใช่งานของคุณ เมื่อหัวหน้าเห็นด้วย ตามติดจะไม่เตือนเรื่องนี้',
  },
  quiet: { say: 'งดแจ้งเตือน', does: 'หยุดข้อความที่ตามติดส่งเอง เช่น เตือนกำหนดส่ง' },
  resume: { say: 'เปิดแจ้งเตือน', does: 'รับข้อความเตือนกำหนดส่งอีกครั้ง' },
};
