import { localDate, type Round, roundName, thaiDate } from '../../domain/calendar/dates';
import type { RoundKey } from '../../domain/memos/memo-steps';

const report = ({ fiscalYear, round }: RoundKey): string => `รายงาน${roundName(round)} ปี ${fiscalYear}`;

/** Who publishes is told where it is seen, and what is left to do. */
const ON_PAGE = 'ผลอยู่บนหน้าสาธารณะของหน่วยงานในตามติดแล้ว นำลิงก์ของหน้านั้นไปลงเว็บไซต์ของหน่วยงาน';

export const texts = {
  title: (round: Round) => `รายงานผล ${roundName(round)}`,
  counts: (own: number, all: number) => `เสนอรายงาน ${own} จาก ${all} มาตรการ`,
  others: (count: number) => `มีเรื่องเสนออื่นอีก ${count} เรื่อง ลงความเห็นเรื่องนี้แล้วพิมพ์ "เรื่องเสนอ" เพื่อดูเรื่องถัดไป`,
  reportsTitle: 'รายงานที่เสนอ',
  reportsAlt: (key: RoundKey, measures: readonly number[]) => `${report(key)} ที่เสนอ มาตรการ ${measures.join(', ')}`,
  turn: (title: string) => `รอ "${title}" ลงความเห็น`,
  yourTurn: (title: string) => `ถึงลำดับของคุณในตำแหน่ง "${title}" กดทราบ หรือกดความเห็นเพื่อเขียนข้อความ`,
  yourTurnLast: (title: string, word: string) =>
    `ถึงลำดับของคุณในตำแหน่ง "${title}" ซึ่งเป็นลำดับสุดท้าย กด${word} หรือกดความเห็นเพื่อเขียนข้อความและ${word}`,
  stopped: 'หยุดเสนอ เพราะมีรายงานถูกส่งกลับแก้ไข เสนอใหม่ได้เมื่อรายงานนั้นได้รับอนุมัติ',
  sentBack: (num: number, reason: string) => `มาตรการ ${num} ถูกส่งกลับแก้ไข เหตุผล: ${reason}`,
  again: (num: number, title: string | null, reason: string) =>
    `เสนอใหม่หลังแก้ไขมาตรการ ${num} ${title === null ? 'ที่ถูกส่งกลับ' : `ที่ "${title}" ส่งกลับ`} เหตุผล: ${reason}`,
  returnedOn: (at: Date) => `ส่งกลับแก้ไข ${thaiDate(localDate(at))}`,
  stoppedByAdmin: 'หยุดเสนอ เพราะผู้ดูแลระบบเปลี่ยนลำดับการเสนอ',
  released: (word: string) => `ครบทุกตำแหน่งแล้ว ${word}แล้ว`,
  releasedWithoutChain: (word: string) => `ผู้ดูแลระบบ${word}แล้ว`,
  withdrawn: (word: string) => `ผู้ดูแลระบบถอนการเผยแพร่แล้ว รายงานกลับเป็นอนุมัติแล้ว เสนอหรือ${word}ใหม่ได้`,
  reason: (reason: string) => `เหตุผล: ${reason}`,
  acknowledged: (at: Date) => `ทราบ ${thaiDate(localDate(at))}`,
  commented: (at: Date, comment: string) => `ความเห็น ${thaiDate(localDate(at))}: ${comment}`,
  waits: 'รอความเห็น',
  notYet: 'ยังไม่ถึงลำดับ',
  holder: (name: string) => `ผู้ดำรงตำแหน่ง: ${name}`,
  vacant: 'ยังไม่ได้ตั้งผู้ดำรงตำแหน่ง',
  alt: (key: RoundKey, state: string) => `${report(key)} ${state}`,
  none: 'ยังไม่มีรายงานที่เสนอ เมื่ออนุมัติครบทุกมาตรการที่ต้องรายงานแล้วจะเสนอให้เอง หรือพิมพ์ "เสนอรายงานรอบ 6 เดือน"',
  noneWithoutChain: (word: string) =>
    `ยังไม่มีรายงานที่${word} หน่วยงานนี้ไม่มีลำดับการเสนอ เมื่อตรวจแล้ว ผู้ดูแลระบบ${word}โดยพิมพ์ "เผยแพร่รายงานรอบ 6 เดือน"`,

  whichRound: 'เสนอรายงานรอบใด',
  whichRoundToRelease: 'เผยแพร่รายงานรอบใด',
  confirmTitle: 'เสนอรายงาน',
  confirm: (key: RoundKey, first: string) => `เสนอ${report(key)} ไปยัง "${first}" เป็นลำดับแรก`,
  confirmReleaseTitle: (word: string) => `${word}รายงาน`,
  confirmRelease: (key: RoundKey, word: string) =>
    `${word}${report(key)} หน่วยงานนี้ไม่มีลำดับการเสนอ เมื่อกดแล้วรายงานจะแก้ไขไม่ได้ และผู้ใดก็เปิดดูผลได้บนหน้าสาธารณะ`,
  confirmPublish: (key: RoundKey, count: number, word: string) =>
    `คุณอยู่ลำดับสุดท้าย เมื่อยืนยันแล้ว ถือว่า${word}${report(key)} ทั้ง ${count} มาตรการ แก้ไขรายงานไม่ได้ และผู้ใดก็เปิดดูผลได้บนหน้าสาธารณะ`,
  confirmPublishAlt: (key: RoundKey, word: string) => `ยืนยัน${word}${report(key)}`,
  approvedOf: (approved: number, all: number) => `อนุมัติแล้วและรอเผยแพร่ ${approved} จาก ${all} มาตรการ`,
  measures: (nums: readonly number[]) => `มาตรการ ${nums.join(', ')}`,
  staysBehind: 'รายงานที่ยังไม่อนุมัติจะไม่รวมในครั้งนี้',
  started: (key: RoundKey, first: string) => `เสนอ${report(key)} แล้ว ตอนนี้อยู่ที่ "${first}"`,
  startedByItself: (key: RoundKey, first: string) =>
    `อนุมัติครบทุกมาตรการที่ต้องรายงานแล้ว เสนอ${report(key)} ไปยัง "${first}" แล้ว`,
  firstVacant: 'ตำแหน่งนี้ยังไม่มีผู้ดำรงตำแหน่ง ผู้ดูแลระบบพิมพ์ "ตั้งตำแหน่ง" เพื่อตั้งได้',
  completeWithoutChain: (key: RoundKey, word: string) =>
    `อนุมัติ${report(key)} ครบทุกมาตรการที่ต้องรายงานแล้ว ขั้นต่อไปผู้ดูแลระบบ${word} โดยพิมพ์ "เผยแพร่รายงาน"`,
  releasedNow: (key: RoundKey, count: number, word: string, address: string) =>
    `${word}${report(key)} แล้ว ${count} มาตรการ ${ON_PAGE}\n${address}`,

  endorsed: (key: RoundKey, next: string) => `บันทึกความเห็นต่อ${report(key)} แล้ว ส่งต่อไปยัง "${next}"`,
  last: (key: RoundKey, count: number, word: string, address: string) =>
    `ครบทุกตำแหน่ง ${word}${report(key)} แล้ว ${count} มาตรการ ${ON_PAGE}\n${address}`,
  askComment: (title: string) => `พิมพ์ความเห็นในตำแหน่ง "${title}" ผู้ดำรงตำแหน่งลำดับถัดไปจะเห็นข้อความนี้`,
  askLastComment: (title: string) => `พิมพ์ความเห็นในตำแหน่ง "${title}" ผู้ที่เปิดเรื่องเสนอจะเห็นข้อความนี้`,
  confirmComment: (title: string, comment: string) => `ความเห็นในตำแหน่ง "${title}"\n"${comment}"\nกดส่งความเห็น หรือพิมพ์ใหม่`,
  confirmLastComment: (title: string, comment: string, word: string) =>
    `ความเห็นในตำแหน่ง "${title}"\n"${comment}"\nคุณอยู่ลำดับสุดท้าย กดส่งความเห็นแล้วถือว่า${word} และแก้ไขรายงานไม่ได้ หรือพิมพ์ใหม่`,
  kept: 'ยังไม่ได้ลงความเห็น พิมพ์ "เรื่องเสนอ" เพื่อเปิดดูอีกครั้ง',
  over: 'การลงความเห็นนี้จบหรือหมดเวลาแล้ว พิมพ์ "เรื่องเสนอ" เพื่อเปิดดูอีกครั้ง',

  whichToReturn: 'ส่งกลับรายงานของมาตรการใด กดเลือก หรือพิมพ์หมายเลขมาตรการ',
  whichPart: 'มาตรการนี้มีหลายส่วนราชการ กดเลือกส่วนที่ส่งกลับ',
  notPutForward: 'มาตรการนี้ไม่อยู่ในเรื่องที่เสนอ กดเลือก หรือพิมพ์หมายเลขมาตรการ',
  whyReturned: (what: string) => `ส่งกลับรายงาน${what} เพราะอะไร กดเลือกเหตุผล หรือพิมพ์เหตุผลเอง ผู้รายงานจะเห็นข้อความนี้`,
  confirmReturn: (what: string, reason: string) =>
    `จะส่งกลับรายงาน${what} ด้วยเหตุผลนี้\n"${reason}"\nการเสนอจะหยุด และเสนอใหม่เมื่อรายงานที่แก้ไขได้รับอนุมัติ กดส่งกลับ หรือพิมพ์เหตุผลใหม่`,
  returned: (what: string) => `ส่งกลับรายงาน${what} แล้ว ผู้รายงานจะได้รับเหตุผล การเสนอหยุดไว้ เสนอใหม่ได้เมื่อรายงานที่แก้ไขได้รับอนุมัติ`,
  notReturned: 'ยังไม่ส่งกลับ เรื่องยังรอความเห็นของคุณ',
  returnOver: 'การส่งกลับนี้จบหรือหมดเวลาแล้ว พิมพ์ "เรื่องเสนอ" เพื่อเปิดดูอีกครั้ง',
};

