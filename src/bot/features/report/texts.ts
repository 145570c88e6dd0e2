import { type Round, roundName, thaiDateTime } from '../../../domain/calendar/dates';
import type { TextField } from '../../../domain/reports/content.rules';
import { roundOf } from '../../../domain/reports/current.rules';
import type { LackingPart } from '../../../domain/reports/lacking-parts';
import type { StandingOutline } from '../../../domain/reports/reports.rules';
import { partNames, STATUS_NAMES } from '../../../domain/reports/texts';
import { listInThai } from '../../../domain/thai-text/lists';
import { clipGraphemes } from '../../../line/limits';
import { FIELD_NAMES } from '../../../ui/report-texts';
import { texts as shared } from '../../../ui/texts';
import { type Pieces, piecesText } from '../../evidence/pieces';

const LONGEST_REPLACED = 300;

/** What each free text is for, and an example where the measure gives none of its own. */
const MEANING: Record<TextField, { what: string; example: string | null }> = {
  detail: { what: 'ทำอะไรไปแล้วบ้าง', example: 'ประชุมชี้แจงแนวทางให้บุคลากรทุกคน' },
  output: { what: 'สิ่งที่ได้จากการทำ เช่น ประกาศ คำสั่ง จำนวนครั้ง จำนวนคน', example: null },
  outcome: { what: 'ผลที่เกิดขึ้นตามมา', example: 'ประชาชนได้รับบริการเร็วขึ้น' },
  remarks: { what: 'ปัญหา อุปสรรค หรือเรื่องอื่นที่ควรรู้ ถ้ามี', example: null },
};

