import { type Round, roundName } from '../calendar/dates';
import { listInThai } from '../thai-text/lists';

const report = ({ fiscalYear, round }: { fiscalYear: number; round: Round }): string =>
  `รายงาน${roundName(round)} ปี ${fiscalYear}`;

type Key = Parameters<typeof report>[0];

export const texts = {
  gone: 'ไม่มีตำแหน่งนี้ในลำดับการเสนอแล้ว พิมพ์ "ตั้งตำแหน่ง" เพื่อดูรายการล่าสุด',
  noTitle: 'พิมพ์ชื่อตำแหน่ง เช่น ปลัดเทศบาล',
  titleTooLong: (most: number) => `ชื่อตำแหน่งยาวเกิน ${most} ตัวอักษร พิมพ์ให้สั้นลง`,
  titleTaken: (title: string) => `มีตำแหน่ง "${title}" ในลำดับการเสนออยู่แล้ว พิมพ์ชื่ออื่น`,
  sameTitle: (title: string) => `ตำแหน่งนี้ชื่อ "${title}" อยู่แล้ว พิมพ์ชื่อใหม่`,
  tooMany: (most: number) => `ลำดับการเสนอมีได้ไม่เกิน ${most} ตำแหน่ง ลบตำแหน่งที่ไม่ใช้ก่อน`,
  stopped: (word: string) => `หน่วยงานไม่มีลำดับการเสนอแล้ว ผู้ดูแลระบบ${word}`,
  heldUp: (key: Key, title: string, word: string) =>
    `เปลี่ยนแบบนี้ยังไม่ได้ เพราะ${report(key)} รอ "${title}" และตำแหน่งที่เหลือลงความเห็นครบแล้ว จะไม่มีผู้${word} ให้ "${title}" ลงความเห็นก่อน หรือเพิ่มตำแหน่งอื่นก่อน`,
  renamed: (written: string, now: string) => `ตำแหน่ง "${written}" ใช้ชื่อ "${now}" แล้ว ให้แก้ชื่อในไฟล์`,
  notEmpty: (key: Key) =>
    `นำตำแหน่งออกทั้งหมดด้วยไฟล์ไม่ได้ เพราะ${report(key)} กำลังเสนออยู่ ให้ผู้ดูแลระบบลบทีละตำแหน่งในแชต โดยพิมพ์ "ตั้งตำแหน่ง"`,
  unmoved: (key: Key, turn: string, last: string, word: string) =>
    `${report(key)} ที่เสนออยู่ ยังรอ "${turn}" ตามเดิม ผู้${word}คือ "${last}"`,
  moved: (key: Key, turn: string, last: string, word: string) =>
    `${report(key)} ที่เสนออยู่ จะรอ "${turn}" ซึ่งได้รับแจ้งทันที ผู้${word}คือ "${last}"`,
  skipped: (titles: readonly string[]) => `ไม่ผ่าน ${listInThai(titles.map((title) => `"${title}"`))}`,
  stops: (key: Key, word: string) =>
    `${report(key)} ที่เสนออยู่จะหยุด เพราะไม่เหลือตำแหน่ง ผู้ดูแลระบบ${word}โดยพิมพ์ "เผยแพร่รายงาน${roundName(key.round)} ปี ${key.fiscalYear}"`,
};
