/** What the import tells people about a Word document, and about files that are none. */
export const documentText = {
  notDocx: 'ไม่ใช่ไฟล์ Word แบบ .docx ให้เปิดใน Word แล้วบันทึกเป็น .docx',
  oldOrLocked: 'ไฟล์นี้ตั้งรหัสผ่านไว้ หรือเป็น Word รุ่นเก่า (.doc) ให้เปิดใน Word แล้วบันทึกเป็น .docx ที่ไม่มีรหัสผ่าน',
  noTable: 'ไม่พบตารางในไฟล์ Word นี้ ถ้าตารางเป็นรูปภาพ ให้พิมพ์เป็นตาราง หรือใช้แบบฟอร์มนำเข้า',
  doc: 'ไฟล์ .doc เป็น Word รุ่นเก่า ให้เปิดใน Word แล้วบันทึกเป็น .docx',
  xls: 'ไฟล์ .xls เป็น Excel รุ่นเก่า ให้เปิดใน Excel แล้วบันทึกเป็น .xlsx',
  openDocument: 'ยังอ่านไฟล์ชนิดนี้ไม่ได้ ให้เปิดแล้วบันทึกเป็น .docx หรือ .xlsx',
  above: (file: string, table: number) => `${file} เหนือตารางที่ ${table}`,
  cell: (file: string, table: number, row: number, column: number) =>
    `${file} ตารางที่ ${table} แถวที่ ${row} คอลัมน์ที่ ${column}`,
};

/** What to send in place of a PDF. */
const INSTEAD = 'ให้ส่งไฟล์ Word (.docx) หรือ Excel (.xlsx) ที่เป็นต้นฉบับ หรือใช้แบบฟอร์มนำเข้า';

/** What the import tells people about a PDF. */
export const pdfText = {
  broken: `ไฟล์นี้ไม่ใช่ PDF หรือเสียหาย ${INSTEAD}`,
  locked: `PDF นี้ตั้งรหัสผ่านหรือป้องกันไว้ ${INSTEAD}`,
  runsByItself: `PDF นี้มีคำสั่งที่ทำงานเองเมื่อเปิด จึงไม่อ่าน ${INSTEAD}`,
  scan: `PDF นี้เป็นภาพสแกน ไม่มีข้อความให้อ่าน ${INSTEAD}`,
  uncertain: `อ่านตารางจาก PDF นี้ให้แน่ใจไม่ได้ ${INSTEAD}`,
  tooManyPages: (pages: number) => `PDF นี้มีเกิน ${pages} หน้า ให้ส่งเฉพาะหน้าที่มีตาราง`,
};

/** What offices have tables in besides, which an import does not read, with what to do about it. */
export const OTHER_FORMATS: Record<string, string> = {
  '.doc': documentText.doc,
  '.xls': documentText.xls,
  '.ods': documentText.openDocument,
  '.odt': documentText.openDocument,
};
