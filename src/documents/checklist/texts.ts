import { type LocalDate, type Round, roundName, thaiDate } from '../../domain/calendar/dates';
import { listInThai } from '../../domain/thai-text/lists';

const measure = (num: number): string => `มาตรการที่ ${num}`;

const MOST_CODES = 8;
const listed = (codes: readonly string[]): string =>
  codes.length <= MOST_CODES ? codes.join(', ') : `${codes.slice(0, MOST_CODES).join(', ')} และข้ออื่น`;

export const texts = {
  noReport: (num: number, round: Round) =>
    `${measure(num)} ยังไม่มีรายงาน${roundName(round)} เตือนผู้รับผิดชอบหรือปิดมาตรการพร้อมเหตุผล`,
  noReportOf: (num: number, round: Round, units: readonly string[]) =>
    `${measure(num)} ยังไม่มีรายงาน${roundName(round)}ของ${listInThai(units)} เตือนผู้รับผิดชอบหรือปิดมาตรการพร้อมเหตุผล`,
  unstaffed: (units: readonly string[]) => `ยังไม่มีผู้ลงทะเบียนใน${listInThai(units)} จึงไม่มีใครรายงานได้ ผู้ดูแลระบบออกรหัสให้ก่อน`,
  outputIsUnit: (num: number, output: string) =>
    `ผลผลิตของ${measure(num)} เป็นชื่อส่วนราชการ (${output}) แก้เป็นสิ่งที่ทำสำเร็จ เช่น คู่มือหรือคำสั่ง`,
  outcomeIsReporting: (num: number) => `ผลลัพธ์ของ${measure(num)} เป็นหน้าที่รายงานผล แก้เป็นสิ่งที่ดีขึ้นจากมาตรการ`,
  doneBeforeEnd: (round: Round, day: LocalDate, end: LocalDate) =>
    `เอกสารลงวันที่ ${thaiDate(day)} แจ้งว่าทุกมาตรการเสร็จแล้ว แต่${roundName(round)}สิ้นสุด ${thaiDate(end)} ตรวจว่าทำครบจริง`,
  otherYear: (num: number, year: number, fiscalYear: number) =>
    `${measure(num)} ยังเขียนปี ${year} ในแผนปี ${fiscalYear} แก้ปีให้ตรงถ้าเป็นข้อความของปีก่อน`,
  sameText: (nums: readonly number[], text: string) =>
    `${nums.map(measure).join(' และ')} มีข้อความเดียวกัน “${text}” ตรวจว่าเป็นของแต่ละมาตรการจริง`,
  mixedUp: (num: number, name: string, right: number) =>
    `เขียนตัวชี้วัดที่ ${num} ${name} แต่${name}คือตัวชี้วัดที่ ${right} แก้เลขหรือชื่อให้ตรงกัน`,
  weakIndicator: (num: number, name: string) =>
    `ตัวชี้วัดที่ ${num} ${name} เป็นจุดอ่อนแต่ไม่มีมาตรการรองรับ เพิ่มมาตรการหรือเลือกตัวชี้วัดในมาตรการเดิม`,
  weakItems: (num: number, name: string, open: readonly string[], all: number) =>
    `ตัวชี้วัดที่ ${num} ${name} มีข้อที่ต้องปรับปรุง ${all} ข้อ ไม่มีมาตรการรองรับ ${open.length} ข้อ (${listInThai(open)}) เพิ่มมาตรการหรือระบุข้อในมาตรการเดิม`,
  oneOwner: (unit: string, alone: number, all: number) =>
    `${unit}รับผิดชอบลำพัง ${alone} จาก ${all} มาตรการ พิจารณาให้ส่วนราชการอื่นร่วมรับผิดชอบ`,
  linkOfMeasure: (num: number, url: string) => `ลิงก์ของ${measure(num)} ไม่ใช่ https (${url}) แก้เป็นที่อยู่ที่ขึ้นต้นด้วย https://`,
  itemsWithoutPage: (codes: readonly string[]) => `ยังไม่มีลิงก์ ${codes.length} ข้อ: ${listed(codes)}`,
  itemsWithoutUnit: (codes: readonly string[]) => `ยังไม่กำหนดส่วนราชการ ${codes.length} ข้อ: ${listed(codes)}`,
  itemsWithoutDay: (codes: readonly string[]) => `ยังไม่ระบุวันที่เผยแพร่ ${codes.length} ข้อ: ${listed(codes)}`,
  itemsDead: (codes: readonly string[]) => `ลิงก์เปิดไม่ได้ ${codes.length} ข้อ: ${listed(codes)} แก้หน้าเว็บหรือส่งลิงก์ใหม่`,
  itemWaits: (code: string, results: readonly string[]) => `ข้อ ${code} ยังเผยแพร่ไม่ได้ รอ${listInThai(results)}`,
  linkOfItem: (code: string, url: string) => `ลิงก์ของข้อ ${code} ไม่ใช่ https (${url}) แก้เป็นที่อยู่ที่ขึ้นต้นด้วย https://`,
};
