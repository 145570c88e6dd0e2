import type { Step } from '../../../domain/clarification/steps';
import { texts as domain } from '../../../domain/clarification/texts';

/** The form's name, and so the feature's. */
export const FORM = 'clarification';

export const texts = {
  marked: (step: Step, isDone: boolean) =>
    isDone ? `บันทึกแล้ว: ${domain.steps[step]}` : `เปลี่ยนเป็นยังไม่ได้ทำแล้ว: ${domain.steps[step]}`,
  askFrom: (year: number) => `ช่วงชี้แจงผลตรวจ OIT ปี ${year} เริ่มวันใด`,
  askTo: (year: number, from: string) => `ช่วงชี้แจง ปี ${year} เริ่ม ${from} วันสุดท้ายคือวันใด`,
  title: (year: number) => `ช่วงชี้แจงผลตรวจ OIT ปี ${year}`,
  before: (from: string, to: string) => `เดิม: ${from === to ? from : `${from} ถึง ${to}`}`,
  after: (from: string, to: string) => `ใหม่: ${from === to ? from : `${from} ถึง ${to}`}`,
  reminds: 'ตามติดเตือนผู้ดูแลระบบ 7 วันก่อนเริ่ม วันเริ่ม 5 วัน และ 1 วันก่อนวันสุดท้าย จนกว่าจะส่งคำชี้แจงแล้ว',
  kept: 'ตั้งช่วงชี้แจงแล้ว อยู่ในปฏิทินด้วย',
  left: 'ยกเลิกแล้ว ช่วงชี้แจงเหมือนเดิม',
  over: 'รายการนี้จบหรือหมดเวลาแล้ว พิมพ์ "ตั้งช่วงชี้แจง" เพื่อเริ่มใหม่',
};

export const labels = {
  show: 'ช่วงชี้แจง',
  pick: 'เลือกวันที่',
  fields: { first: 'วันแรก', last: 'วันสุดท้าย' },
  confirm: 'บันทึก',
  confirmWords: ['บันทึก', 'ยืนยัน', 'ตกลง'],
};
