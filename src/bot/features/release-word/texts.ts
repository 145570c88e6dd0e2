export const texts = {
  title: 'คำที่ใช้เผยแพร่',
  now: (word: string) => `ปัจจุบันใช้คำว่า "${word}"`,
  how: 'เปลี่ยนได้โดยพิมพ์ เช่น คำที่ใช้เผยแพร่ เห็นชอบเผยแพร่',
  previewTitle: 'ตรวจก่อนเปลี่ยนคำ',
  change: (from: string, to: string) => `เปลี่ยนจาก "${from}" เป็น "${to}"`,
  shows: 'ตัวอย่างที่ผู้เสนอรายงานจะเห็น',
  button: (label: string) => `ปุ่ม: ${label}`,
  where: 'ใช้ในการ์ด คำถาม และการแจ้งเตือนของการเสนอรายงาน รวมถึงเรื่องที่เสนออยู่',
  same: (word: string) => `ใช้คำว่า "${word}" อยู่แล้ว`,
  set: (word: string) => `การเสนอรายงานใช้คำว่า "${word}" แล้ว`,
};

export const labels = {
  use: 'ใช้คำนี้',
  standard: 'ใช้คำมาตรฐาน',
};

export const helpText = { say: texts.title, does: 'เปลี่ยนคำว่า อนุมัติเผยแพร่ ในการเสนอรายงาน เป็นคำที่หน่วยงานใช้' };