export const labels = {
  start: 'เสนอรายงาน',
  releaseRound: (round: Round) => `เผยแพร่รายงาน${roundName(round)}`,
  confirmRelease: (word: string) => `ยืนยัน${word}`,
  startRound: (round: Round) => `เสนอรายงาน${roundName(round)}`,
  endorse: 'ทราบ',
  comment: 'ความเห็น',
  sendBack: 'ส่งกลับแก้ไข',
  sendBackNow: 'ส่งกลับ',
  sendBackWords: ['ส่งกลับ', 'ยืนยัน', 'ตกลง'] as readonly string[],
  send: 'ส่งความเห็น',
  sendWords: ['ส่งความเห็น', 'ส่ง', 'ยืนยัน', 'ตกลง'] as readonly string[],
  reports: 'ดูรายงาน',
  see: 'เรื่องเสนอ',
  positions: 'ตั้งตำแหน่ง',
};

export const noticeTexts = {
  vacant: (key: RoundKey, title: string) =>
    `${report(key)} ถึงลำดับ "${title}" แต่ยังไม่ได้ตั้งผู้ดำรงตำแหน่ง พิมพ์ "ตั้งตำแหน่ง" เพื่อตั้ง แล้วตามติดจะแจ้งผู้นั้น`,
  released: (key: RoundKey, count: number, word: string) => `${word}${report(key)} แล้ว ${count} มาตรการ ${ON_PAGE}`,
  completeTitle: 'อนุมัติครบทุกมาตรการที่ต้องรายงานแล้ว',
  complete: (key: RoundKey, word: string) =>
    `${report(key)} อนุมัติครบทุกมาตรการที่ต้องรายงานแล้ว กด${word} หรือพิมพ์ "เผยแพร่รายงาน"`,
  whyComplete: 'รายงานของรอบอนุมัติครบทุกมาตรการที่ต้องรายงาน และคุณเป็นผู้ดูแลระบบ',
  whyTurn: 'รายงานของหน่วยงานถึงลำดับตำแหน่งของคุณ',
  whyVacant: 'รายงานที่เสนอรอตำแหน่งที่ยังไม่มีผู้ดำรงตำแหน่ง และคุณเป็นผู้ดูแลระบบ',
  withdrawn: (key: RoundKey, reason: string) =>
    `ถอนการเผยแพร่${report(key)} แล้ว เหตุผล: ${reason}\nรายงานกลับเป็นอนุมัติแล้ว หากต้องแก้ไข ผู้ตรวจจะส่งกลับแก้ไขก่อน`,
  whyWithdrawn: 'มีการถอนการเผยแพร่รายงานของรอบที่คุณรายงาน ลงความเห็น หรือดูแล',
  whyReleased: 'การเสนอรายงานของรอบสิ้นสุดแล้ว และคุณเป็นผู้ดูแลระบบ',
};

export const helpTexts = {
  see: { say: 'เรื่องเสนอ', does: 'ดูว่ารายงานที่เสนออยู่ที่ตำแหน่งใด และลงความเห็นเมื่อถึงลำดับของคุณ' },
  start: { say: 'เสนอรายงาน', does: 'เสนอรายงานของรอบผ่านลำดับตำแหน่ง หรืออนุมัติเผยแพร่หากหน่วยงานไม่มีลำดับการเสนอ' },
};
