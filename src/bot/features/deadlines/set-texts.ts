import type { LocalDate, Round } from '../../../domain/calendar/dates';
import { roundName, thaiDate } from '../../../domain/calendar/dates';
import { daysLeftText } from '../../../domain/deadlines/texts';
import type { Measure } from '../../../domain/measures/measure.model';
import { texts as shared } from '../../../ui/texts';

const ofMeasure = (measure: Pick<Measure, 'num'> | null): string => (measure ? `มาตรการ ${measure.num} ` : '');

/** The feature's name, and its form's. */
export const DEADLINES = 'deadlines';

/** What is said where an admin sets due days. */
export const setTexts = {
  title: 'ตั้งกำหนดส่ง',
  now: (dueOn: LocalDate, days: number) => `${thaiDate(dueOn)} (${daysLeftText(days)})`,
  differs: (standard: LocalDate) => `ปกติ ${thaiDate(standard)}`,
  differsFromOffice: (office: LocalDate) => `กำหนดส่งของหน่วยงาน ${thaiDate(office)}`,
  hint: (num: number, round: Round, day: LocalDate) =>
    `ตั้งกำหนดส่งของมาตรการเดียวได้โดยพิมพ์ เช่น ตั้งกำหนดส่งมาตรการ ${num} ${roundName(round)} ${thaiDate(day)}`,
  pick: 'เลือกวันที่ใหม่ หรือพิมพ์ต่อท้ายคำสั่ง เช่น 15 เม.ย. 2570',
  alt: (name: string, fiscalYear: number) => `ตั้งกำหนดส่งรายงานของ${name} ปีงบประมาณ ${fiscalYear} เลือกวันที่ใหม่ของแต่ละรอบ`,
  whichRound: (day: LocalDate) => `ใช้วันที่ ${thaiDate(day)} เป็นกำหนดส่งของรอบใด`,
  whichRoundBack: 'ใช้กำหนดส่งตามปกติกับรอบใด',
  over: 'รายการนี้จบหรือหมดเวลาแล้ว พิมพ์ "ตั้งกำหนดส่ง" เพื่อเริ่มใหม่',
  buttonsOnly: 'กดยืนยัน แก้ไข หรือไม่เปลี่ยน หรือพิมพ์วันที่ใหม่',
  noSuchDay: 'ปฏิทินไม่มีวันที่นั้น ตรวจวันที่แล้วพิมพ์ใหม่ เช่น ตั้งกำหนดส่ง รอบ 6 เดือน 31 มี.ค. 2570',
  otherWeekday: 'วันที่กับวันในสัปดาห์ไม่ตรงกัน ตรวจในปฏิทินแล้วพิมพ์ใหม่ เช่น ตั้งกำหนดส่ง รอบ 6 เดือน 31 มี.ค. 2570',
  noSuchWords: 'ไม่พบมาตรการนั้น ระบุหมายเลขมาตรการ เช่น ตั้งกำหนดส่งมาตรการ 3 รอบ 6 เดือน 15 มี.ค. 2570',
  preview: {
    title: 'ตรวจก่อนเปลี่ยนกำหนดส่ง',
    of: (measure: Pick<Measure, 'num' | 'title'> | null, round: Round, fiscalYear: number) =>
      `${measure ? `มาตรการ ${shared.titled(measure)} ` : ''}${roundName(round)} ปีงบประมาณ ${fiscalYear}`,
    alt: (measure: Pick<Measure, 'num'> | null, round: Round, was: LocalDate, willBe: LocalDate) =>
      `เปลี่ยนกำหนดส่ง${ofMeasure(measure)}${roundName(round)} จาก ${thaiDate(was)} เป็น ${thaiDate(willBe)} หรือไม่`,
  },
  done: (measure: Pick<Measure, 'num'> | null, round: Round, fiscalYear: number, dueOn: LocalDate) =>
    `เปลี่ยนกำหนดส่ง${ofMeasure(measure)}${roundName(round)} ปีงบประมาณ ${fiscalYear} เป็น ${thaiDate(dueOn)} แล้ว`,
  kept: 'ไม่ได้เปลี่ยนกำหนดส่ง ทุกอย่างเหมือนเดิม',
  /** what the tap on แจ้งทุกคน types */
  announce: (measure: Pick<Measure, 'num'> | null, round: Round, dueOn: LocalDate) =>
    `ประกาศ กำหนดส่งรายงาน${ofMeasure(measure)}${roundName(round)} เปลี่ยนเป็น ${thaiDate(dueOn)}`,
};

export const setLabels = {
  change: 'เปลี่ยน',
  changeOf: (round: Round) => `เปลี่ยนกำหนดส่ง${roundName(round)}`,
  back: (day: LocalDate) => `ใช้ ${thaiDate(day)}`,
  backOf: (round: Round, day: LocalDate) => `ให้${roundName(round)}กลับไปใช้ ${thaiDate(day)}`,
  confirm: 'ยืนยันเปลี่ยนกำหนดส่ง',
  keep: 'ไม่เปลี่ยน',
  announce: 'ประกาศให้ทุกคนทราบ',
  set: 'ตั้งกำหนดส่ง',
  fields: { dueOn: 'วันที่', round: 'รอบ' },
};

export const setHelp = {
  say: 'ตั้งกำหนดส่ง',
  does: 'เปลี่ยนกำหนดส่งของรอบหรือของมาตรการ เช่น ตั้งกำหนดส่ง รอบ 6 เดือน 15 เม.ย. 2570',
};
