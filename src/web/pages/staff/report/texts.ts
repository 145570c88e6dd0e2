import { TAKEN } from '../../../../domain/evidence/texts';
import type { LackingPart } from '../../../../domain/reports/lacking-parts';
import { partNames } from '../../../../domain/reports/texts';
import { clipGraphemes } from '../../../../line/limits';

export const texts = {
  title: (num: number, round: string, year: number) => `รายงานมาตรการ ${num} ${round} ปี ${year}`,
  part: (unit: string) => `ส่วนของ${unit}`,
  status: 'สถานะ',
  noStatus: 'ไม่ระบุ',
  progress: 'ความก้าวหน้า (ร้อยละ)',
  progressHint: 'ตัวเลข 0 ถึง 100 หรือเว้นว่าง',
  badProgress: 'ความก้าวหน้าต้องเป็นตัวเลข 0 ถึง 100 แก้แล้วส่งใหม่',
  badStatus: 'เลือกสถานะจากรายการ',
  hints: {
    detail: 'ทำอะไร เมื่อไร กับใคร เขียนได้ไม่เกิน 2,000 ตัวอักษร',
    output: 'สิ่งที่ได้ เช่น ประกาศ คำสั่ง จำนวนครั้งหรือจำนวนคน',
    outcome: 'ผลที่เกิดขึ้นตามมา',
    remarks: 'ปัญหา อุปสรรค หรือข้อเสนอแนะ',
  },
  links: 'ลิงก์หลักฐาน',
  linksHint: 'ที่อยู่เว็บ บรรทัดละหนึ่งลิงก์ ไม่เกิน 10 ลิงก์',
  badLinks: (line: string) =>
    `บรรทัด "${clipGraphemes(line, 60)}" ไม่มีลิงก์ที่เปิดได้ ลิงก์ต้องขึ้นต้นด้วย https:// แก้แล้วส่งใหม่ ยังไม่ได้บันทึกลิงก์ทั้งหมด`,
  files: 'รูปหรือไฟล์หลักฐาน',
  filesHint: (most: number) => `เลือกได้ครั้งละไม่เกิน ${most} ไฟล์ รับ${TAKEN}`,
  leftOut: (count: number, most: number) => `รับได้ครั้งละ ${most} ไฟล์ ยังไม่ได้รับอีก ${count} ไฟล์ เลือกไฟล์ที่เหลือแล้วส่งอีกครั้ง`,
  file: (name: string) => `ไฟล์ "${name}"`,
  send: 'ส่งรายงาน',
  keepDraft: 'เก็บร่าง ยังไม่ส่ง',
  cancel: 'ไม่บันทึก กลับไปหน้ามาตรการ',
  plan: 'ในแผนเขียนว่า',
  sentEvidence: (count: number) => `หลักฐานที่ส่งแล้ว ${count} รายการ`,
  withdraw: 'ถอน',
  withdrawThis: (name: string) => `ถอนหลักฐาน ${name}`,
  returned: (reason: string) => `ส่งกลับแก้ไข เหตุผล: ${reason}`,
  refused: 'ยังไม่ได้บันทึกรายงาน ข้อความที่กรอกยังอยู่ครบ',
  evidenceKept: (count: number) => `เก็บหลักฐานใหม่แล้ว ${count} รายการ`,
  changedMeanwhile: 'มีผู้แก้ไขรายงานนี้ระหว่างที่กรอก เทียบข้อความของคุณกับที่บันทึกไว้ใต้แต่ละช่อง แล้วส่งอีกครั้งเพื่อใช้ของคุณ',
  howFar: (percent: number) => `ความก้าวหน้า ${percent}%`,
  storedNow: (said: string) => `ที่บันทึกไว้ตอนนี้: ${said}`,
  storedNothing: 'ที่บันทึกไว้ตอนนี้: ว่าง',
  nothingNew: 'ไม่มีข้อมูลใหม่ให้บันทึก แก้ไขหรือเพิ่มข้อมูลก่อนส่ง',
  required: (part: LackingPart) => `หน่วยงานกำหนดให้รายงานมี${partNames([part])} เพิ่มแล้วส่งอีกครั้ง`,
  notSaved: 'ยังไม่ได้บันทึก',
  copyWords: 'ข้อความที่คุณกรอกอยู่ด้านล่าง คัดลอกเก็บไว้ใช้ได้',
  done: {
    reported: 'ส่งรายงานแล้ว ผู้ตรวจจะได้รับแจ้ง',
    draft: 'เก็บร่างแล้ว ยังไม่ได้ส่ง',
    evidence: 'เก็บหลักฐานแล้ว',
    withdrawn: 'ถอนหลักฐานแล้ว',
  },
};

/** What was done, as an address says it. */
export type Done = keyof typeof texts.done;
export const isDone = (said: string | undefined): said is Done => said !== undefined && Object.hasOwn(texts.done, said);
