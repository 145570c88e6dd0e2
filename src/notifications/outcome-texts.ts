import type { DropReason } from '../delivery';

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
  unknownReason: 'ข้อความจากตามติดรุ่นก่อน',
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

/** What shows the messages of an office, as it is typed. */
export const ledgerPhrases = { sent: 'ข้อความที่ส่ง', failed: 'ข้อความที่ส่งไม่สำเร็จ' };
