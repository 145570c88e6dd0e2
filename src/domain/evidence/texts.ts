import { roundName } from '../calendar/dates';
import type { About, EvidenceKind, Trouble } from './evidence.model';
import { MOST_BYTES } from './file-types.rules';

const megabytes = (bytes: number) => `${Math.round(bytes / 1024 / 1024)} MB`;

const KB = 1024;
const MB = KB * KB;
/** How large a file is, as phones show it. */
export const fileSize = (bytes: number): string =>
  bytes < MB ? `${Math.max(1, Math.round(bytes / KB))} KB` : `${(bytes / MB).toFixed(1)} MB`;

/** What is taken, in words. */
export const TAKEN = 'รูป วิดีโอ เสียง PDF Word Excel หรือ PowerPoint';

/** The words for what was sent. */
export const KIND_NAMES: Record<EvidenceKind, string> = {
  image: 'รูป',
  video: 'วิดีโอ',
  audio: 'เสียง',
  file: 'ไฟล์',
  link: 'ลิงก์',
};

const LIMITS = `รูปได้ไม่เกิน ${megabytes(MOST_BYTES.image)} เอกสารและเสียงไม่เกิน ${megabytes(MOST_BYTES.document)} วิดีโอไม่เกิน ${megabytes(MOST_BYTES.video)}`;

const AGAIN = 'ส่งใหม่อีกครั้ง';

/** Why a file is not kept, and what to do. @param what e.g. `ไฟล์ "แผน.exe"` */
export const TROUBLES: Record<Trouble, (what: string) => string> = {
  too_large: (what) => `ไม่ได้เก็บ${what} เพราะมีขนาดใหญ่เกินไป ${LIMITS} ย่อขนาดแล้ว${AGAIN}`,
  type: (what) => `ไม่ได้เก็บ${what} เพราะเป็นไฟล์ชนิดที่รับไม่ได้ รับเฉพาะ${TAKEN} บันทึกเป็นชนิดเหล่านี้แล้ว${AGAIN}`,
  unreadable: (what) => `ไม่ได้เก็บ${what} เพราะเปิดไม่ได้ ไฟล์อาจเสียหรือมีรหัสผ่าน เปิดดูแล้วบันทึกเป็นไฟล์ใหม่ แล้ว${AGAIN}`,
  empty: (what) => `ไม่ได้เก็บ${what} เพราะเป็นไฟล์ว่าง ตรวจไฟล์แล้ว${AGAIN}`,
  gone: (what) => `ไม่ได้เก็บ${what} เพราะ LINE ไม่มีไฟล์นี้แล้ว ${AGAIN}`,
  unsent: (what) => `ไม่ได้เก็บ${what} เพราะยกเลิกการส่งก่อนที่ตามติดจะเก็บเสร็จ หากต้องการใช้เป็นหลักฐานให้${AGAIN}`,
  not_reached: (what) => `ไม่ได้เก็บ${what} เพราะรับไฟล์จาก LINE ไม่สำเร็จ ${AGAIN}`,
  faulty: (what) => `ไม่ได้เก็บ${what} เพราะระบบเปิดไฟล์นี้ไม่ได้ บันทึกเป็นไฟล์ใหม่หรือชนิดอื่นแล้ว${AGAIN}`,
};

/** Why a file is refused by its name. @param instead the ending as which it can be saved; null: any that is taken */
export const refusedByNameText = (what: string, instead: string | null): string =>
  instead === null ? TROUBLES.type(what) : `ไม่ได้เก็บ${what} เพราะเป็นไฟล์ชนิดที่รับไม่ได้ ให้บันทึกใหม่เป็น .${instead} แล้ว${AGAIN}`;

/** `มาตรการ 3 รอบ 6 เดือน` */
export const aboutText = ({ measure, round }: Pick<About, 'measure' | 'round'>): string =>
  `มาตรการ ${measure} ${roundName(round)}`;

export const texts = {
  mayNotOpen: 'สิทธิ์ของคุณเปิดหลักฐานนี้ไม่ได้ ผู้ที่เปิดได้คือเจ้าหน้าที่หรือหัวหน้าส่วนราชการของมาตรการ ผู้บริหาร หรือผู้ดูแลระบบ',
  mayNotRead: 'สิทธิ์ของคุณเปิดรายชื่อนี้ไม่ได้ ผู้ที่เปิดได้คือผู้ส่งประกาศ ผู้บริหาร หรือผู้ดูแลระบบ',
  mayNotImport: 'สิทธิ์ของคุณเปิดแบบฟอร์มนำเข้าไม่ได้ ผู้ที่เปิดได้คือผู้ดูแลระบบ',
  notOwn: 'หลักฐานนี้ผู้อื่นเป็นผู้ส่ง ผู้ที่ถอนได้คือผู้ส่ง',
  notOwnUnit: 'หลักฐานนี้เป็นของมาตรการที่ไม่ได้อยู่ในส่วนราชการของคุณแล้ว ผู้ที่ถอนได้คือผู้ส่งที่ยังอยู่ในส่วนราชการนั้น',
  gone: 'หลักฐานนี้ถูกถอนไปแล้ว',
};
