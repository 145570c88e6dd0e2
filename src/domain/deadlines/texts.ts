import { type LocalDate, type Round, roundName, thaiDate } from '../calendar/dates';

/** The words for the days left until a due day: `อีก 131 วัน`, `วันนี้`, `เลยกำหนด 3 วัน`. Negative: days since. */
export function daysLeftText(days: number): string {
  if (days === 0) return 'วันนี้';
  return days > 0 ? `อีก ${days} วัน` : `เลยกำหนด ${-days} วัน`;
}

/** Why a due day was not set. */
export const deadlineTexts = {
  past: (dueOn: LocalDate, today: LocalDate) =>
    `วันที่ ${thaiDate(dueOn)} ผ่านไปแล้ว เลือกวันนี้ (${thaiDate(today)}) หรือวันหลังจากนี้`,
  outsideYear: (dueOn: LocalDate, fiscalYear: number, { min, max }: { min: LocalDate; max: LocalDate }) =>
    min <= max
      ? `วันที่ ${thaiDate(dueOn)} ไม่อยู่ในช่วงของปีงบประมาณ ${fiscalYear} เลือกวันตั้งแต่ ${thaiDate(min)} ถึง ${thaiDate(max)}`
      : `ปีงบประมาณ ${fiscalYear} ผ่านไปนานแล้ว จึงตั้งกำหนดส่งใหม่ไม่ได้`,
  roundsSwapped: (round: Round) =>
    round === '6m'
      ? `กำหนดส่ง${roundName('6m')}ต้องไม่หลังกำหนดส่ง${roundName('12m')} เลือกวันที่เร็วกว่านี้`
      : `กำหนดส่ง${roundName('12m')}ต้องไม่ก่อนกำหนดส่ง${roundName('6m')} เลือกวันที่ช้ากว่านี้`,
  sameDate: (dueOn: LocalDate) => `กำหนดส่งเป็นวันที่ ${thaiDate(dueOn)} อยู่แล้ว จึงไม่มีอะไรเปลี่ยน`,
  changedMeanwhile: (now: LocalDate) => `กำหนดส่งถูกเปลี่ยนไปแล้ว ตอนนี้คือ ${thaiDate(now)} พิมพ์ "ตั้งกำหนดส่ง" เพื่อดูและตั้งใหม่`,
  noSuchMeasure: (num: number, fiscalYear: number) =>
    `ไม่พบมาตรการ ${num} ในแผนปีงบประมาณ ${fiscalYear} พิมพ์ "ภาพรวม" เพื่อดูมาตรการทั้งหมด`,
  noSuchRound: (num: number, round: Round) => `มาตรการ ${num} ไม่มี${roundName(round)} เลือกรอบอื่น`,
};

/** What another due day means. */
export const effectTexts = {
  was: 'กำหนดส่งเดิม',
  willBe: 'กำหนดส่งใหม่',
  owed: (count: number) => `มาตรการที่ยังส่งไม่ครบ ${count} รายการ จะใช้กำหนดส่งใหม่`,
  ownStay: (count: number) => `มาตรการที่มีกำหนดของตัวเอง ${count} รายการ ไม่เปลี่ยน`,
  dayOff: 'วันที่เลือกเป็นวันเสาร์ วันอาทิตย์ หรือวันหยุดราชการ',
  reminders: (days: readonly LocalDate[]) =>
    days[0] === undefined
      ? 'เลยวันแจ้งเตือนก่อนกำหนดส่งนี้ไปแล้ว จะแจ้งเตือนเมื่อเลยกำหนดส่ง'
      : `จะแจ้งเตือนผู้ที่ยังส่งไม่ครบอีก ${days.length} ครั้งจนถึงกำหนดส่ง เริ่ม ${thaiDate(days[0])}`,
};
