import type { Round } from '../../../../domain/calendar/dates';
import { roundName } from '../../../../domain/calendar/dates';
import type { LackingPart } from '../../../../domain/reports/lacking-parts';
import { partNames } from '../../../../domain/reports/texts';
import { type Pieces, piecesText } from '../../../evidence/pieces';

export const texts = {
  noneBefore: 'ไม่มีรายงานของรอบก่อน',
  nothingDue: 'ไม่มีมาตรการที่ค้างรายงาน',
  nothingBefore: (round: Round) =>
    `ไม่มีมาตรการที่ค้างรายงาน${roundName(round)}และมีรายงานของรอบก่อนให้ใช้ พิมพ์ "รายงาน" เพื่อรายงานทีละขั้น`,
  chooseUnit: (measures: string) => `มาตรการ ${measures} มีหลายส่วนราชการของคุณรับผิดชอบร่วมกัน รายงานส่วนของส่วนราชการใด`,
  chooseRound: (measures: string) => `รายงานมาตรการ ${measures} ของรอบใด`,
  roundNotUnderstood: 'กดเลือกรอบ หรือพิมพ์ 6 หรือ 12',
  roundOfWhich: 'มาตรการเดียวกันมีรายงานทั้งสองรอบ พิมพ์ เช่น ไม่รวมมาตรการ 4 แล้วรายงานมาตรการนั้นแยกต่างหาก',
  howFar: (measures: string) => `มาตรการ ${measures} ทำไปแล้วเท่าไร กดเลือก หรือพิมพ์ตัวเลข 0 ถึง 100 หรือสถานะ เช่น กำลังทำ 60%`,
  over: (measure: number, share: number) => `มาตรการ ${measure}: ${share}% เกิน 100 พิมพ์ตัวเลข 0 ถึง 100`,
  howFarNotUnderstood: 'ยังไม่เข้าใจ พิมพ์ตัวเลข 0 ถึง 100 หรือสถานะ เช่น กำลังทำ',
  previewTitle: (count: number) => `รายงาน ${count} มาตรการ`,
  how: 'แก้ทีละมาตรการได้โดยพิมพ์ เช่น มาตรการ 4 80% รอบ 12 เดือน หรือ ไม่รวมมาตรการ 4',
  omitted: (measure: number, why: string) => `ไม่รวมมาตรการ ${measure}: ${why}`,
  unattached: (measure: number, evidence: string) =>
    `ยังไม่ได้แนบหลักฐานของมาตรการ ${measure} (${evidence}) ส่งรูป ไฟล์ หรือลิงก์ได้เลย`,
  whose: (pieces: Pieces) => `ได้รับ ${piecesText(pieces)} เป็นหลักฐานของมาตรการใด กดเลือก หรือพิมพ์หมายเลขมาตรการ`,
  whoseNotUnderstood: 'ยังไม่เข้าใจ กดเลือก หรือพิมพ์หมายเลขของมาตรการที่รายงานอยู่',
  needsMore: (measure: number) => `ต้องเลือกข้อมูลเพิ่ม พิมพ์ "รายงาน มาตรการ ${measure}" แยกต่างหาก`,
  required: (measure: number, parts: readonly LackingPart[]) =>
    `หน่วยงานกำหนดให้รายงานมี${partNames(parts)} พิมพ์ "รายงาน มาตรการ ${measure}" แล้วเพิ่มก่อนส่ง`,
  notInPlan: (fiscalYear: number) => `แผนปี ${fiscalYear} ไม่มีมาตรการนี้`,
  previewAlt: (count: number, measures: string) =>
    `ตรวจก่อนส่งรายงาน ${count} มาตรการ มาตรการ ${measures} กดยืนยันส่ง แก้ไข หรือยกเลิก`,
  willCorrect: 'มีรายงานอยู่แล้ว จะแก้ไขเฉพาะส่วนที่กรอกใหม่',
  sentBack: 'ถูกส่งกลับแก้ไข',
  nothingNew: 'ไม่มีข้อมูลใหม่',
  nothingToSend: 'ยังไม่มีข้อมูลใหม่ให้ส่ง พิมพ์ความก้าวหน้า เช่น มาตรการ 4 80%',
  change: 'พิมพ์มาตรการและข้อมูลที่ต้องการแก้ เช่น มาตรการ 4 80% จัดอบรมแล้ว หรือ ไม่รวมมาตรการ 4',
  changeNotUnderstood: 'ยังไม่เข้าใจ พิมพ์ เช่น มาตรการ 4 80% หรือ ไม่รวมมาตรการ 4',
  ofWhich: 'ยังไม่รู้ว่าเป็นของมาตรการใด พิมพ์หมายเลขมาตรการด้วย เช่น มาตรการ 4 80%',
  lastOne: 'เหลือมาตรการเดียวที่จะส่ง หากไม่ต้องการส่งให้กดยกเลิก',
  odd: (nums: readonly number[], say: string) =>
    `ความก้าวหน้ากับสถานะของมาตรการ ${nums.join(', ')} ไม่ตรงกัน หากไม่ถูกต้อง พิมพ์ "${say}" เพื่อแก้ไข`,
  field: (measure: number, round: Round) => `มาตรการ ${measure} ${roundName(round)}`,
  recorded: (count: number) => `บันทึกรายงาน ${count} มาตรการแล้ว`,
  recordedAlt: (count: number, measures: string) => `บันทึกรายงาน ${count} มาตรการแล้ว มาตรการ ${measures}`,
  missing: (lacking: string) => `${lacking} เพิ่มภายหลังได้จาก "งานของฉัน"`,
};

export const labels = {
  measures: 'มาตรการ',
  round: 'รอบ',
  everyUnit: 'ทุกส่วนราชการของฉัน',
  measure: (num: number) => `มาตรการ ${num}`,
  notEvidence: 'ไม่ใช่หลักฐาน',
};
