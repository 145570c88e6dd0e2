const count = (messages: number): string => messages.toLocaleString('en-US');

/** Texts of what the delivery itself has to say. */
export const deliveryTexts = {
  quotaWarning: ({ percent, used, limit }: { percent: number; used: number; limit: number }): string =>
    [
      `เดือนนี้ใช้ข้อความของบัญชี LINE ไปแล้ว ${count(used)} จาก ${count(limit)} ข้อความ (เกิน ${percent}%)`,
      'เมื่อข้อความหมด การแจ้งเตือนและประกาศจะรอถึงเดือนถัดไป ส่วนการตอบในแชตใช้ได้ตามปกติ',
      'ให้ผู้ดูแลบัญชี LINE เพิ่มแพ็กเกจข้อความ หรือลดการส่งประกาศในเดือนนี้',
    ].join('\n'),
  lateAnswer: (at: string): string => `คำตอบของข้อความเมื่อ ${at} เพิ่งส่งได้ตอนนี้`,
  lateAnswerReason: 'คำตอบของข้อความที่คุณส่งมา ซึ่งส่งในตอนนั้นไม่ได้',
  missed: {
    question: (when: string): string => `ข้อความ${when} ตอบไม่ทัน ถามใหม่ได้`,
    failed: (when: string): string => `ข้อความ${when} ทำไม่สำเร็จ ลองส่งใหม่ได้`,
    maybe: (when: string): string => `คำตอบของข้อความ${when} อาจส่งไม่ถึง ถ้าไม่เห็น ถามใหม่ได้`,
    maybe_done: (when: string): string => `ข้อความ${when} ทำให้แล้ว แต่คำตอบอาจส่งไม่ถึง`,
  },
  missedAnswerReason: 'แจ้งว่าก่อนหน้านี้มีข้อความที่ตอบไม่ทัน',
  tokenRefused: (since: string): string =>
    [
      `LINE ไม่รับรหัสของบอต (channel access token) ตั้งแต่ ${since} ตอนนี้ส่งได้แล้ว`,
      'ข้อความที่รออยู่กำลังทยอยส่ง คำถามที่เก่าเกินไปไม่ได้ตอบ ผู้ถามจะได้รับแจ้งเมื่อพิมพ์มาครั้งถัดไป',
    ].join('\n'),
  tokenRefusedReason: 'แจ้งผู้ดูแลระบบว่า LINE เคยไม่รับรหัสของบอต',
  quotaWarningReason: 'แจ้งผู้ดูแลระบบว่าข้อความของบัญชี LINE ในเดือนนี้ใกล้หมด',
};
