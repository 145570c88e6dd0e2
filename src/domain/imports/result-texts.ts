import { type LocalDate, type Round, roundName, thaiDate } from '../calendar/dates';
import { quoted } from './quoted';

/** `รอบ 6 เดือน ปี 2566`; a table that names no round is of the year. */
export const resultsName = (fiscalYear: number, round: Round | null): string =>
  round === null ? `ผลปี ${fiscalYear}` : `ผล${roundName(round)} ปี ${fiscalYear}`;

/** What the import tells people about a table of results. */
export const resultTableText = {
  noPlan: (fiscalYear: number) => `ยังไม่มีแผนปี ${fiscalYear} ให้นำเข้าแผนของปีนี้ก่อน แล้วส่งไฟล์นี้อีกครั้ง`,
  noRows: 'ตารางผลการดำเนินการนี้ไม่มีแถวที่มีผล',
  unknownMeasure: (title: string, fiscalYear: number) =>
    `${quoted(title)} ไม่ตรงกับมาตรการใดของแผนปี ${fiscalYear} ให้แก้ชื่อให้ตรงกับแผน`,
  unclearMeasure: (said: string, fiscalYear: number) =>
    `${said === '' ? 'แถวนี้' : quoted(said)} ไม่ตรงกับมาตรการเดียวของแผนปี ${fiscalYear} ให้เพิ่มคอลัมน์ มาตรการ ที่มีชื่อตามแผน`,
  /** @param nums one, or several: `1–3, 7` */
  ofMeasures: (nums: string, why: string) => `มาตรการที่ ${nums} ${why}`,
  reported: (round: Round) => `มีรายงาน${roundName(round)}ในตามติดแล้ว จึงไม่แทนที่`,
  notOver: (round: Round, dueOn: LocalDate) => `${roundName(round)}ยังไม่พ้นกำหนดส่ง ${thaiDate(dueOn)} ให้รายงานในแชต`,
  owed: (round: Round) =>
    `${roundName(round)}ยังต้องรายงานในตามติด ให้ผู้รับผิดชอบรายงานในแชต หรือพิมพ์ "ปิดมาตรการ" พร้อมเหตุผลก่อนนำเข้า`,
  noRound: (round: Round) => `ไม่มี${roundName(round)}ในแผน`,
  twice: (num: number, first: string) => `มาตรการที่ ${num} มีผลแล้วที่ ${first} ให้เหลือที่เดียว`,
  progress: (written: string) => `${quoted(written)} ไม่ใช่ร้อยละ 0-100`,
  unknownColumn: (name: string) => `ไม่รู้จักคอลัมน์ ${quoted(name)} จึงไม่ได้อ่าน`,
  status: (status: string) => `สถานะ: ${status}`,
};
