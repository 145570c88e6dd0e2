import type { Instrument } from './assessment.model';

/** Two decimals, always: `6.25`, `100.00`. */
export const points = (value: number): string => value.toFixed(2);

export const INSTRUMENT_NAMES: Record<Instrument, string> = {
  IIT: 'ผู้มีส่วนได้ส่วนเสียภายใน',
  EIT: 'ผู้มีส่วนได้ส่วนเสียภายนอก',
  OIT: 'การเปิดเผยข้อมูลสาธารณะ',
};

export const CLASS_NAMES = { strength: 'จุดแข็ง', weakness: 'จุดอ่อน' } as const;

/** What the analysis says about figures that contradict each other. */
export const analysisText = {
  total: (reported: number, computed: number) =>
    `คะแนนรวมที่รายงาน ${points(reported)} ไม่ตรงกับที่คำนวณจากคะแนนแบบวัด ${points(computed)}`,
  level: (reported: string, computed: string) => `ระดับที่รายงาน ${reported} ไม่ตรงกับระดับ ${computed} ที่ได้จากคะแนนรวม`,
  instrument: (key: string, reported: number, computed: number) =>
    `คะแนน ${key} ที่รายงาน ${points(reported)} ไม่ตรงกับค่าเฉลี่ยของตัวชี้วัด ${points(computed)}`,
  indicator: (num: number, reported: number, computed: number) =>
    `คะแนนตัวชี้วัดที่ ${num} ที่รายงาน ${points(reported)} ไม่ตรงกับค่าเฉลี่ยจากข้อย่อย ${points(computed)}`,
  missing: (num: number, name: string, key: string) => `ไม่มีคะแนนตัวชี้วัดที่ ${num} ${name} จึงคำนวณคะแนน ${key} ไม่ได้`,
  missingChecked: (num: number, name: string, key: string, reported: number) =>
    `ไม่มีคะแนนตัวชี้วัดที่ ${num} ${name} จึงตรวจสอบคะแนน ${key} ${points(reported)} ไม่ได้`,
  implied: (needed: number) => ` หากคะแนนนั้นถูกต้อง ตัวชี้วัดนี้ต้องได้ ${points(needed)}`,
};
