import { type Round, roundName } from '../calendar/dates';

const memo = (fiscalYear: number, round: Round): string => `รายงาน${roundName(round)} ปีงบประมาณ ${fiscalYear}`;

export const texts = {
  mayNotRelease: (word: string): string => `เผยแพร่รายงานไม่ได้ หน่วยงานนี้ไม่มีลำดับการเสนอ ผู้ที่${word}ได้คือผู้ดูแลระบบ`,
  mayNotStart: 'เสนอรายงานไม่ได้ ผู้ที่เสนอได้คือผู้ดูแลระบบ หรือผู้ดำรงตำแหน่งในลำดับการเสนอ พิมพ์ "เรื่องเสนอ" เพื่อดูว่าอยู่ที่ใด',
  running: (fiscalYear: number, round: Round, title: string): string =>
    `${memo(fiscalYear, round)} เสนออยู่แล้ว ตอนนี้อยู่ที่ "${title}" พิมพ์ "เรื่องเสนอ" เพื่อดูรายละเอียด`,
  nothingApproved: (fiscalYear: number, round: Round): string =>
    `ยังเสนอ${memo(fiscalYear, round)} ไม่ได้ เพราะยังไม่มีรายงานที่อนุมัติแล้วและรอเผยแพร่ พิมพ์ "รอตรวจ" เพื่อดูรายการที่รอตรวจ`,
  partsMissing: (fiscalYear: number, round: Round, nums: readonly number[]): string =>
    `ยังเผยแพร่${memo(fiscalYear, round)} ไม่ได้ เพราะมาตรการ ${nums.join(', ')} ยังขาดรายงานบางส่วน รอส่วนที่ขาดแล้วกดอีกครั้ง หรือให้ผู้ดูแลระบบปิดมาตรการนั้น`,
  changedMeanwhile: 'รายงานที่อนุมัติแล้วเปลี่ยนไปหลังจากแสดงครั้งก่อน ดูอีกครั้งก่อนกด',
  noChain: (word: string): string =>
    `หน่วยงานนี้ยังไม่มีลำดับการเสนอ ให้ผู้ดูแลระบบพิมพ์ "เพิ่มตำแหน่ง" หรือ${word}โดยพิมพ์ "เผยแพร่รายงาน"`,
  hasChain: 'หน่วยงานนี้มีลำดับการเสนอ รายงานเผยแพร่เมื่อครบทุกตำแหน่ง พิมพ์ "เสนอรายงาน" เพื่อเริ่มเสนอ',
  nothingPublished: (fiscalYear: number, round: Round, word: string): string =>
    `ไม่มี${memo(fiscalYear, round)} ที่${word}แล้ว จึงถอนการเผยแพร่ไม่ได้ พิมพ์ "เรื่องเสนอ" เพื่อดูสถานะล่าสุด`,
  noReleaseWord: 'พิมพ์คำที่ใช้ เช่น คำที่ใช้เผยแพร่ เห็นชอบให้เผยแพร่',
  releaseWordTooLong: (length: number, most: number): string =>
    `คำนี้ยาว ${length} ตัวอักษร รับได้ไม่เกิน ${most} ตัวอักษร (นับสระและวรรณยุกต์) เพราะใช้เป็นข้อความบนปุ่มของ LINE ย่อแล้วพิมพ์ใหม่`,
  releaseWordUnfit: 'คำที่ใช้เผยแพร่มีได้เฉพาะตัวอักษรและเว้นวรรค พิมพ์ใหม่อีกครั้ง',
  releaseWordTaken: (word: string): string => `"${word}" เป็นชื่อปุ่มอื่นในการเสนอรายงานแล้ว เลือกคำอื่น เช่น เห็นชอบให้เผยแพร่`,
  over: (fiscalYear: number, round: Round): string =>
    `ไม่มี${memo(fiscalYear, round)} ที่รอความเห็นอยู่ พิมพ์ "เรื่องเสนอ" เพื่อดูสถานะล่าสุด`,
  notYourTurn: (title: string): string => `ยังไม่ถึงลำดับของคุณ ตอนนี้อยู่ที่ "${title}" เมื่อถึงลำดับแล้วตามติดจะแจ้งให้ทราบ`,
  orderChanged: (title: string): string =>
    `ลำดับการเสนอเปลี่ยนไปแล้ว ตอนนี้รอ "${title}" ซึ่งเป็นตำแหน่งของคุณเช่นกัน พิมพ์ "เรื่องเสนอ" เพื่อเปิดดูก่อนลงความเห็น`,
  nowLast: (title: string, word: string): string =>
    `ลำดับการเสนอเปลี่ยนไปแล้ว "${title}" เป็นลำดับสุดท้าย ซึ่ง${word} พิมพ์ "เรื่องเสนอ" เพื่อเปิดดูอีกครั้ง`,
  endorsedAlready: 'ตำแหน่งของคุณลงความเห็นไปแล้ว พิมพ์ "เรื่องเสนอ" เพื่อดูว่าอยู่ที่ใด',
  notHolder: (title: string): string =>
    `ลงความเห็นไม่ได้ ผู้ที่ลงความเห็นตอนนี้คือ "${title}" หากตำแหน่งนี้เป็นของคุณ โปรดแจ้งผู้ดูแลระบบให้ตั้งตำแหน่ง`,
  noSuchPerson: 'ผู้นั้นไม่ได้ลงทะเบียนแล้ว พิมพ์ "ตั้งตำแหน่ง" เพื่อดูรายชื่อล่าสุด',
  noComment: 'พิมพ์ความเห็น หรือกดทราบหากไม่มีความเห็น',
  commentTooLong: (length: number, most: number): string =>
    `ความเห็นยาว ${length.toLocaleString('en')} ตัวอักษร รับได้ไม่เกิน ${most.toLocaleString('en')} ตัวอักษร ย่อแล้วส่งใหม่อีกครั้ง`,
};
