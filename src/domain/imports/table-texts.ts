import { type Round, roundName } from '../calendar/dates';
import { quoted } from './quoted';

const list = (values: readonly (string | number)[]): string => values.join(', ');

/** What the import tells people about a measures table. */
export const tableText = {
  csvSyntax: 'อ่านแถวนี้ไม่ได้ เครื่องหมายคำพูด (") ต้องมีเป็นคู่ และถ้าอยู่ในข้อความต้องเขียนซ้อนกันสองตัว',
  notXlsx: 'ไม่ใช่ไฟล์ Excel แบบ .xlsx ให้เปิดใน Excel แล้วบันทึกเป็น .xlsx หรือ .csv',
  encoding: 'อ่านอักษรในไฟล์ไม่ได้ ให้บันทึกเป็น UTF-8 หรือ Windows-874 (ไทย)',
  tooLarge: (megabytes: number) => `ไฟล์ใหญ่เกิน ${megabytes} MB`,
  unpacksTooLarge: (megabytes: number) => `ไฟล์นี้เมื่อคลายแล้วใหญ่เกิน ${megabytes} MB ลบสิ่งที่ไม่ใช่ตารางออกแล้วบันทึกใหม่`,
  farCell: ({ rows, columns }: { rows: number; columns: number }) =>
    `ช่องนี้อยู่ไกลจากตาราง (ใช้ได้ไม่เกิน ${rows} แถว ${columns} คอลัมน์) ลบข้อความในช่องนี้ บันทึก แล้วนำเข้าอีกครั้ง`,
  tooWide: 'ตารางในไฟล์นี้กว้างหรือยาวเกินไป ลบชีตที่ไม่ใช้และข้อความที่อยู่ไกลจากตาราง บันทึก แล้วนำเข้าอีกครั้ง',
  tooSlow: 'อ่านไฟล์นี้นานเกินไป ลบสิ่งที่ไม่ใช่ตารางออก บันทึก แล้วนำเข้าอีกครั้ง',
  tooMuchText: 'ข้อความในไฟล์นี้ยาวเกินไป แบ่งเป็นหลายไฟล์แล้วนำเข้าทีละไฟล์',
  tooManyCells: (cells: number) => `มีช่องที่มีข้อความเกิน ${cells} ช่อง แบ่งเป็นหลายไฟล์แล้วนำเข้าทีละไฟล์`,
  tooManyRows: (rows: number) => `มีเกิน ${rows} แถว แบ่งเป็นหลายไฟล์แล้วนำเข้าทีละไฟล์`,
  rowTooLong: 'แถวนี้ยาวเกินไป ตรวจเครื่องหมายคำพูด (") ที่ไม่มีคู่ และตัวคั่นคอลัมน์',
  tooManyColumns: (columns: number) => `แถวนี้มีเกิน ${columns} คอลัมน์ ลบคอลัมน์ที่ไม่ใช้`,
  extension: (extension: string) => `ไม่รู้จักไฟล์นามสกุล ${quoted(extension)} ใช้ได้: .yaml, .csv, .xlsx, .docx, .pdf`,
  unreadable: 'เปิดไฟล์นี้ไม่ได้ ตรวจชื่อและสิทธิ์ของไฟล์',
  hiddenRow: 'แถวนี้ซ่อนอยู่ จึงไม่แน่ใจว่าต้องการนำเข้าหรือไม่ ให้แสดงแถวนี้ หรือลบออก แล้วนำเข้าอีกครั้ง',
  hiddenColumn: 'คอลัมน์นี้ซ่อนอยู่ จึงไม่แน่ใจว่าต้องการนำเข้าหรือไม่ ให้แสดงคอลัมน์นี้ หรือลบออก แล้วนำเข้าอีกครั้ง',
  formulaError: 'สูตรในช่องนี้แสดงข้อผิดพลาด แก้สูตรหรือพิมพ์ข้อความแทน แล้วนำเข้าอีกครั้ง',
  uncomputed: 'สูตรในช่องนี้ยังไม่มีผลลัพธ์ ให้เปิดไฟล์ใน Excel แล้วบันทึกอีกครั้ง หรือพิมพ์ข้อความแทน',
  unclearDate: 'ปีของวันที่ในช่องนี้ไม่ชัดเจน ให้พิมพ์เป็นข้อความ เช่น 31 มี.ค. 2570',
  afterEmptyRow: 'แถวนี้อยู่หลังแถวว่างและไม่มีชื่อมาตรการ ถ้าเป็นของมาตรการก่อนหน้าให้ลบแถวว่าง ถ้าไม่ใช่ให้ลบแถวนี้',
  strayRow: 'แถวนี้เป็นหัวเรื่อง หมายเหตุ หรือชื่อผู้จัดทำ ไม่ใช่ส่วนของมาตรการ ให้ลบแถวนี้ หรือย้ายไปไว้เหนือหัวตาราง',
  secondTable: 'ใต้ส่วนลงชื่อมีอีกตารางหนึ่ง ชีตหนึ่งมีได้ตารางเดียว ให้ย้ายตารางนี้ไปไว้ชีตอื่นหรือไฟล์อื่น',
  otherHeader: 'หัวตารางนี้เรียงคอลัมน์ไม่เหมือนหัวตารางแรก ให้เรียงเหมือนกัน หรือย้ายไปไว้ชีตอื่น',
  noHeader: (columns: readonly string[]) =>
    `ไม่พบแถวหัวตาราง ต้องมีคอลัมน์ มาตรการ และ ผู้รับผิดชอบ (คอลัมน์ที่ใช้ได้: ${list(columns)})`,
  unknownColumn: (name: string, columns: readonly string[]) => `ไม่รู้จักคอลัมน์ ${quoted(name)} ใช้ได้: ${list(columns)}`,
  repeatedColumn: (name: string) => `คอลัมน์ ${quoted(name)} ซ้ำกับคอลัมน์อื่นในตาราง ต้องมีคอลัมน์เดียว`,
  noOffice: (known: readonly string[]) => `ไม่ระบุหน่วยงาน ให้เพิ่มแถว “หน่วยงาน” เหนือหัวตาราง หน่วยงานที่มี: ${list(known)}`,
  unknownOffice: (written: string, known: readonly string[]) =>
    known.length > 0
      ? `ไม่มีหน่วยงาน ${quoted(written)} หน่วยงานที่มี: ${list(known)}`
      : `ไม่มีหน่วยงาน ${quoted(written)} ให้นำเข้าไฟล์ .yaml ของหน่วยงานก่อนหรือพร้อมกัน`,
  noYear: 'ไม่ระบุปีงบประมาณ ให้เพิ่มแถว “ปีงบประมาณ” เหนือหัวตาราง เช่น ปีงบประมาณ | 2570',
  severalYears: (years: readonly string[]) =>
    `หัวเรื่องมีหลายปี (${list(years)}) ให้เพิ่มแถว “ปีงบประมาณ” เหนือหัวตาราง เช่น ปีงบประมาณ | 2570`,
  assessedYear: (year: string) =>
    `ปีในหัวเรื่อง (${year}) เป็นปีของผลการประเมิน ให้เพิ่มแถว “ปีงบประมาณ” ของมาตรการเหนือหัวตาราง เช่น ปีงบประมาณ | 2570`,
  wrongYear: (written: string) => `${quoted(written)} ไม่ใช่ปีงบประมาณ ต้องเป็น พ.ศ. สี่หลัก 2500–2643 เช่น 2570`,
  nothingAbove: 'แถวนี้ไม่มีชื่อมาตรการ และไม่มีมาตรการแถวก่อนหน้าให้ต่อ',
  wrongNumber: (written: string) => `${quoted(written)} ไม่ใช่เลขที่มาตรการ ต้องเป็นจำนวนเต็ม 1–999`,
  duplicateNumber: (num: number, first: string) => `มาตรการที่ ${num} ซ้ำกับ ${first} เลขที่ต้องไม่ซ้ำกัน`,
  noUnit: (num: number, allowed: readonly string[]) => `มาตรการที่ ${num} ไม่มีผู้รับผิดชอบ ใช้ได้: ${list(allowed)}`,
  unknownUnit: (written: string, allowed: readonly string[]) =>
    `ไม่มีส่วนราชการ ${quoted(written)} ใช้ได้: ${list(allowed)}`,
  wrongIndicator: (written: string, allowed: readonly (string | number)[]) =>
    `ไม่มีตัวชี้วัด ${quoted(written)} ใช้ได้: ${list(allowed)}`,
  wrongItem: (written: string) => `${quoted(written)} ไม่ใช่รหัสข้อ ต้องเป็น I, E หรือ O ตามด้วยเลข เช่น O1 หรือช่วง O1-O9`,
  wrongRound: (written: string) => `${quoted(written)} ไม่ใช่รอบรายงาน ใช้ได้: 6 เดือน, 12 เดือน, 6 และ 12 เดือน`,
  severalDueDays: 'มาตรการนี้มีกำหนดส่งหลายวันในรอบเดียว ให้เหลือวันเดียว',
  dueWithoutRound: (round: Round) => `มาตรการนี้ไม่มี${roundName(round)} ให้ลบกำหนดส่งในช่องนี้ หรือเพิ่มรอบในคอลัมน์ รอบ`,
  noMeasures: 'ตารางนี้ไม่มีมาตรการ',
  tooLong: 'ข้อความในช่องนี้ยาวเกิน 2000 ตัวอักษร',
};
