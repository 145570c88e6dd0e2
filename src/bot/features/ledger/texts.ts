import type { DropReason } from '../../../delivery/drop-reason';
import { type LocalDate, thaiDate } from '../../../domain/calendar/dates';

/** Why a message did not go out, as its recipient reads it. */
const DROPPED_OWN: Record<DropReason, string> = {
  left: 'ขณะนั้นสิทธิ์ของคุณเปลี่ยนไปแล้ว',
  blocked: 'ขณะนั้นคุณบล็อกตามติด',
  quiet: 'ขณะนั้นคุณงดแจ้งเตือน',
  nothing_due: 'เรื่องนั้นเสร็จแล้วหรือเลื่อนกำหนดไปก่อนถึงเวลาส่ง',
  superseded: 'มีข้อความอื่นบอกเรื่องเดียวกันแล้ว',
  cancelled: 'ผู้ส่งยกเลิก',
  too_late: 'ส่งไม่ทันเวลาที่ยังมีประโยชน์',
};

/** The same, as an admin reads it. */
const DROPPED: Record<DropReason, string> = {
  left: 'ผู้รับไม่ได้ลงทะเบียนแล้ว สิทธิ์เปลี่ยน หรือตามติดไม่ได้อยู่ในกลุ่ม',
  blocked: 'ผู้รับบล็อกตามติด',
  quiet: 'ผู้รับงดแจ้งเตือน',
  nothing_due: 'เรื่องนั้นเสร็จแล้วหรือเลื่อนกำหนดไปก่อนถึงเวลาส่ง',
  superseded: 'มีข้อความอื่นบอกเรื่องเดียวกันแล้ว',
  cancelled: 'ผู้ส่งยกเลิก',
  too_late: 'ส่งไม่ทันเวลาที่ยังมีประโยชน์',
};

const FAILURES: Record<string, string> = {
  'not reached': 'ติดต่อ LINE ไม่ได้',
  quota: 'จำนวนข้อความของเดือนนี้ไม่พอ',
  unknown: 'ไม่ทราบว่า LINE รับไว้หรือไม่',
  'not written': 'ระบบเขียนข้อความไม่สำเร็จ',
};

/** What became of a message, in words. */
export const outcomes = {
  droppedOwn: (reason: DropReason) => `ไม่ได้ส่ง เพราะ${DROPPED_OWN[reason]}`,
  dropped: (reason: DropReason) => `ไม่ได้ส่ง เพราะ${DROPPED[reason]}`,
  droppedShort: (reason: DropReason) => DROPPED[reason],
  sent: (at: string) => `ส่งแล้ว ${at}`,
  rode: (at: string) => `ส่งพร้อมคำตอบในแชต ${at}`,
  failed: (why: string | null) => `ส่งไม่สำเร็จ${why ? ` เพราะ${why}` : ''}`,
  waiting: (at: string) => `รอส่ง ${at}`,
  underWay: (why: string | null) => (why ? `ยังส่งไม่ได้ เพราะ${why} ระบบจะลองใหม่` : 'กำลังส่ง'),
  failure: (failure: string) => FAILURES[failure] ?? `ระบบของ LINE ไม่รับข้อความ (${failure})`,
};

