import { type Round, roundName, thaiDate } from '../calendar/dates';
import type { OfficeHoliday, RoundDate } from '../organisations/organisation.model';
import { quoted } from './quoted';
import type { TableKind } from './table-rows';

const KINDS: Record<TableKind, string> = {
  units: 'ส่วนราชการ',
  chain: 'ลำดับการเสนอ',
  due: 'กำหนดส่ง',
  holidays: 'วันหยุด',
};

/** What the import tells people about the tables of an office. */
export const officeTableText = {
  repeated: (kind: TableKind) => `มีตาราง${KINDS[kind]}มากกว่าหนึ่งตาราง ให้เหลือตารางเดียว`,
  noName: 'แถวนี้ไม่มีชื่อส่วนราชการ ให้เติมชื่อ หรือลบแถวนี้',
  noTitle: 'แถวนี้ไม่มีชื่อตำแหน่ง ให้เติมชื่อ หรือลบแถวนี้',
  group: (written: string) => `${quoted(written)} ไม่ถูกต้อง ใช้ได้: ใช่ หรือเว้นว่าง`,
  repeatedKey: (key: string) => `รหัส ${quoted(key)} ซ้ำกับแถวอื่น รหัสต้องไม่ซ้ำกัน`,
  year: (written: string) => `${quoted(written)} ไม่ใช่ปีงบประมาณ ต้องเป็น พ.ศ. สี่หลัก 2500–2643 เช่น 2570`,
  round: (written: string) => `${quoted(written)} ไม่ใช่รอบเดียว ใช้ได้: 6 เดือน หรือ 12 เดือน`,
  day: (written: string) => `${quoted(written)} ไม่ใช่วันที่ที่มีปี ใช้ได้: เช่น 31 มี.ค. 2570 หรือ 31/3/2570`,
  repeatedDay: (day: string) => `${thaiDate(day)} มีมากกว่าหนึ่งแถว ให้เหลือแถวเดียว`,
  range: (most: number) => `วันสุดท้ายต้องไม่ก่อนวันแรก และวันหยุดต่อเนื่องได้ไม่เกิน ${most} วันต่อแถว`,
  outsideYear: (day: string, year: number, first: string, last: string) =>
    `กำหนดส่ง ${day} ไม่อยู่ในช่วงของปีงบประมาณ ${year} ใช้ได้: ${first} ถึง ${last}`,
  swapped: 'รอบ 12 เดือนต้องไม่ก่อนรอบ 6 เดือนของปีเดียวกัน',
  repeatedRound: (round: string, year: number) => `${round} ปี ${year} มีสองวัน ให้เหลือวันเดียว`,
};

const MONTHS: Record<Round, string> = { '6m': '6 เดือน', '12m': '12 เดือน' };

/** The form that admins fill in. */
export const formText = {
  units: 'ส่วนราชการ',
  chain: 'ลำดับการเสนอ',
  due: 'กำหนดส่ง',
  holidays: 'วันหยุด',
  measures: (year: number) => `มาตรการ ${year}`,
  scores: (year: number) => `คะแนน ${year}`,
  total: 'คะแนนรวม',
  level: 'ระดับ',
  indicator: (num: number) => `ตัวชี้วัดที่ ${num}`,
  office: 'หน่วยงาน',
  year: 'ปีงบประมาณ',
  yes: 'ใช่',
  rounds: (rounds: readonly Round[]) => rounds.map((round) => MONTHS[round]).join(' และ '),
  fileName: (office: string, year: number) => `แบบฟอร์มนำเข้า ${office} ${year}`,
};

/** A holiday of an office, as it is listed. */
export const holidayText = ({ on, name }: OfficeHoliday): string => `${thaiDate(on)} ${name}`;

/** A due day that a file sets, as it is listed. */
export const dueDayText = ({ fiscalYear, round, dueOn }: RoundDate): string =>
  `${roundName(round)} ปี ${fiscalYear} วันที่ ${thaiDate(dueOn)}`;
