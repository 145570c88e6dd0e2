import { localDate, type Round, roundName, thaiDate } from '../../../domain/calendar/dates';
import type { RoundKey } from '../../../domain/memos/memo-steps';
import type { PastWithdrawal } from '../../../domain/memos/reword-withdrawal';

const report = ({ fiscalYear, round }: RoundKey): string => `รายงาน${roundName(round)} ปี ${fiscalYear}`;

const SHOWN = 'หน้าสาธารณะแสดงเหตุผลนี้ให้ทุกคนเห็น ไม่ใส่ชื่อหรือข้อมูลของบุคคล';

const REWORD = 'แก้ไขเหตุผลการถอน';

export const texts = {
  nothing: (word: string) => `ไม่มีรายงานที่${word}แล้ว จึงไม่มีอะไรให้ถอน พิมพ์ "เรื่องเสนอ" เพื่อดูสถานะล่าสุด`,
  whichRound: 'ถอนการเผยแพร่ของรอบใด',
  askReason: (key: RoundKey) =>
    `ถอนการเผยแพร่${report(key)} เพราะอะไร พิมพ์เหตุผล ${SHOWN} ผู้รายงานและผู้ที่ลงความเห็นได้รับแจ้งด้วย`,
  confirm: (key: RoundKey, reason: string) =>
    `จะถอนการเผยแพร่${report(key)} ด้วยเหตุผลนี้\n"${reason}"\n${SHOWN}\nรายงานทุกมาตรการจะกลับเป็นอนุมัติแล้ว หากลงเว็บไซต์ไว้แล้วต้องนำออกเอง\nกดถอนการเผยแพร่ หรือพิมพ์เหตุผลใหม่`,
  done: (key: RoundKey, count: number, next: string) =>
    `ถอนการเผยแพร่${report(key)} แล้ว ${count} มาตรการ รายงานกลับเป็นอนุมัติแล้ว หากต้องแก้ไข ให้ผู้ตรวจส่งกลับแก้ไข เมื่อพร้อมพิมพ์ "${next}" แก้คำของเหตุผลได้โดยพิมพ์ "${REWORD}"`,
  kept: 'ยังไม่ถอนการเผยแพร่',
  over: 'การถอนการเผยแพร่นี้จบหรือหมดเวลาแล้ว พิมพ์ "ถอนการเผยแพร่" เพื่อเริ่มใหม่',

  noneWithdrawn: 'ไม่มีการถอนการเผยแพร่ จึงไม่มีเหตุผลให้แก้ไข พิมพ์ "เรื่องเสนอ" เพื่อดูสถานะล่าสุด',
  whichReason: 'แก้ไขเหตุผลของการถอนครั้งใด',
  withdrawal: (one: PastWithdrawal) => `${labels.roundOf(one)} ครั้งที่ ${one.number}`,
  withdrawnOn: (at: Date) => `ถอนเมื่อ ${thaiDate(localDate(at))}`,
  said: (reason: string) => `เหตุผล: ${reason}`,
  askWords: (which: string, reason: string) => `เหตุผลของการถอน${which} ตอนนี้คือ\n"${reason}"\nพิมพ์เหตุผลใหม่ ${SHOWN}`,
  confirmWords: (which: string, reason: string) =>
    `เหตุผลของการถอน${which} จะเป็น\n"${reason}"\n${SHOWN} กดบันทึก หรือพิมพ์ใหม่`,
  reworded: (which: string) => `แก้ไขเหตุผลของการถอน${which} แล้ว หน้าสาธารณะแสดงเหตุผลใหม่แล้ว`,
  notReworded: 'เหตุผลของการถอนยังเป็นคำเดิม',
  rewordOver: `การแก้ไขเหตุผลนี้จบหรือหมดเวลาแล้ว พิมพ์ "${REWORD}" เพื่อเริ่มใหม่`,
};

export const labels = {
  withdraw: 'ถอนการเผยแพร่',
  withdrawRound: (round: Round) => `ถอนการเผยแพร่${roundName(round)}`,
  roundOf: (key: RoundKey) => `${roundName(key.round)} ปี ${key.fiscalYear}`,
  see: 'เรื่องเสนอ',
  putForward: 'เสนอรายงาน',
  release: 'เผยแพร่รายงาน',
  confirmWords: ['ถอนการเผยแพร่', 'ยืนยัน', 'ตกลง'] as readonly string[],
  reword: REWORD,
  save: 'บันทึก',
  saveWords: ['บันทึก', 'ยืนยัน', 'ตกลง'] as readonly string[],
};

export const helpText = {
  say: 'ถอนการเผยแพร่',
  does: 'ถอนการเผยแพร่รายงานของรอบพร้อมเหตุผล เมื่อพบข้อผิดพลาด',
};

export const rewordHelp = { say: REWORD, does: 'แก้คำของเหตุผลที่ถอนการเผยแพร่ ซึ่งแสดงบนหน้าสาธารณะ' };