export const texts = {
  unknownReason: 'ข้อความจากตามติดรุ่นก่อน',
  own: {
    title: 'ทำไมคุณได้ข้อความ',
    intro: 'ข้อความที่ตามติดส่งถึงคุณโดยคุณไม่ได้ถาม ล่าสุดก่อน',
    none: 'ตามติดยังไม่เคยส่งข้อความถึงคุณโดยที่คุณไม่ได้ถาม ข้อความที่เห็นเป็นคำตอบของสิ่งที่คุณพิมพ์หรือกด',
    stop: 'ไม่อยากรับการแจ้งเตือน พิมพ์ "งดแจ้งเตือน"',
    alt: (count: number, newest: string) => `ข้อความที่ตามติดส่งถึงคุณล่าสุด ${count} ข้อความ ล่าสุดส่ง${newest}`,
  },
  not: {
    title: 'ทำไมคุณไม่ได้ข้อความ',
    quiet: (since: LocalDate) => `คุณงดแจ้งเตือนไว้ตั้งแต่ ${thaiDate(since)} พิมพ์ "เปิดแจ้งเตือน" เพื่อรับอีกครั้ง`,
    adminOnly: 'สิทธิ์ผู้ดูแลระบบไม่มีการแจ้งเตือนมาตรการค้างส่ง ผู้ที่ได้คือเจ้าหน้าที่ หัวหน้าหน่วยงาน และผู้บริหาร',
    noPlan: 'หน่วยงานยังไม่มีมาตรการในระบบ จึงไม่มีการแจ้งเตือน',
    nothingOwn: 'มาตรการของหน่วยงานของคุณไม่มีค้างส่ง จึงไม่มีการแจ้งเตือน',
    nothingOffice: 'มาตรการของทั้งหน่วยงานไม่มีค้างส่ง จึงไม่มีการแจ้งเตือน',
    next: (owed: number, day: LocalDate, dueOn: LocalDate) =>
      `มีมาตรการค้างส่ง ${owed} รายการ วันแจ้งเตือนถัดจากวันนี้คือ ${thaiDate(day)} (กำหนดส่ง ${thaiDate(dueOn)})`,
    noneLeft: (owed: number) => `มีมาตรการค้างส่ง ${owed} รายการ แต่ครบจำนวนครั้งที่ระบบแจ้งเตือนแล้ว`,
    partsOnly: (owed: number) =>
      `รายงานที่เลยกำหนดส่งเข้ามาครบแล้ว มี ${owed} รายการที่ยังขาดผลผลิต ผลลัพธ์ หรือหลักฐาน จึงไม่มีการแจ้งเตือน`,
    unsent: 'ข้อความที่ไม่ได้ส่งถึงคุณ',
    allSent: 'ไม่มีข้อความถึงคุณที่ส่งไม่สำเร็จหรือถูกงดส่ง',
    taken: 'ส่งแล้วหมายถึง LINE รับข้อความไว้แล้ว หากไม่เห็น ให้ตรวจว่าไม่ได้ปิดเสียงหรือบล็อกตามติด',
    alt: (first: string) => `ทำไมคุณไม่ได้ข้อความ: ${first}`,
  },
  sent: {
    title: 'ข้อความที่ส่ง',
    of: { all: 'ทั้งหมด', today: 'วันนี้', failed: 'ส่งไม่สำเร็จ' },
    ofPerson: (name: string) => `ถึง ${name}`,
    today: (sent: number, open: number, failed: number, dropped: number) =>
      `วันนี้: ส่งแล้ว ${sent} รอส่ง ${open} ส่งไม่สำเร็จ ${failed} ไม่ได้ส่ง ${dropped}`,
    unsent: (count: number) => `ถึงเวลาแล้วแต่ยังไม่ได้ส่ง ${count} ข้อความ`,
    none: {
      all: 'ยังไม่มีข้อความที่ตามติดส่งเอง',
      today: 'วันนี้ยังไม่มีข้อความที่ตามติดส่งเอง',
      failed: 'ไม่มีข้อความที่ส่งไม่สำเร็จ',
    },
    nonePerson: (name: string) => `ยังไม่มีข้อความที่ตามติดส่งถึง ${name} เอง`,
    toldWhy: (reason: string) => `เหตุผลที่บอกผู้รับ: ${reason}`,
    tries: (tries: number, requestId: string | null) =>
      `ส่ง ${tries} ครั้ง${requestId ? ` เลขคำขอของ LINE ${requestId}` : ''}`,
    kept: 'เก็บไว้ 400 วัน เนื้อความไม่ได้เก็บ',
    alt: (of: string, shown: number) => `ข้อความที่ตามติดส่งเอง ${of} แสดง ${shown} รายการ`,
    personGone: 'ผู้นั้นไม่ได้ลงทะเบียนแล้ว พิมพ์ "ข้อความที่ส่ง" เพื่อดูข้อความทั้งหมด',
    noSuchPerson: (words: string) => `ไม่พบผู้ลงทะเบียนชื่อ "${words}" พิมพ์ "รายชื่อเจ้าหน้าที่" เพื่อดูชื่อ แล้วพิมพ์ ข้อความที่ส่งถึง ตามด้วยชื่อ`,
    whichPerson: (words: string) => `มีหลายคนที่ชื่อมีคำว่า "${words}" เลือกคนที่ต้องการดู`,
  },
  recipient: {
    gone: 'ผู้ที่ไม่ได้ลงทะเบียนแล้ว',
    unnamed: 'ไม่ทราบชื่อ',
    group: (unit: string) => `กลุ่มของ${unit}`,
    groupGone: 'กลุ่มที่เลิกผูกแล้ว',
  },
};

export const labels = {
  sent: 'ข้อความที่ส่ง',
  today: 'ข้อความที่ส่งวันนี้',
  failed: 'ข้อความที่ส่งไม่สำเร็จ',
  failedCount: (count: number) => `ดูที่ส่งไม่สำเร็จ ${count} ข้อความ`,
  older: 'ดูข้อความก่อนหน้า',
  choose: 'เลือก',
  quiet: 'งดแจ้งเตือน',
  resume: 'เปิดแจ้งเตือน',
  work: 'งานของฉัน',
  why: 'ทำไมฉันได้ข้อความนี้',
  whyNot: 'ทำไมไม่ได้รับข้อความ',
};

export const helpTexts = {
  why: { say: labels.why, does: 'ดูว่าตามติดส่งข้อความอะไรถึงคุณ เพราะอะไร และเมื่อไร' },
  whyNot: { say: labels.whyNot, does: 'ดูว่าข้อความใดไม่ได้ส่งถึงคุณ เพราะอะไร และจะแจ้งเตือนครั้งถัดไปเมื่อไร' },
  sent: { say: labels.sent, does: 'ดูข้อความที่ตามติดส่งเอง ถึงใคร เพราะอะไร ผลเป็นอย่างไร หรือพิมพ์ ข้อความที่ส่งถึง ตามด้วยชื่อ' },
};
