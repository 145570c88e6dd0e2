import type { PaperFormat } from '../../../../domain/documents/kinds.rules';
import { formatName } from '../../../../domain/documents/texts';

export const texts = {
  title: 'เอกสาร',
  lead: 'เอกสารของหน่วยงานที่ระบบจัดทำจากข้อมูลในตามติด กดชื่อเพื่อตรวจ ทำไฟล์ และดาวน์โหลด',
  neverMade: 'ยังไม่เคยทำ',
  latest: (at: string) => `ทำล่าสุด ${at}`,
  noSuchPaper: 'ไม่พบเอกสารนี้ เลือกจากหน้าเอกสาร',

  check: 'ตรวจก่อนทำ',
  nothingFound: 'ไม่พบข้อที่ต้องแก้',
  found: (count: number) => `พบ ${count} ข้อที่ควรดูก่อน แก้แล้วกลับมาทำไฟล์ หรือทำเลยก็ได้`,
  others: (count: number) => `ดูอีก ${count} ข้อ`,
  mend: { measure: 'เปิดมาตรการ', scores: 'ดูคะแนน', imports: 'นำเข้าข้อมูลใหม่', people: 'ออกรหัส' },
  items: 'พิมพ์ "ลิงก์ OIT" ในแชตเพื่อส่งลิงก์',

  make: 'ทำไฟล์',
  makeAs: (format: PaperFormat) => `ทำไฟล์ ${formatName(format)}`,
  number: 'ที่',
  numberHint: 'เว้นว่างเพื่อเขียนเอง',
  datedOn: 'วันที่',
  datedOnHint: 'เว้นว่างเพื่อเขียนเอง หรือพิมพ์ เช่น 31 มี.ค. 2570',
  changed: 'ข้อที่ควรดูเปลี่ยนไปหลังจากเปิดหน้านี้ ตรวจอีกครั้งก่อนทำไฟล์',
  making: (formats: readonly PaperFormat[]) => `กำลังทำไฟล์ ${formats.map(formatName).join(', ')}`,
  makingHow: 'หน้านี้จะแสดงผลใหม่เองเมื่อเสร็จ และส่งลิงก์ให้ในแชตด้วย หากทำไม่สำเร็จจะแจ้งเหตุผลในแชต',
  made: 'ทำไฟล์ที่ขอเสร็จแล้ว หากข้อมูลไม่เปลี่ยนจากครั้งก่อน จะเป็นฉบับเดิม',

  versions: 'ไฟล์ที่ทำแล้ว',
  changes: 'เปลี่ยนจากฉบับก่อน',
  download: (format: PaperFormat, version: number) => `ดาวน์โหลด ${formatName(format)} ฉบับที่ ${version}`,
  inSpiteOf: (count: number) => `ทำทั้งที่ยังมีข้อสังเกต ${count} ข้อ`,
  more: (count: number) => `และอีก ${count} จุด`,
  back: 'เอกสารทั้งหมด',
};
