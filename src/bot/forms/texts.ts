/** What every form says where it has no words of its own. */
export interface FormTexts {
  /** it was over before the answer came */
  over: string;
  cancelled: string;
  /** above the review */
  review: string;
  /** what was typed at the review is nothing that could be meant there */
  buttonsOnly: string;
  /** the review is not the newest one */
  seeAgain: string;
  chooseField: string;
  confirm: string;
  /** what may be typed in place of pressing the button that confirms */
  confirmWords: readonly string[];
}

export const formTexts: FormTexts = {
  over: 'รายการนี้จบหรือหมดเวลาแล้ว พิมพ์คำสั่งเดิมเพื่อเริ่มใหม่',
  cancelled: 'ยกเลิกแล้ว ยังไม่มีการบันทึก',
  review: 'ตรวจก่อนยืนยัน',
  buttonsOnly: 'กดยืนยัน แก้ไข หรือยกเลิก',
  seeAgain: 'ข้อมูลเปลี่ยนไปหลังจากแสดงรายการนั้น ตรวจอีกครั้งก่อนส่ง',
  chooseField: 'ต้องการแก้ไขส่วนใด กดเลือกหรือพิมพ์ชื่อส่วน',
  confirm: 'ยืนยัน',
  confirmWords: ['ยืนยัน', 'ยืนยันส่ง', 'ส่ง', 'ตกลง'],
};

/** Of a form in which nothing can be corrected alone. */
export const uncorrectable: Partial<FormTexts> = { buttonsOnly: 'กดยืนยันหรือยกเลิก' };

/** Labels of the buttons that every form has; each can be typed as well. */
export const formLabels = {
  skip: 'ข้าม',
  onward: 'ไปต่อ',
  back: 'ย้อนกลับ',
  cancel: 'ยกเลิก',
  choose: 'เลือก',
  edit: 'แก้ไข',
  use: 'ใช้เป็นคำตอบ',
};

export const texts = {
  held: (words: string) => `หาก "${words}" เป็นคำตอบของข้อนี้ กดหรือพิมพ์ "${formLabels.use}"`,
  actLater: 'ข้อความนี้คล้ายคำสั่ง จึงยังไม่ได้บันทึกและยังไม่ได้ทำ หากต้องการใช้คำสั่ง กดยกเลิกรายการนี้ก่อน',
  notUnderstood: 'ยังไม่เข้าใจ กดเลือกหรือพิมพ์ใหม่อีกครั้ง',
  dayHint: 'กดเลือกจากปฏิทิน หรือพิมพ์ เช่น 31 มี.ค. 2570 หรือ พรุ่งนี้',
  noDay: 'ยังไม่เข้าใจวันที่ กดเลือกหรือพิมพ์ เช่น 31 มี.ค. 2570',
  noSuchDay: 'ปฏิทินไม่มีวันที่นั้น กดเลือกหรือพิมพ์ใหม่ เช่น 31 มี.ค. 2570',
  oneDay: 'ข้อนี้ตอบวันเดียว กดเลือกหรือพิมพ์ เช่น 31 มี.ค. 2570',
  otherWeekday: 'วันที่กับวันในสัปดาห์ไม่ตรงกัน ตรวจในปฏิทินแล้วเลือกหรือพิมพ์ใหม่',
  shown: (label: string, value: string) => `${label}: ${value}`,
};
