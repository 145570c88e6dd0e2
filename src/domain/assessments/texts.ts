const score = (value: number): string => value.toFixed(2);

/** What the analysis says about figures that contradict each other. */
export const analysisText = {
  total: (reported: number, computed: number) =>
    `คะแนนรวมที่รายงาน ${score(reported)} ไม่ตรงกับที่คำนวณจากคะแนนแบบวัด ${score(computed)}`,
  level: (reported: string, computed: string) => `ระดับที่รายงาน ${reported} ไม่ตรงกับระดับ ${computed} ที่ได้จากคะแนนรวม`,
  instrument: (key: string, reported: number, computed: number) =>
    `คะแนน ${key} ที่รายงาน ${score(reported)} ไม่ตรงกับค่าเฉลี่ยของตัวชี้วัด ${score(computed)}`,
  indicator: (num: number, reported: number, computed: number) =>
    `คะแนนตัวชี้วัดที่ ${num} ที่รายงาน ${score(reported)} ไม่ตรงกับค่าเฉลี่ยจากข้อย่อย ${score(computed)}`,
  missing: (num: number, name: string, key: string) => `ไม่มีคะแนนตัวชี้วัดที่ ${num} ${name} จึงคำนวณคะแนน ${key} ไม่ได้`,
  missingChecked: (num: number, name: string, key: string, reported: number) =>
    `ไม่มีคะแนนตัวชี้วัดที่ ${num} ${name} จึงตรวจสอบคะแนน ${key} ${score(reported)} ไม่ได้`,
  implied: (needed: number) => ` หากคะแนนนั้นถูกต้อง ตัวชี้วัดนี้ต้องได้ ${score(needed)}`,
};
