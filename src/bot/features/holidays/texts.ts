import { type LocalDate, thaiDate } from '../../../domain/calendar/dates';
import { listInThai, sideBySide } from '../../../domain/thai-text/lists';

interface Days {
  from: LocalDate;
  to: LocalDate;
}

const days = ({ from, to }: Days): string => (from === to ? thaiDate(from) : `${thaiDate(from)} ถึง ${thaiDate(to)}`);

export const labels = {
  list: 'วันหยุด',
  add: 'เพิ่มวันหยุด',
  remove: 'ลบวันหยุด',
  removeOne: 'ลบ',
  removeOf: (said: string) => `ลบวันหยุด ${said}`,
  pick: 'เลือกวัน',
  pickLast: 'เลือกวันสุดท้าย',
  oneDay: 'วันเดียว',
  confirm: { add: 'ยืนยันเพิ่ม', remove: 'ยืนยันลบ' },
};

export const texts = {
  days,
  title: (year: number) => `วันหยุดปีงบประมาณ ${year}`,
  counts: (own: number, all: number) => sideBySide([`ทั้งหมด ${all} รายการ`, `ของหน่วยงาน ${own}`]),
  unknown: (year: number) => `ยังไม่มีวันหยุดราชการของปี ${year} ในระบบ`,
  own: 'วันหยุดของหน่วยงาน',
  national: 'วันหยุดราชการ',
  effect: 'การแจ้งเตือนก่อนกำหนดที่ตรงกับวันหยุดเลื่อนมาวันทำการก่อนหน้า กำหนดส่งไม่เลื่อน',
  alt: (year: number, count: number) => `วันหยุดปีงบประมาณ ${year} ${count} รายการ`,
  chooseRange: 'กดเลือกวันหยุดจากรายการ',
  askFrom: 'หยุดวันใด หากหยุดหลายวัน เลือกวันแรก',
  askTo: (from: LocalDate) => `หยุดตั้งแต่ ${thaiDate(from)} ถึงวันใด`,
  askName: 'วันหยุดนี้ชื่ออะไร เช่น ปิดปรับปรุงอาคาร',
  whichRange: 'ลบวันหยุดใดของหน่วยงาน',
  noneOwn: 'หน่วยงานนี้ไม่ได้กำหนดวันหยุดเอง วันหยุดราชการลบไม่ได้ พิมพ์ "เพิ่มวันหยุด" เพื่อเพิ่ม',
  noSuchDay: 'ปฏิทินไม่มีวันนั้น เลือกวันใหม่',
  previewTitle: { add: 'ตรวจก่อนเพิ่มวันหยุด', remove: 'ตรวจก่อนลบวันหยุด' },
  addLine: (range: Days, name: string) => `เพิ่มวันหยุดของหน่วยงาน ${days(range)} "${name}"`,
  removeLine: (range: Days) => `ลบวันหยุดของหน่วยงาน ${days(range)}`,
  offAnyway: (list: readonly LocalDate[]) => `เป็นวันหยุดราชการหรือวันเสาร์อาทิตย์อยู่แล้ว: ${listInThai(list.map(thaiDate))}`,
  dueThen: (list: readonly LocalDate[]) =>
    `กำหนดส่ง ${listInThai(list.map(thaiDate))} ตรงกับวันหยุดนี้ กำหนดส่งไม่เลื่อน พิมพ์ "ตั้งกำหนดส่ง" หากต้องการเลื่อน`,
  added: (range: Days, name: string) => `เพิ่มวันหยุดของหน่วยงาน ${days(range)} "${name}" แล้ว`,
  removed: (range: Days) => `ลบวันหยุดของหน่วยงาน ${days(range)} แล้ว`,
  kept: 'ยังไม่ได้เปลี่ยน วันหยุดเหมือนเดิม',
  over: 'รายการนี้จบหรือหมดเวลาแล้ว พิมพ์ "วันหยุด" เพื่อเริ่มใหม่',
  confirmWords: ['ยืนยัน', 'ตกลง', ...Object.values(labels.confirm)] as readonly string[],
};

export const helpText = {
  say: labels.list,
  does: 'ดูวันหยุดราชการและวันหยุดของหน่วยงาน ผู้ดูแลระบบเพิ่มหรือลบวันหยุดของหน่วยงาน เช่น เพิ่มวันหยุด 14-16 ธ.ค. 2569 ปิดปรับปรุงอาคาร',
};
