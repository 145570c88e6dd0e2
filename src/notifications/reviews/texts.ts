import { localDate, type Round, roundName, thaiDate, thaiDateTime } from '../../domain/calendar/dates';
import type { LackingPart } from '../../domain/reports/lacking-parts';
import { partNames, STATE_NAMES, stateName } from '../../domain/reports/texts';
import type { Part } from '../../domain/reviews/changes.rules';
import { FIELD_NAMES, partName } from '../../ui/report-texts';

/** @param unit whose part it is, of a joint measure; null: the measure is of one unit */
const report = (num: number, round: Round, unit: string | null = null): string =>
  `${partName(num, unit)} ${roundName(round)}`;

/** Reasons that reviewers give again and again; a tap sends one. Buttons carry their place in this list: add at its end. */
export const COMMON_REASONS: readonly { label: string; reason: string }[] = [
  { label: 'รายละเอียดยังไม่ชัด', reason: 'รายละเอียดยังไม่ชัดเจน โปรดเพิ่มว่าทำอะไร เมื่อไร กับใคร' },
  { label: 'ขาดผลผลิต', reason: 'ยังไม่มีผลผลิต โปรดเพิ่มสิ่งที่ได้จากการดำเนินการ เช่น ประกาศ คำสั่ง จำนวนครั้ง' },
  { label: 'ขาดผลลัพธ์', reason: 'ยังไม่มีผลลัพธ์ โปรดเพิ่มผลที่เกิดขึ้นตามมา' },
  { label: 'ขอหลักฐานเพิ่ม', reason: 'โปรดส่งหลักฐานเพิ่ม เช่น ภาพถ่าย เอกสาร หรือลิงก์' },
  { label: 'ความก้าวหน้าไม่ตรง', reason: 'ความก้าวหน้าหรือสถานะไม่ตรงกับรายละเอียด โปรดตรวจอีกครั้ง' },
];

export const texts = {
  queueTitle: 'รายงานรอตรวจ',
  waiting: (count: number) => `รอตรวจ ${count} รายการ`,
  ownWaiting: (count: number) => `อีก ${count} รายการมีข้อมูลที่คุณกรอก ต้องให้ผู้อื่นตรวจ`,
  since: (at: Date, days: number) =>
    days === 0 ? `ส่งวันนี้ ${thaiDate(localDate(at))}` : `ส่ง ${thaiDate(localDate(at))} รอมา ${days} วัน`,
  nothing: (of: string) => `ไม่มีรายงานรอตรวจของ${of}`,
  nothingForYou: (of: string, own: number) => `ไม่มีรายงานที่คุณต้องตรวจของ${of} มี ${own} รายการที่มีข้อมูลที่คุณกรอก ต้องให้ผู้อื่นตรวจ`,
  queueAlt: (of: string, count: number, nums: readonly string[]) =>
    `รายงานรอตรวจของ${of} ${count} รายการ ${nums.join(', ')}`,
  titled: report,

  reviewKicker: 'ตรวจรายงาน',
  sentBy: (name: string, at: Date) => `ส่งโดย ${name} ${thaiDateTime(at)}`,
  reviewed: (action: 'approve' | 'return', at: Date, by: string, note: string | null) =>
    `ตรวจครั้งก่อน: ${STATE_NAMES[action === 'approve' ? 'approved' : 'returned']} ${thaiDate(localDate(at))} โดย ${by}${note ? ` เหตุผล: ${note}` : ''}`,
  changed: (parts: readonly Part[]) =>
    parts.length === 0
      ? 'ข้อความเหมือนครั้งก่อนทุกส่วน'
      : `แก้ไขจากครั้งก่อน: ${parts.map((part) => FIELD_NAMES[part]).join(' ')}`,
  usedElsewhere: (pieces: number) => `หลักฐาน ${pieces} รายการเป็นไฟล์เดียวกับที่ใช้ที่อื่น ดูหลักฐานเพื่อตรวจ`,
  state: (state: keyof typeof STATE_NAMES, releaseWord?: string) => `สถานะ: ${stateName(state, releaseWord)}`,
  reviewAlt: (num: number, round: Round, said: string) => `ตรวจรายงาน${report(num, round)} ${said}`,
  changedMeanwhile: 'มีการแก้ไขรายงานนี้หลังจากที่เปิดดู ตรวจอีกครั้งก่อนกดอนุมัติหรือส่งกลับ',
  whichPart: 'มาตรการนี้มีรายงานของหลายส่วนราชการ ตรวจรายงานนี้ก่อนกดอนุมัติหรือส่งกลับ',
  noSuchMeasure: (num: number) => `ไม่พบมาตรการ ${num} ในแผน พิมพ์ "รอตรวจ" เพื่อดูรายการที่รออยู่`,
  reasonAfterLook: 'ดูรายงานก่อน แล้วกดส่งกลับแก้ไขเพื่อส่งเหตุผล',
  sayMeasure: 'พิมพ์หมายเลขมาตรการที่จะตรวจ เช่น ตรวจมาตรการ 2 รอบ 6 เดือน หรือพิมพ์ "รอตรวจ"',

  lackingTitle: 'รายงานยังไม่ครบ',
  lackingRequired: (num: number, round: Round, unit: string | null, parts: readonly LackingPart[]) =>
    `รายงาน${report(num, round, unit)} ยังไม่มี${partNames(parts)} ซึ่งหน่วยงานกำหนดให้มี จึงยังอนุมัติไม่ได้ ส่งกลับให้ผู้รายงานเพิ่ม`,
  lacking: (num: number, round: Round, unit: string | null, parts: readonly LackingPart[]) =>
    `รายงาน${report(num, round, unit)} ยังไม่มี${partNames(parts)} ส่งกลับให้ผู้รายงานเพิ่ม หรืออนุมัติทั้งที่ยังไม่มี`,
  approved: (num: number, round: Round, unit: string | null) => `อนุมัติรายงาน${report(num, round, unit)}แล้ว`,
  returned: (num: number, round: Round, unit: string | null) =>
    `ส่งกลับรายงาน${report(num, round, unit)}แล้ว ผู้รายงานจะได้รับเหตุผลพร้อมปุ่มแก้ไข`,
  stopped: 'การเสนอรายงานของรอบนี้หยุดไว้ จะเสนอใหม่ได้เมื่อรายงานที่แก้ไขได้รับอนุมัติ',
  left: (count: number) => (count === 0 ? 'ไม่มีรายงานอื่นรอตรวจ' : `เหลือรอตรวจ ${count} รายการ`),
  askReason: (num: number, round: Round) =>
    `ส่งกลับรายงาน${report(num, round)} เพราะอะไร กดเลือกเหตุผล หรือพิมพ์เหตุผลเอง ผู้รายงานจะเห็นข้อความนี้`,
  confirmReason: (num: number, round: Round, reason: string) =>
    `จะส่งกลับรายงาน${report(num, round)} ด้วยเหตุผลนี้\n"${reason}"\nกดส่งกลับ หรือพิมพ์เหตุผลใหม่`,
  kept: 'ยังไม่ส่งกลับ รายงานยังรอตรวจอยู่',
  over: 'การส่งกลับนี้จบหรือหมดเวลาแล้ว พิมพ์ "รอตรวจ" เพื่อเริ่มใหม่',
};

