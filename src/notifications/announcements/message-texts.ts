/** What recipients read on an announcement besides its own words. */
export const messageTexts = {
  kicker: (office: string, isCorrection: boolean) => `${isCorrection ? 'แก้ไขประกาศ' : 'ประกาศ'} ${office}`,
  untitled: (from: string) => `ประกาศจาก${from}`,
  from: (from: string, date: string) => `จาก${from} ${date}`,
  link: (host: string) => `ลิงก์ไปยัง ${host}`,
  replaces: 'ฉบับนี้แก้ไขประกาศที่ส่งไปก่อนหน้า ใช้ฉบับนี้แทนฉบับเดิม',
  nudge: 'คุณยังไม่ได้กดรับทราบประกาศนี้ อ่านแล้วกด "รับทราบ"',
  mentionAll: (everyone: string) => `${everyone} มีประกาศ อ่านแล้วกด "รับทราบ"`,
  alt: (kicker: string, title: string | null, text: string) => `${[kicker, title].filter(Boolean).join(' ')}: ${text}`,
  acknowledge: 'รับทราบ',
  open: 'เปิดลิงก์',
  openPicture: 'เปิดรูป',
  reason: 'คุณอยู่ในกลุ่มผู้รับที่ผู้ส่งประกาศเลือกไว้',
  nudgeReason: 'คุณได้รับประกาศนี้แล้วแต่ยังไม่ได้กดรับทราบ ผู้ส่งหรือหัวหน้าส่วนราชการจึงขอให้เตือน',
};

/** What the sender and the admins read of a scheduled announcement that did not go out. */
export const notSentTexts = {
  about: (name: string, time: string) => `ประกาศ "${name}" ที่ตั้งเวลาไว้ ${time} ไม่ได้ส่ง`,
  rightLost: (right: string) =>
    `เพราะผู้ส่งไม่มีสิทธิ์ ${right} แล้ว ผู้บริหารหรือผู้ดูแลระบบส่งใหม่ได้ พิมพ์ "ประกาศของฉัน" เลือกประกาศนี้ แล้วกด "ส่งใหม่"`,
  tooLate: 'เพราะระบบไม่ทำงานจนเลยเวลาที่ส่งแทนได้ ถ้ายังต้องการส่ง พิมพ์ "ประกาศของฉัน" เลือกประกาศนี้ แล้วกด "ส่งใหม่"',
  reason: 'คุณเป็นผู้ส่งหรือผู้ดูแลระบบ และประกาศที่ตั้งเวลาไว้ไม่ได้ส่ง',
};

/** The word that shows a person's own announcements. */
export const OWN_ANNOUNCEMENTS = 'ประกาศของฉัน';
