import { type LocalDate, thaiDate } from '../calendar/dates';
import { quoted } from './quoted';

/** What the import tells people about a table of O items. */
export const itemTableText = {
  noItems: 'ตารางนี้ไม่มีข้อ OIT ให้ใส่รหัสในคอลัมน์ ข้อ เช่น O1',
  noCode: (written: string) =>
    written === '' ? 'แถวนี้ไม่มีรหัสข้อ ให้ใส่ในคอลัมน์ ข้อ เช่น O1' : `${quoted(written)} ไม่ใช่รหัสข้อ ใช้ได้: เช่น O1`,
  twice: (code: string, first: string) => `ข้อ ${code} มีแล้วที่ ${first} ให้เหลือแถวเดียว`,
  unknown: (code: string, year: number) => `ข้อ ${code} ไม่มีในรายการปี ${year} และแถวนี้ไม่มีชื่อ ให้ใส่ชื่อในคอลัมน์ รายการข้อมูล`,
  severalUnits: 'ข้อหนึ่งมีผู้รับผิดชอบได้ส่วนราชการเดียว ให้เหลือส่วนราชการเดียว',
  severalUrls: 'ช่องนี้มีหลายลิงก์ ข้อหนึ่งมีได้ลิงก์เดียว ให้เหลือลิงก์เดียว',
  day: (written: string) => `${quoted(written)} ไม่ใช่วันที่ที่มีปี ใช้ได้: เช่น 31 มี.ค. 2570 หรือ 31/3/2570`,
  ahead: (on: LocalDate) => `วันที่เผยแพร่ ${thaiDate(on)} ยังไม่ถึง ต้องไม่เกินวันนี้`,
  unknownColumn: (name: string) => `ไม่รู้จักคอลัมน์ ${quoted(name)} จึงไม่ได้อ่าน`,
};
