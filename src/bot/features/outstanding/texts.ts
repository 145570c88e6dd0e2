import { type Round, roundName } from '../../../domain/calendar/dates';
import { listInThai } from '../../../domain/thai-text/lists';

export const texts = {
  /** @param round null: the list holds several */
  title: (round: Round | null) => (round ? `รายการค้างส่ง ${roundName(round)}` : 'รายการค้างส่ง'),
  counts: (unreported: number, all: number, lacking: number) =>
    `ค้าง ${unreported} จาก ${all} มาตรการ${lacking > 0 ? ` ส่งแล้วยังขาดบางส่วน ${lacking} มาตรการ` : ''}`,
  nothing: (of: string, round: Round, fiscalYear: number) =>
    `${of}ไม่มีรายการค้างส่ง ${roundName(round)} ปี ${fiscalYear} รายงานครบทุกมาตรการแล้ว`,
  history: (_of: string, _round: Round, fiscalYear: number) =>
    `แผนปี ${fiscalYear} เป็นข้อมูลก่อนเริ่มติดตามในตามติด จึงไม่มีรายการค้างส่ง`,
  noMeasures: (of: string, round: Round, fiscalYear: number) =>
    `แผนปี ${fiscalYear} ไม่มีมาตรการของ${of}ที่ต้องรายงาน${roundName(round)}`,
  heading: (unit: string, count: number) => `${unit} ${count} มาตรการ`,
  registered: (names: readonly string[]) => `ผู้ลงทะเบียน ${names.join(', ')}`,
  andMore: (count: number) => `และอีก ${count} คน`,
  registeredCount: (count: number) => `ลงทะเบียนแล้ว ${count} คน`,
  nobody: 'ยังไม่มีเจ้าหน้าที่ลงทะเบียน',
  alt: (of: string, rounds: readonly string[], units: readonly string[]) =>
    `${of} ${rounds.join(' ')} ${listInThai(units)}`,
};

export const helpText = { say: 'ใครยังไม่รายงาน', does: 'ดูมาตรการที่ยังไม่รายงานหรือยังขาดผลผลิต ผลลัพธ์ แยกตามส่วนราชการ' };
