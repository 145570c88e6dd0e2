import { type LocalDate, thaiDate } from '../../../domain/calendar/dates';
import type { DayRange } from '../../../domain/holidays/own-holidays.rules';

export const texts = {
  title: 'ปฏิทิน',
  lead: 'กำหนดส่งรายงาน ช่วงชี้แจง และวันหยุดที่จะถึง',
  none: 'ยังไม่มีกำหนดส่งและวันหยุดที่จะถึง',
  days: ({ from, to }: DayRange) => (from === to ? thaiDate(from) : `${thaiDate(from)} ถึง ${thaiDate(to)}`),
  since: (day: LocalDate) => `คุณมีลิงก์ปฏิทินที่สร้างเมื่อ ${thaiDate(day)} สร้างลิงก์ใหม่แล้วลิงก์เดิมใช้ไม่ได้`,
  noLink: 'สร้างลิงก์ แล้วเพิ่มลงในปฏิทินของโทรศัพท์ Google หรือ Outlook กำหนดส่งที่เปลี่ยนจะเปลี่ยนในปฏิทินของคุณเอง',
  made: 'ลิงก์ปฏิทินของคุณ แสดงครั้งเดียว คัดลอกไว้ตอนนี้ และอย่าส่งต่อให้ผู้อื่น',
  how: 'วางลิงก์ในปฏิทินของคุณ: Google Calendar เลือก ปฏิทินอื่น แล้วเลือก จาก URL, iPhone เลือก เพิ่มปฏิทินที่บอกรับ, Outlook เลือก สมัครรับจากเว็บ',
  changed: 'ลิงก์ปฏิทินของคุณเปลี่ยนไปแล้วหลังจากการ์ดนั้น ดูการ์ดนี้แล้วกดอีกครั้ง',
  ended: 'เลิกใช้ลิงก์ปฏิทินแล้ว',
  noneToEnd: 'คุณไม่มีลิงก์ปฏิทินที่ใช้อยู่',
};

export const labels = {
  make: 'สร้างลิงก์ปฏิทิน',
  again: 'สร้างลิงก์ใหม่',
  end: 'เลิกใช้ลิงก์',
  page: 'เปิดหน้าปฏิทิน',
};

/** What a tap types. */
export const phrases = { show: texts.title };
