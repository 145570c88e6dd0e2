import { compact } from '../../../compact';
import { type Round, roundName, thaiDateTime } from '../../../domain/calendar/dates';
import type { Duplicates } from '../../../domain/evidence/duplicates';
import type { EvidenceKind, StoredEvidence } from '../../../domain/evidence/evidence.model';
import { aboutText, fileSize, KIND_NAMES, TAKEN } from '../../../domain/evidence/texts';
import { listInThai } from '../../../domain/thai-text/lists';
import { clipGraphemes } from '../../../line/limits';
import { type Pieces, piecesText } from '../../evidence/pieces';

const LONGEST_NAME = 80;

export const texts = {
  question: (pieces: Pieces) => `หลักฐาน ${piecesText(pieces)} ของมาตรการใด`,
  questionHow: 'กดเลือก หรือพิมพ์หมายเลขมาตรการ ส่งเพิ่มได้ จะนับรวมกัน',
  questionAlt: (pieces: Pieces) => `หลักฐาน ${piecesText(pieces)} ของมาตรการใด กดเลือกหรือพิมพ์หมายเลขมาตรการ`,
  noSuchMeasure: (num: number, fiscalYear: number) => `แผนปี ${fiscalYear} ไม่มีมาตรการ ${num}`,
  notUnderstood: 'ไม่พบมาตรการนี้ กดเลือก หรือพิมพ์หมายเลขมาตรการ',
  whichUnit: (num: number) => `มาตรการ ${num} มีหลายส่วนราชการรับผิดชอบร่วมกัน หลักฐานเป็นของส่วนราชการใด`,
  noOwnMeasures: (fiscalYear: number) => `แผนปี ${fiscalYear} ไม่มีมาตรการที่คุณส่งหลักฐานได้ที่นี่ หากไม่ถูกต้องโปรดแจ้งผู้ดูแลระบบ`,
  notOfGroup: (num: number) => `กลุ่มนี้เป็นของส่วนราชการที่ไม่ได้รับผิดชอบมาตรการ ${num} ส่งหลักฐานได้ในแชตส่วนตัวกับตามติด`,
  dialogOpen: 'มีรายการที่ทำค้างอยู่ จึงยังไม่ได้รับหลักฐาน ตอบรายการนั้นให้เสร็จ หรือพิมพ์ "ยกเลิก" แล้วส่งหลักฐานอีกครั้ง',
  noPlan: 'หน่วยงานยังไม่มีแผนมาตรการในระบบ จึงยังรับหลักฐานไม่ได้ โปรดแจ้งผู้ดูแลระบบให้นำเข้าแผน',
  over: 'การส่งหลักฐานนี้จบหรือหมดเวลาแล้ว ส่งหลักฐานอีกครั้งได้เลย',
  nothingWaiting: 'ไม่มีหลักฐานที่รออยู่ ส่งรูป ไฟล์ หรือลิงก์ได้เลย',
  discarded: 'ลบออกแล้ว ไม่ได้เก็บไว้เป็นหลักฐาน',

  intoReport: (pieces: Pieces) => `ได้รับหลักฐาน ${piecesText(pieces)} จะบันทึกพร้อมรายงานที่กำลังกรอก`,

  placedKicker: 'รับหลักฐานแล้ว',
  placed: (pieces: Pieces, round: Round) => `หลักฐาน ${piecesText(pieces)} ของ${roundName(round)}`,
  total: (pieces: number) => `มีหลักฐานในรอบนี้ทั้งหมด ${pieces} รายการ`,
  notReported: 'ยังไม่มีรายงานของรอบนี้ รายงานต่อได้เลย',
  placedAlt: (pieces: Pieces, measure: number, round: Round) =>
    `รับหลักฐาน ${piecesText(pieces)} ของ${aboutText({ measure, round })}แล้ว`,

  send: (measure: number, round: Round) =>
    `ส่งรูป ไฟล์ วิดีโอ หรือลิงก์ ที่เป็นหลักฐานของ${aboutText({ measure, round })}ได้เลย เมื่อส่งครบแล้วพิมพ์ "เสร็จแล้ว"`,
  more: (pieces: Pieces) => `ได้รับหลักฐาน ${piecesText(pieces)} ส่งเพิ่มได้ เมื่อส่งครบแล้วพิมพ์ "เสร็จแล้ว"`,
  nothingSent: 'ยังไม่ได้รับหลักฐาน จบการส่งแล้ว',
  how: `ส่ง${TAKEN} มาในแชตนี้ได้เลย หรือพิมพ์ "หลักฐาน" ตามด้วยลิงก์ ดูหลักฐานที่มีได้โดยพิมพ์ "หลักฐานมาตรการ" ตามด้วยหมายเลข`,
  howInGroup: 'พิมพ์ "/หลักฐานมาตรการ" ตามด้วยหมายเลขเพื่อดู หรือ "/ส่งหลักฐานมาตรการ" ตามด้วยหมายเลขเพื่อส่งในกลุ่มนี้',

  list: (measure: number) => `หลักฐานมาตรการ ${measure}`,
  listOwn: (measure: number) => `ถอนหลักฐานมาตรการ ${measure}`,
  count: (pieces: number) => (pieces === 0 ? 'ยังไม่มีหลักฐาน' : `${pieces} รายการ`),
  countOwn: (pieces: number) => (pieces === 0 ? 'ไม่มีหลักฐานที่คุณถอนได้' : `หลักฐานที่คุณส่ง ${pieces} รายการ`),
  linksLast: 'ลิงก์เปิดไฟล์ใช้ได้ 1 ชั่วโมง ขอใหม่ได้ทุกเมื่อ',
  mayNotOpen: (units: readonly string[]) =>
    `ผู้ที่เปิดดูได้คือเจ้าหน้าที่หรือหัวหน้าส่วนราชการของ${listInThai(units)} ผู้บริหาร หรือผู้ดูแลระบบ`,
  privateLinks: 'เปิดดูไฟล์ได้ในแชตส่วนตัวกับตามติด',
  piece: (place: number, { kind, name }: Pick<StoredEvidence, 'kind' | 'name'>) =>
    `${place}. ${name ? clipGraphemes(name, LONGEST_NAME) : KIND_NAMES[kind]}`,
  sent: (sentAt: Date, kind: EvidenceKind, size: number | null) =>
    compact([KIND_NAMES[kind], size === null ? null : fileSize(size), `ส่ง ${thaiDateTime(sentAt)}`]).join(' '),
  fetching: 'กำลังรับไฟล์จาก LINE',
  duplicates: ({ here, elsewhere }: Duplicates) => {
    const places = compact([
      ...here.map((about) => `${aboutText(about)} ปี ${about.fiscalYear}`),
      elsewhere && 'อีกหน่วยงาน',
    ]);
    return places.length === 0 ? null : `ไฟล์เดียวกันนี้ใช้กับ ${places.join(' และ ')} ด้วย`;
  },
  listAlt: (measure: number, fiscalYear: number, pieces: number) =>
    `หลักฐานมาตรการ ${measure} ปี ${fiscalYear} ${texts.count(pieces)}`,

  whichToWithdraw: 'พิมพ์ "ถอนหลักฐานมาตรการ" ตามด้วยหมายเลขมาตรการ เช่น ถอนหลักฐานมาตรการ 3',
  confirmTitle: 'ถอนหลักฐาน',
  confirm: (what: string, about: string) => `ถอน${what} ของ${about} ใช่หรือไม่`,
  confirmMeans: 'ไฟล์จะถูกลบ บันทึกว่าเคยส่งและถอนจะยังอยู่',
  withdrawn: (what: string) => `ถอน${what}แล้ว`,
  kept: 'เก็บหลักฐานนี้ไว้ตามเดิม',
  notPlaced: 'มาตรการที่ยังไม่ได้ระบุ',

  locationKept: 'ตั้งค่าแล้ว รูปที่ส่งตั้งแต่นี้จะเก็บพิกัดสถานที่ถ่ายไว้ด้วย หากไม่ต้องการให้พิมพ์ "ไม่เก็บพิกัดรูป"',
  locationRemoved: 'ตั้งค่าแล้ว รูปที่ส่งตั้งแต่นี้จะลบพิกัดสถานที่ถ่ายออก หากต้องการเก็บไว้ให้พิมพ์ "เก็บพิกัดรูป"',
};

export const labels = {
  choose: 'เลือก',
  chooseMeasure: (num: number, unit: string | null) => compact([`หลักฐานของมาตรการ ${num}`, unit]).join(' '),
  notEvidence: 'ไม่ใช่หลักฐาน',
  discard: 'ลบออก',
  elsewhere: 'ไม่ใช่มาตรการนี้',
  otherRound: (round: Round) => `เปลี่ยนเป็น${roundName(round)}`,
  see: 'ดูหลักฐาน',
  open: 'เปิด',
  add: 'ส่งหลักฐานเพิ่ม',
  own: 'ถอนหลักฐาน',
  withdraw: 'ถอน',
  yes: 'ยืนยันถอน',
  no: 'ไม่ถอน',
  done: 'เสร็จแล้ว',
};

export const helpTexts = {
  send: { say: 'หลักฐาน', does: 'ส่งรูป ไฟล์ วิดีโอ หรือลิงก์ เป็นหลักฐานของมาตรการ' },
  list: { say: 'หลักฐานมาตรการ 2', does: 'ดูหลักฐานของมาตรการ' },
};
