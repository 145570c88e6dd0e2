import { type LocalDate, thaiDate } from '../../../domain/calendar/dates';
import { daysLeftText } from '../../../domain/deadlines/texts';
import type { ReportAction } from '../../../domain/reports/report-states.rules';
import { listInThai } from '../../../domain/thai-text/lists';

export const navTexts = {
  overview: 'ภาพรวม',
  measures: 'มาตรการ',
  work: 'งานของฉัน',
  reviews: 'ตรวจรายงาน',
  scores: 'คะแนน ITA',
  calendar: 'ปฏิทิน',
  announcements: 'ประกาศ',
  documents: 'เอกสาร',
  imports: 'นำเข้าข้อมูล',
  groups: 'กลุ่ม LINE',
  settings: 'ตั้งค่า',
  messages: 'ข้อความที่ส่ง',
  audit: 'บันทึกการใช้งาน',
  people: 'ผู้ใช้และรหัส',
  sessions: 'อุปกรณ์',
  years: 'ปีอื่น',
};

export const overviewTexts = {
  title: 'ภาพรวม',
  due: (day: LocalDate, left: number) => `กำหนดส่ง ${thaiDate(day)} (${left < 0 ? 'ผ่านแล้ว' : daysLeftText(left)})`,
  mean: (measures: number) => `ความก้าวหน้าเฉลี่ยของ ${measures} มาตรการ`,
  asked: 'ต้องรายงาน',
  seen: 'เปิดดูแล้ว',
  handedIn: 'ส่งแล้ว',
  approved: 'อนุมัติแล้ว',
  overdue: 'เลยกำหนด',
  none: 'ไม่มีมาตรการที่ต้องรายงานในรอบนี้',
  next: 'สิ่งที่ควรทำต่อ',
  nothing: 'ไม่มีเรื่องค้างสำหรับคุณในตอนนี้',
  ownReports: (count: number) => `ส่งหรือเพิ่มรายงานของส่วนราชการคุณ ${count} รายการ`,
  ownReportsHow: 'กรอกได้ในหน้าเดียวที่เมนูงานของฉัน หรือพิมพ์ "งานของฉัน" ในแชต',
  reviews: (count: number) => `ตรวจรายงานที่รออยู่ ${count} รายการ`,
  reviewsHow: 'ตรวจบนหน้าเว็บ หรือพิมพ์ "รอตรวจ" ในแชต',
  outstanding: (count: number, units: number) => `ติดตามรายงานที่ค้าง ${count} รายการ จาก ${units} ส่วนราชการ`,
  unstaffed: (units: readonly string[]) => `ออกรหัสให้${listInThai(units)} ที่ค้างส่งและยังไม่มีผู้ลงทะเบียน`,
  unstaffedHow: 'ออกรหัสที่หน้าผู้ใช้และรหัส หรือพิมพ์ "ออกรหัส" ในแชต',
  outstandingHow: 'พิมพ์ "ใครยังไม่รายงาน" ในแชต',
  see: 'ดูรายการ',
  units: 'แยกตามส่วนราชการ',
  unit: 'ส่วนราชการ',
  counts: (handedIn: number, asked: number) => `ส่งแล้ว ${handedIn} จาก ${asked}`,
  seenOf: (seen: number) => `เปิดดูแล้ว ${seen}`,
  seenMeans:
    'เปิดดูแล้ว นับเมื่อผู้รับผิดชอบกดปุ่มในข้อความเตือนหรือในรายการงาน เปิดหน้ากรอกรายงาน เก็บร่าง หรือส่งรายงานแล้ว LINE ไม่บอกว่าใครอ่านข้อความ',
  noUnits: 'ยังไม่มีมาตรการในปีนี้',
};

