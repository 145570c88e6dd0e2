import type { Step } from './steps';

export const texts = {
  endsBefore: (from: string) => `วันสุดท้ายต้องไม่ก่อนวันแรก (${from}) เลือกวันสุดท้ายใหม่`,
  tooLong: 'ช่วงชี้แจงยาวเกิน 3 เดือน ตรวจวันแรกและวันสุดท้าย แล้วเลือกใหม่',
  otherYear: (year: number) => `วันนี้อยู่นอกปี ${year} เลือกวันใหม่ หรือบอกปีด้วย เช่น ตั้งช่วงชี้แจง ปี ${year + 1}`,
  steps: {
    look: 'เปิด ITAS ดูข้อที่ผู้ประเมินให้ชี้แจง',
    prepare: 'ส่วนราชการเตรียมคำชี้แจง หลักฐาน และลิงก์',
    approve: 'ผู้บริหารเห็นชอบคำชี้แจง',
    send: 'ส่งคำชี้แจงใน ITAS',
  } satisfies Record<Step, string>,
};