export const labels = {
  openEvidence: 'เปิด',
  evidence: (pieces: number) => `ดูหลักฐาน ${pieces} รายการ`,
  queue: 'รอตรวจ',
  open: 'ตรวจ',
  openLong: (num: number, round: Round, unit: string | null) => `ตรวจ${report(num, round, unit)}`,
  approve: 'อนุมัติ',
  approveWithout: (parts: readonly LackingPart[]) => `อนุมัติทั้งที่ไม่มี${partNames(parts)}`,
  return: 'ส่งกลับแก้ไข',
  next: 'ตรวจรายการถัดไป',
  several: 'อนุมัติหลายรายการ',
  send: 'ส่งกลับ',
  sendWords: ['ส่งกลับ', 'ยืนยัน', 'ตกลง'] as readonly string[],
};

/** What the bot tells reporters and reviewers of its own accord. */
export const noticeTexts = {
  returnedKicker: 'ส่งกลับแก้ไข',
  reason: (note: string) => `เหตุผล: ${note}`,
  returnedBy: (name: string, at: Date) => `ส่งกลับโดย ${name} ${thaiDateTime(at)}`,
  returnedAlt: (num: number, round: Round, note: string) =>
    `รายงาน${report(num, round)} ถูกส่งกลับแก้ไข เหตุผล: ${note} กดแก้ไขเพื่อส่งใหม่`,
  returnedCount: (count: number) => `ส่งกลับแก้ไข ${count} รายงาน`,
  returnedListAlt: (nums: readonly number[]) =>
    `รายงานถูกส่งกลับแก้ไข ${nums.length} รายการ มาตรการ ${[...new Set(nums)].join(', ')} กดแก้ไขเพื่อส่งใหม่`,
  correct: 'แก้ไข',
  approved: (num: number, round: Round, unit: string | null) => `รายงาน${report(num, round, unit)} อนุมัติแล้ว`,
  /** @param rounds each with its parts of measures */
  approvedList: (count: number, rounds: readonly (readonly [string, readonly string[]])[]) =>
    [`อนุมัติรายงานของคุณแล้ว ${count} รายการ`, ...rounds.map(([round, parts]) => `${round}: ${parts.join(', ')}`)].join(
      '\n',
    ),
  waitingTitle: 'มีรายงานรอคุณตรวจ',
  reminderTitle: (days: number) => `รายงานรอตรวจเกิน ${days} วันทำการ`,
  whyReturned: 'รายงานที่คุณกรอกหรืออนุมัติถูกส่งกลับแก้ไข',
  whyApproved: 'รายงานที่คุณกรอกได้รับการอนุมัติ',
  whyWaiting: 'มีรายงานส่งเข้ามาใหม่ในส่วนที่คุณเป็นผู้ตรวจ',
  whyReminder: 'มีรายงานรอคุณตรวจนานกว่า 3 วันทำการ',
};

export const helpText = {
  say: 'รอตรวจ',
  does: 'ตรวจรายงานที่ส่งเข้ามา อนุมัติทีละรายการหรือหลายรายการพร้อมกัน หรือส่งกลับให้แก้ไขพร้อมเหตุผล',
};
