export const texts = {
  looking: (count: number) => `กำลังตรวจ ${count} ลิงก์ จะแจ้งผลในแชตนี้`,
  gone: 'ลิงก์นี้ไม่ได้เผยแพร่แล้ว จึงไม่ต้องตรวจ',
};
