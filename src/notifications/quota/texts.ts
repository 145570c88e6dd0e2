const count = (messages: number): string => messages.toLocaleString('en-US');

export const texts = {
  warning: ({ percent, used, limit }: { percent: number; used: number; limit: number }): string =>
    [
      `เดือนนี้ใช้ข้อความของบัญชี LINE ไปแล้ว ${count(used)} จาก ${count(limit)} ข้อความ (เกิน ${percent}%)`,
      'เมื่อข้อความหมด การแจ้งเตือนและประกาศจะรอถึงเดือนถัดไป ส่วนการตอบในแชตใช้ได้ตามปกติ',
      'ให้ผู้ดูแลบัญชี LINE เพิ่มแพ็กเกจข้อความ หรือลดการส่งประกาศในเดือนนี้',
    ].join('\n'),
  reason: 'แจ้งผู้ดูแลระบบว่าข้อความของบัญชี LINE ในเดือนนี้ใกล้หมด',
};