export const measuresTexts = {
  title: 'มาตรการ',
  search: 'คำในชื่อหรือหมายเลข',
  round: 'รอบ',
  unit: 'ส่วนราชการ',
  state: 'สถานะ',
  states: {
    missing: 'ยังต้องส่งหรือเพิ่ม',
    overdue: 'เลยกำหนด ยังไม่ส่ง',
    handed_in: 'ส่งแล้ว รอตรวจ',
    returned: 'ส่งกลับแก้ไข',
    approved: 'อนุมัติแล้ว',
  },
  show: 'แสดง',
  clear: 'ล้างตัวกรอง',
  count: (count: number, all: number) => (count === all ? `ทั้งหมด ${all} มาตรการ` : `${count} จาก ${all} มาตรการ`),
  caption: 'มาตรการและผลของแต่ละรอบ',
  measure: 'มาตรการ',
  none: 'ไม่มีมาตรการที่ตรงกับตัวกรอง ล้างตัวกรองหรือเลือกใหม่',
  noRound: 'ไม่มีรอบนี้',
  parts: (handedIn: number, all: number) => `ส่งแล้ว ${handedIn} จาก ${all} ส่วนราชการ`,
  print: 'พิมพ์หน้านี้ได้จากเมนูพิมพ์ของเบราว์เซอร์ (A4)',
};

export const measureTexts = {
  kicker: (num: number, year: number) => `มาตรการ ${num} ปีงบประมาณ ${year}`,
  noSuchMeasure: (num: string, year: number) =>
    `ไม่พบมาตรการ ${num} ในแผนปีงบประมาณ ${year} ดูมาตรการทั้งหมดได้จากเมนูมาตรการ`,
  plan: 'ในแผน',
  responsible: 'ผู้รับผิดชอบ',
  guidelines: 'แนวทางการปฏิบัติ',
  procedures: 'ขั้นตอนหรือวิธีการปฏิบัติ',
  followUp: 'การกำกับติดตาม',
  period: 'ระยะเวลา',
  part: (unit: string) => `ส่วนของ${unit}`,
  reportedAt: (at: string, by: string) => `รายงานล่าสุด ${at} โดย ${by}`,
  someone: 'ผู้ที่ไม่ได้ลงทะเบียนแล้ว',
  evidence: (count: number) => `หลักฐาน ${count} รายการ`,
  closedEvidence: 'เปิดดูหลักฐานได้เฉพาะผู้ที่อยู่ในส่วนราชการนี้ ผู้บริหาร และผู้ดูแลระบบ',
  sent: (at: string) => `ส่งเมื่อ ${at}`,
  history: 'ประวัติ',
  step: (what: string, at: string, by: string) => `${at} ${what} โดย ${by}`,
  steps: {
    save_draft: 'เก็บร่าง',
    discard_draft: 'ลบร่าง',
    submit: 'ส่งรายงาน',
    undo: 'ย้อนการส่ง',
    approve: 'อนุมัติ',
    return: 'ส่งกลับแก้ไข',
    publish: 'เผยแพร่',
    withdraw: 'ถอนการเผยแพร่',
  } satisfies Record<ReportAction, string>,
  reason: (note: string) => `เหตุผล: ${note}`,
  report: 'รายงาน',
  correct: 'แก้ไขรายงาน',
  back: 'มาตรการทั้งหมด',
};

export const scoresTexts = {
  title: 'คะแนน ITA',
  none: 'ยังไม่มีผลการประเมิน ITA ของหน่วยงาน ผู้ดูแลระบบนำเข้าได้จากไฟล์ผลการประเมิน',
  noYear: (year: number) => `ไม่มีผลการประเมินปี ${year} เลือกปีอื่นจากเมนูคะแนน ITA`,
  total: 'คะแนนรวม',
  unit: 'คะแนน',
  level: (name: string) => `ระดับ ${name}`,
  noTotal: 'รายงานไม่ได้ให้คะแนนรวม',
  noScore: 'ไม่มีคะแนน',
  instruments: 'คะแนนแยกตามแบบวัด',
  instrument: 'แบบวัด',
  weight: 'น้ำหนัก',
  indicators: 'คะแนนแยกตามตัวชี้วัด',
  indicator: 'ตัวชี้วัด',
  score: 'คะแนน',
  class: 'ผล',
  chart: (year: number) => `แผนภูมิคะแนนตัวชี้วัด ปี ${year}`,
  chartWords: (threshold: string, strong: number, weak: number) =>
    `เส้นประคือเกณฑ์ ${threshold} คะแนน ถึงเกณฑ์ ${strong} ตัวชี้วัด ต่ำกว่าเกณฑ์ ${weak} ตัวชี้วัด ตัวเลขทั้งหมดอยู่ในตาราง`,
  compare: 'คะแนนรวมแต่ละปี',
  year: 'ปี',
  levelHead: 'ระดับ',
  compareChart: 'แผนภูมิคะแนนรวมแต่ละปี',
  compareWords: (from: number, to: number) => `ตั้งแต่ปี ${from} ถึงปี ${to} ตัวเลขทั้งหมดอยู่ในตาราง`,
};

