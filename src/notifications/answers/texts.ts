export const texts = {
  late: (at: string): string => `คำตอบของข้อความเมื่อ ${at} เพิ่งส่งได้ตอนนี้`,
  lateReason: 'คำตอบของข้อความที่คุณส่งมา ซึ่งส่งในตอนนั้นไม่ได้',
  at: (time: string): string => `เมื่อ ${time}`,
  between: (first: string, last: string): string => `ตั้งแต่ ${first} ถึง ${last}`,
  clock: (time: string): string => `${time.replace(':', '.')} น.`,
  missed: {
    question: (when: string): string => `ข้อความ${when} ตอบไม่ทัน ถามใหม่ได้`,
    failed: (when: string): string => `ข้อความ${when} ทำไม่สำเร็จ ลองส่งใหม่ได้`,
    maybe: (when: string): string => `คำตอบของข้อความ${when} อาจส่งไม่ถึง ถ้าไม่เห็น ถามใหม่ได้`,
    maybe_done: (when: string): string => `ข้อความ${when} ทำให้แล้ว แต่คำตอบอาจส่งไม่ถึง`,
  },
  missedReason: 'แจ้งว่าก่อนหน้านี้มีข้อความที่ตอบไม่ทัน',
};