export const texts = {
  chooseMeasure: 'เลือกมาตรการที่จะรายงาน',
  chooseMeasureAlt: (all: number, fiscalYear: number) =>
    `เลือกมาตรการที่จะรายงาน มี ${all} มาตรการในแผนปี ${fiscalYear} กดเลือกหรือพิมพ์หมายเลขมาตรการ`,
  typeNumber: 'กดเลือก หรือพิมพ์หมายเลขมาตรการ',
  noSuchNumber: (num: number, fiscalYear: number) => `แผนปี ${fiscalYear} ไม่มีมาตรการ ${num}`,
  noSuchTitle: (words: string) => `ไม่พบมาตรการ "${words}"`,
  nearest: 'มาตรการที่ใกล้เคียงคือ',
  noOwnMeasures: (fiscalYear: number) => `แผนปี ${fiscalYear} ไม่มีมาตรการที่คุณรายงานได้ที่นี่ หากไม่ถูกต้องโปรดแจ้งผู้ดูแลระบบ`,
  notOfGroup: (num: number, unit: string) => `กลุ่มนี้เป็นของ${unit} ซึ่งไม่ได้รับผิดชอบมาตรการ ${num} รายงานได้ในแชตส่วนตัวกับตามติด`,

  chooseUnit: (num: number) => `มาตรการ ${num} มีหลายส่วนราชการรับผิดชอบร่วมกัน รายงานส่วนของส่วนราชการใด`,

  about: (num: number, title: string) => `มาตรการ ${num} ${title}`,
  chooseRound: 'รายงานรอบใด',
  suggestRound: (round: Round) => `ตอนนี้อยู่ใน${roundName(round)}`,
  roundNotUnderstood: 'กดเลือกรอบ หรือพิมพ์ 6 หรือ 12',
  oneYear: (years: readonly number[]) => `ข้อความนี้มีปี ${listInThai(years.map(String))} รายงานได้ครั้งละปี พิมพ์ใหม่โดยบอกปีเดียว`,
  oneRound: 'มีมาตรการที่บอกไว้ทั้งรอบ 6 เดือนและรอบ 12 เดือน รายงานได้ครั้งละรอบ พิมพ์ใหม่โดยบอกรอบเดียว',
  onlyRound: (num: number, round: Round) => `มาตรการ ${num} รายงานเฉพาะ${roundName(round)}`,

  howFar: 'ทำไปแล้วเท่าไร กดเลือก หรือพิมพ์ตัวเลข 0 ถึง 100 หรือสถานะ เช่น กำลังทำ 60%',
  whichShare: ([from, to]: readonly [number, number]) => `ข้อความบอก ${from}-${to}% พิมพ์ตัวเลขเดียวที่จะรายงาน`,
  overHundred: (share: number) => `${share}% เกิน 100 พิมพ์ตัวเลข 0 ถึง 100`,
  howFarNotUnderstood: 'ยังไม่เข้าใจ พิมพ์ตัวเลข 0 ถึง 100 หรือสถานะ เช่น กำลังทำ',

  ask: (field: TextField, example: string | null) => {
    const { what, example: usual } = MEANING[field];
    const shown = example ?? usual;
    return `${FIELD_NAMES[field]}: ${what}${shown ? `\nเช่น ${shown}` : ''}\nพิมพ์ข้อความ หรือกดข้าม`;
  },
  evidence: 'หลักฐาน: ส่งรูป ไฟล์ วิดีโอ หรือลิงก์ หรือกดข้าม',
  evidenceReceived: (pieces: Pieces) => `ได้รับหลักฐาน ${piecesText(pieces)}`,
  evidenceSent: (pieces: Pieces) => `ส่งแล้ว ${piecesText(pieces)} ส่งเพิ่มได้ หรือกดไปต่อ`,
  evidenceStored: (count: number) => `มีหลักฐานอยู่แล้ว ${count} รายการ`,
  evidenceNotUnderstood: 'ขั้นนี้รับรูป ไฟล์ วิดีโอ หรือลิงก์ที่ขึ้นต้นด้วย https:// หากไม่มีให้กดข้าม',
  evidenceWith: (pieces: Pieces) => `หลักฐานที่ส่งมาด้วย ${piecesText(pieces)}`,
  evidenceOf: (count: number) => `หลักฐานของรายงานนี้ ${count} รายการ`,
  evidenceOnly: (num: number, round: Round, count: number) =>
    `บันทึกหลักฐาน ${count} รายการของมาตรการ ${num} ${roundName(round)}แล้ว`,
  noneBefore: 'ไม่มีรายงานของรอบก่อนให้ใช้',
  before: (value: string) => `รอบก่อน: ${value}`,
  soFar: (value: string) => `ที่มีอยู่: ${value}`,
  replaced: (field: TextField, before: string) =>
    `แทน${FIELD_NAMES[field]}เดิม: ${clipGraphemes(before, LONGEST_REPLACED)}`,
  unsent: (about: string, said: string) => `ยังไม่ได้ส่งรายงาน${about} ที่พิมพ์ไว้คือ ${clipGraphemes(said, LONGEST_REPLACED)}`,

  forOverdue: (round: string) => `เป็นรายงานของ${round} ซึ่งเลยกำหนดแล้ว`,
  previewKicker: 'ตรวจก่อนส่ง',
  previewTitle: (num: number, round: Round) => `มาตรการ ${num} ${roundName(round)}`,
  willCorrect: 'มีรายงานอยู่แล้ว เมื่อยืนยันจะแก้ไขเฉพาะส่วนที่กรอกใหม่',
  nothingSaid: 'ยังไม่มีข้อมูลใหม่ให้ส่ง กดแก้ไขเพื่อกรอกข้อมูล',
  required: (parts: readonly LackingPart[]) => `หน่วยงานกำหนดให้รายงานมี${partNames(parts)} เพิ่มก่อนส่ง`,
  addHowFar: 'ยังขาดความก้าวหน้า พิมพ์ตัวเลข 0 ถึง 100 หรือสถานะ เช่น กำลังทำ',
  addMissing: (missing: string) => `${missing} เพิ่มได้โดยกดแก้ไข`,
  previewAlt: (num: number, round: Round, text: string) =>
    `ตรวจก่อนส่งรายงานมาตรการ ${num} ${roundName(round)} ${text} กดยืนยันส่ง แก้ไข หรือยกเลิก`,
  buttonsOnly: 'กดยืนยันส่ง แก้ไข หรือยกเลิก',
  willSendDraft: 'มีร่างที่เก็บไว้ เมื่อยืนยันจะส่งเป็นรายงาน',
  wasSentBack: (note: string | null) => `ส่งกลับแก้ไข${note ? ` เหตุผล: ${note}` : ''}`,
  sentBackMeanwhile: 'รายงานนี้ถูกส่งกลับแก้ไขระหว่างที่กรอก อ่านเหตุผลแล้วตรวจอีกครั้งก่อนส่ง',
  conflictKicker: 'เลือกข้อมูลที่จะใช้',
  changedAt: (at: Date) => `มีผู้แก้ไขรายงานนี้ระหว่างที่กรอก เมื่อ ${thaiDateTime(at)}`,
  theirs: (value: string | null) => `ของเดิม: ${value ?? 'ไม่มี'}`,
  mine: (value: string) => `ของฉัน: ${value}`,
  keepsOthers: 'ส่วนอื่นของรายงานที่คุณไม่ได้กรอกจะคงไว้ตามที่ผู้อื่นแก้ไข',
  conflictAlt: (num: number, round: Round, both: string) =>
    `มีผู้แก้ไขรายงานมาตรการ ${num} ${roundName(round)} ระหว่างที่กรอก ${both} กดใช้ของฉัน หรือใช้ของเดิม`,
  chooseMineOrTheirs: 'กดใช้ของฉัน หรือใช้ของเดิม',
  keptTheirs: (num: number, round: Round) => `ใช้ข้อมูลเดิมของมาตรการ ${num} ${roundName(round)} ข้อมูลที่คุณกรอกครั้งนี้ไม่ได้บันทึก`,

  recordedKicker: 'บันทึกรายงานแล้ว',
  correctedKicker: 'แก้ไขรายงานแล้ว',
  addLater: (missing: string) => `${missing} เพิ่มภายหลังได้`,
  nextTask: (standing: StandingOutline) =>
    `รายการถัดไป: มาตรการ ${standing.measure.num} ${shared.round(roundOf(standing))} ${shared.dueDay(standing)}`,
  allDone: 'ไม่มีมาตรการอื่นที่ค้างอยู่ในรอบนี้',
  recordedAlt: (num: number, round: Round, text: string, missing: string | null) =>
    `บันทึกรายงานมาตรการ ${num} ${roundName(round)}แล้ว ${text}${missing ? ` ${missing}` : ''}`,
  drafted: (num: number, round: Round) =>
    `เก็บร่างมาตรการ ${num} ${roundName(round)}แล้ว ยังไม่นับว่ารายงาน ทำต่อได้จาก "งานของฉัน" หรือพิมพ์ "รายงาน"`,
  draftNeeds: 'เลือกมาตรการและรอบก่อน แล้วจึงเก็บเป็นร่างได้',
  discarded: (num: number, round: Round) => `ลบร่างมาตรการ ${num} ${roundName(round)}แล้ว`,
  undoneToDraft: (num: number, round: Round) =>
    `ย้อนการส่งมาตรการ ${num} ${roundName(round)}แล้ว ข้อมูลเก็บไว้เป็นร่าง ยังไม่นับว่ารายงาน`,
  undone: (num: number, round: Round, state: string) =>
    `ย้อนการส่งมาตรการ ${num} ${roundName(round)}แล้ว รายงานกลับเป็นข้อมูลก่อนหน้า สถานะ ${state}`,
  over: 'การรายงานนี้จบหรือหมดเวลาแล้ว พิมพ์ "รายงาน" เพื่อเริ่มใหม่',
  cancelled: 'ยกเลิกการรายงานแล้ว ยังไม่มีการบันทึก',
};

/** Labels of buttons; each can be typed as well. */
export const labels = {
  choose: 'เลือก',
  chooseMeasure: (num: number) => `มาตรการ ${num}`,
  chooseOverdue: (num: number, round: string) => `มาตรการ ${num} ${round}`,
  percent: (percent: number) => `${percent}%`,
  status: STATUS_NAMES,
  confirm: 'ยืนยันส่ง',
  add: (field: TextField | 'evidence') => `เพิ่ม${FIELD_NAMES[field]}`,
  mine: 'ใช้ของฉัน',
  theirs: 'ใช้ของเดิม',
  draft: 'เก็บเป็นร่าง',
  asBefore: 'เหมือนรอบก่อน',
};

export const helpText = {
  say: 'รายงาน',
  does: 'รายงานมาตรการทีละขั้น หรือพิมพ์รวดเดียว เช่น รายงาน มาตรการ 2 รอบ 6 เดือน 60% จัดอบรมแล้ว',
};
