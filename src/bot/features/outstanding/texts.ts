import { type Round, roundName } from '../../../domain/calendar/dates';

export const texts = {
  title: (round: Round) => `รายการค้างส่ง ${roundName(round)}`,
  counts: (open: number, all: number) => `ค้าง ${open} จาก ${all} มาตรการ`,
  nothing: (of: string, round: Round, fiscalYear: number) =>
    `${of}ไม่มีรายการค้างส่ง ${roundName(round)} ปี ${fiscalYear} รายงานครบทุกมาตรการแล้ว`,
  noMeasures: (of: string, round: Round, fiscalYear: number) =>
    `แผนปี ${fiscalYear} ไม่มีมาตรการของ${of}ที่ต้องรายงาน${roundName(round)}`,
  heading: (unit: string, count: number) => `${unit} ${count} มาตรการ`,
  registered: (names: readonly string[]) => `ผู้ลงทะเบียน ${names.join(', ')}`,
  andMore: (count: number) => `และอีก ${count} คน`,
  registeredCount: (count: number) => `ลงทะเบียนแล้ว ${count} คน`,
  nobody: 'ยังไม่มีเจ้าหน้าที่ลงทะเบียน',
  unnamed: 'ไม่ทราบชื่อ',
  alt: (of: string, round: Round, fiscalYear: number, counts: string, units: readonly string[]) =>
    `${of} ${roundName(round)} ปี ${fiscalYear} ${counts} ${units.join(' ')}`,
};

export const helpText = { say: 'ใครยังไม่รายงาน', does: 'ดูมาตรการที่ยังไม่รายงานหรือยังขาดผลผลิต ผลลัพธ์ แยกตามส่วนราชการ' };