export const whatIfTexts = {
  title: 'ลองคิดคะแนน',
  lead: 'ข้อที่ได้ 0 คะแนน เรียงจากข้อที่เพิ่มคะแนนรวมมากที่สุด เลือกข้อที่จะทำให้ได้คะแนนเต็ม แล้วกดคิดคะแนน',
  adds: (by: string) => `คะแนนรวม +${by}`,
  rest: (count: number) => `ข้ออื่นที่ได้ 0 คะแนน ${count} ข้อ`,
  count: 'คิดคะแนน',
  clear: 'เลือกใหม่',
  done: (count: number) => `ถ้าได้คะแนนเต็มเพิ่ม ${count} ข้อ คะแนนรวมจะเป็น`,
  from: (before: string | null, by: string) => (before === null ? `เพิ่ม ${by}` : `จาก ${before} เพิ่ม ${by}`),
  onlyAdds: (by: string) => `เพิ่ม ${by} คะแนน แต่ยังไม่รู้คะแนนรวมเดิม`,
  level: (name: string) => `ระดับ ${name}`,
  levels: (before: string, after: string) => `จากระดับ ${before} เป็นระดับ ${after}`,
  reach: (level: string, count: number) => `ถึงระดับ ${level} ได้ด้วย ${count} ข้อ เมื่อทำข้อที่เพิ่มคะแนนมากที่สุดก่อน`,
  tickThese: 'เลือกข้อเหล่านี้',
};

export const lostFormTexts = {
  title: 'ยังไม่ได้บันทึก',
  words: 'ข้อความที่กรอก',
  why: {
    signedOut: {
      lead: 'แดชบอร์ดปิดไปก่อนกดส่ง เพราะไม่ได้ใช้นานหรือออกจากเครื่องนี้แล้ว ข้อความที่กรอกอยู่ด้านล่าง',
      how: 'คัดลอกข้อความไว้ก่อน แล้วเข้าแดชบอร์ดใหม่ วางข้อความในหน้าเดิม รูปและไฟล์ต้องแนบใหม่',
      next: 'เข้าแดชบอร์ดในแท็บใหม่',
    },
    signedInAnew: {
      lead: 'หน้านี้เปิดไว้ก่อนเข้าแดชบอร์ดครั้งล่าสุด จึงยังไม่ได้บันทึก ข้อความที่กรอกอยู่ด้านล่าง',
      how: 'คัดลอกข้อความไว้ก่อน แล้วเปิดหน้าเดิมใหม่ วางข้อความแล้วกดส่ง รูปและไฟล์ต้องแนบใหม่',
      next: 'เปิดแดชบอร์ดในแท็บใหม่',
    },
  },
};

export const sessionsTexts = {
  title: 'เครื่องที่เข้าแดชบอร์ดอยู่',
  lead: 'แดชบอร์ดที่ไม่ได้ใช้ครบ 8 ชั่วโมงจะปิดเอง หากเห็นเครื่องที่ไม่ใช่ของคุณ กดออกทันที',
  here: 'เครื่องนี้',
  began: (at: string) => `เข้าเมื่อ ${at}`,
  seen: (at: string) => `ใช้ล่าสุด ${at}`,
  end: 'ออกจากเครื่องนี้',
  endOther: (device: string) => `ออกจาก ${device}`,
  endAll: 'ออกจากทุกเครื่อง',
};
