import { type Round, roundName } from '../../../domain/calendar/dates';
import type { RoundKey } from '../../../domain/memos/memo-steps';

const report = ({ fiscalYear, round }: RoundKey): string => `รายงาน${roundName(round)} ปี ${fiscalYear}`;

export const texts = {
  nothing: (word: string) => `ไม่มีรายงานที่${word}แล้ว จึงไม่มีอะไรให้ถอน พิมพ์ "เรื่องเสนอ" เพื่อดูสถานะล่าสุด`,
  whichRound: 'ถอนการเผยแพร่ของรอบใด',
  askReason: (key: RoundKey) => `ถอนการเผยแพร่${report(key)} เพราะอะไร พิมพ์เหตุผล ผู้รายงานและผู้ที่ลงความเห็นจะเห็นข้อความนี้`,
  confirm: (key: RoundKey, reason: string) =>
    `จะถอนการเผยแพร่${report(key)} ด้วยเหตุผลนี้\n"${reason}"\nรายงานทุกมาตรการจะกลับเป็นอนุมัติแล้ว หากลงเว็บไซต์ไว้แล้วต้องนำออกเอง\nกดถอนการเผยแพร่ หรือพิมพ์เหตุผลใหม่`,
  done: (key: RoundKey, count: number, next: string) =>
    `ถอนการเผยแพร่${report(key)} แล้ว ${count} มาตรการ รายงานกลับเป็นอนุมัติแล้ว หากต้องแก้ไข ให้ผู้ตรวจส่งกลับแก้ไข เมื่อพร้อมพิมพ์ "${next}"`,
  kept: 'ยังไม่ถอนการเผยแพร่',
  over: 'การถอนการเผยแพร่นี้จบหรือหมดเวลาแล้ว พิมพ์ "ถอนการเผยแพร่" เพื่อเริ่มใหม่',
};

export const labels = {
  withdraw: 'ถอนการเผยแพร่',
  withdrawRound: (round: Round) => `ถอนการเผยแพร่${roundName(round)}`,
  roundOf: (key: RoundKey) => `${roundName(key.round)} ปี ${key.fiscalYear}`,
  see: 'เรื่องเสนอ',
  putForward: 'เสนอรายงาน',
  release: 'เผยแพร่รายงาน',
  confirmWords: ['ถอนการเผยแพร่', 'ยืนยัน', 'ตกลง'] as readonly string[],
};

export const helpText = {
  say: 'ถอนการเผยแพร่',
  does: 'ถอนการเผยแพร่รายงานของรอบพร้อมเหตุผล เมื่อพบข้อผิดพลาด',
};
