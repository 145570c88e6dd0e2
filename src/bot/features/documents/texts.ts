import { type Round, roundName } from '../../../domain/calendar/dates';

export const texts = {
  whichFormat: (name: string, refused: string | null) =>
    [...(refused ? [`เอกสารนี้ทำเป็น ${refused} ไม่ได้`] : []), `${name} ต้องการไฟล์แบบใด`].join('\n'),
  making: (name: string, isBlank: boolean) =>
    [
      `กำลังจัดทำ${name} เสร็จแล้วจะส่งลิงก์ให้ในแชตนี้`,
      ...(isBlank ? ['ที่และวันที่ใช้ตามที่บันทึกไว้ หากไม่มีเว้นไว้ให้เขียนเอง หากต้องการให้พิมพ์ให้ ทำรายการที่ค้างอยู่ให้เสร็จแล้วขอใหม่'] : []),
    ].join('\n'),
  already: (name: string) => `กำลังจัดทำ${name}อยู่แล้ว เสร็จแล้วจะส่งลิงก์ให้ในแชตนี้`,
  checklist: (name: string) => `ตรวจก่อนทำ${name}`,
  found: (count: number) => `พบ ${count} ข้อที่ควรดูก่อน แก้ไขได้จากปุ่มของแต่ละข้อ หรือทำเอกสารเลย`,
  others: (count: number) => `ยังมีอีก ${count} ข้อ จะแสดงเมื่อแก้ไขข้อแรก ๆ แล้ว`,
  askNumber: 'บันทึกข้อความเลขที่เท่าใด พิมพ์ที่ปรากฏหลังคำว่า "ที่" เช่น กส 52001/123',
  dateTitle: 'บันทึกข้อความลงวันที่เท่าใด',
  memoHead: (number: string | null, date: string | null) =>
    `ที่ ${number ?? 'เว้นไว้เขียนเอง'} วันที่ ${date ?? 'เว้นไว้เขียนเอง'}`,
  over: 'รายการขอเอกสารนี้จบหรือหมดเวลาแล้ว ขอเอกสารอีกครั้งได้',
  cancelled: 'ยกเลิกแล้ว ยังไม่ได้ทำเอกสาร',
};

export const labels = {
  makeAnyway: 'ทำเอกสารเลย',
  confirmWords: ['ทำเอกสารเลย', 'ยืนยัน', 'ตกลง'],
  mend: 'แก้ไข',
  importForm: 'แบบฟอร์มนำเข้า',
  codes: 'ออกรหัส',
  report: (measure: number) => `รายงานมาตรการ ${measure}`,
  items: 'ลิงก์ OIT',
  reportItem: (code: string) => `ส่งลิงก์ ${code}`,
  otherRound: (round: Round) => `ขอเป็น${roundName(round)}`,
  fields: { number: 'ที่', datedOn: 'วันที่' },
  today: 'วันนี้',
  byHand: 'เว้นไว้เขียนเอง',
  pick: 'เลือกวันที่',
};

export const helpTexts = [
  { say: 'ขอไฟล์รายงานรอบ 6 เดือน', does: 'ขอรายงานผลของรอบเป็นไฟล์ Word PDF หรือ Excel' },
  { say: 'ขอตารางมาตรการ', does: 'ขอตารางมาตรการเป็นไฟล์ ขอเล่มวิเคราะห์ ปกและคำนำ รายการส่ง ITAS ได้เช่นกัน' },
  { say: 'ขอบันทึกข้อความรอบ 6 เดือน', does: 'ขอบันทึกข้อความเสนอรายงาน หรือขอเอกสารทั้งหมดของรอบเป็นไฟล์' },
] as const;
