import { type LocalDate, localDate, type Round, roundName, thaiDate } from '../../../domain/calendar/dates';
import type { PaperFormat } from '../../../domain/documents/kinds.rules';
import { formatName } from '../../../domain/documents/texts';
import { fileSize } from '../../../domain/evidence/texts';
import type { Edition } from '../../../domain/publications/publication';

const day = (at: Date): LocalDate => localDate(at);

export const officeTexts = {
  title: 'มาตรการส่งเสริมคุณธรรมและความโปร่งใส',
  description: (office: string) => `มาตรการส่งเสริมคุณธรรมและความโปร่งใส และผลการดำเนินการ ของ${office}`,
  years: 'ปีงบประมาณที่เผยแพร่',
  none: 'หน่วยงานยังไม่ได้เผยแพร่ผลการดำเนินการ',
  data: 'ข้อมูลเปิด',
  catalog: 'รายการชุดข้อมูล (DCAT, JSON-LD)',
  noOffice: 'ไม่พบหน่วยงานนี้ ตรวจที่อยู่อีกครั้ง',
  noPaper: 'หน่วยงานไม่ได้เผยแพร่เอกสารนี้ หรือถอนการเผยแพร่แล้ว ดูเอกสารที่เผยแพร่ได้จากหน้าของปีนั้น',
  noSuchYear: 'ที่อยู่นี้ไม่มีปีงบประมาณที่ถูกต้อง ดูปีที่เผยแพร่แล้วได้จากหน้าของหน่วยงาน',
  noYear: (year: string) => `หน่วยงานยังไม่ได้เผยแพร่ผลของปี ${year} ดูปีที่เผยแพร่แล้วได้จากหน้าของหน่วยงาน`,
};

export const yearTexts = {
  kicker: (year: number) => `ปีงบประมาณ ${year}`,
  title: 'มาตรการส่งเสริมคุณธรรมและความโปร่งใส และผลการดำเนินการ',
  description: (office: string, year: number) =>
    `มาตรการ ผลการดำเนินการทั้งสองรอบ และผลการประเมิน ITA ของ${office} ปีงบประมาณ ${year}`,
  changed: (at: Date) => `เผยแพร่ล่าสุด ${thaiDate(day(at))}`,
  contact: (unit: string | null, office: string) => `สอบถามข้อมูล: ${unit === null ? office : `${unit} ${office}`}`,
  telephone: 'โทร.',
  address: 'ที่อยู่ถาวรของหน้านี้',
  editions: 'การเผยแพร่',
  edition: ({ round, number, releasedAt }: Edition) =>
    `${roundName(round)} ครั้งที่ ${number} เผยแพร่เมื่อ ${thaiDate(day(releasedAt))}`,
  withdrawn: ({ at, reason }: NonNullable<Edition['withdrawn']>) =>
    `ถอนเมื่อ ${thaiDate(day(at))}${reason ? ` เหตุผล: ${reason}` : ''}`,
  nothing: 'ถอนการเผยแพร่แล้ว จึงไม่มีผลแสดงในขณะนี้',
  scores: (year: number) => `การวิเคราะห์ผลการประเมิน ITA ปี ${year}`,
  scoresLead: 'ผลการประเมินที่นำมากำหนดมาตรการของปีนี้',
  improve: 'ประเด็นที่ต้องพัฒนา และวิธีการพัฒนา',
  items: 'ประเด็นที่ต้องพัฒนา',
  papers: 'เอกสารเผยแพร่',
  paper: (name: string, format: PaperFormat) => `${name} (${formatName(format)})`,
  paperAbout: (size: number, at: Date) => `${fileSize(size)} จัดทำเมื่อ ${thaiDate(day(at))}`,
  measures: 'มาตรการและผลการดำเนินการ',
  responsible: 'ผู้รับผิดชอบ',
  procedures: 'ขั้นตอนหรือวิธีการปฏิบัติ',
  guidelines: 'แนวทางการปฏิบัติ',
  period: 'ระยะเวลา',
  followUp: 'การกำกับติดตาม',
  result: (round: Round, unit: string) => `ผล${roundName(round)} (${unit})`,
  progress: 'ความก้าวหน้า',
  released: (at: Date) => `เผยแพร่เมื่อ ${thaiDate(day(at))}`,
  noResults: 'ยังไม่มีผลที่เผยแพร่',
  download: 'ดาวน์โหลดข้อมูล',
  json: 'JSON',
  csv: 'CSV',
  csvw: 'คำอธิบายคอลัมน์ (CSVW)',
  otherYears: 'ปีอื่นของหน่วยงานนี้',
};

export const previewTexts = {
  title: (year: number) => `ผลการดำเนินการตามมาตรการ ปี ${year}`,
  released: (round: Round) => `มาตรการที่เผยแพร่ผล${roundName(round)}แล้ว`,
  progress: 'ความก้าวหน้าเฉลี่ยของผลที่เผยแพร่',
  none: 'ยังไม่มี',
  words: (office: string, year: number) => `แผนภูมิผลการดำเนินการตามมาตรการของ${office} ปี ${year}`,
};
