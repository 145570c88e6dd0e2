import type { ClarificationNow } from '../../domain/clarification/clarification';
import { texts as steps } from '../../domain/clarification/texts';

export const texts = {
  why: 'เพราะคุณเป็นผู้ดูแลระบบ และถึงช่วงชี้แจงผลตรวจ OIT',
  title: (year: number) => `ช่วงชี้แจงผลตรวจ OIT ปี ${year}`,
  window: (from: string, to: string) => `${from === to ? from : `${from} ถึง ${to}`}`,
  usual: 'วันที่ของปีนี้ยังไม่ได้ตั้ง แสดงตามปีที่ผ่านมา ตรวจกับประกาศของ ป.ป.ช. แล้วตั้งให้ตรง',
  ahead: (days: number) => `เริ่มในอีก ${days} วัน`,
  open: (days: number) => (days === 0 ? 'วันสุดท้ายคือวันนี้' : `เหลืออีก ${days} วัน`),
  over: 'ผ่านไปแล้ว',
  progress: (done: number, all: number) => `ทำแล้ว ${done} จาก ${all} ขั้น`,
  step: (at: number, step: keyof typeof steps.steps) => `${at}. ${steps.steps[step]}`,
  done: 'ทำแล้ว',
  notDone: 'ยังไม่ได้ทำ',
  toMend: (without: number, dead: number) =>
    [...(without > 0 ? [`ไม่มีลิงก์ ${without} ข้อ`] : []), ...(dead > 0 ? [`ลิงก์เปิดไม่ได้ ${dead} ข้อ`] : [])].join(' '),
  likely: (what: string) => `ข้อที่น่าจะถูกทักท้วง: ${what}`,
  alt: ({ fiscalYear, done }: Pick<ClarificationNow, 'fiscalYear' | 'done'>, state: string) =>
    `${texts.title(fiscalYear)} ${state} ทำแล้ว ${done.length} ขั้น`,
};

export const labels = {
  mark: 'ทำแล้ว',
  unmark: 'ยังไม่เสร็จ',
  markStep: (at: number) => `ทำแล้ว ขั้นที่ ${at}`,
  unmarkStep: (at: number) => `ยังไม่เสร็จ ขั้นที่ ${at}`,
  set: 'ตั้งช่วงชี้แจง',
  items: 'ลิงก์ OIT',
};
