// What LINE and the people in it say, in the words LINE's Thai app uses where it has them.

export const BOT_NAME = 'ตามติด';

export const notes = {
  joined: (name: string) => `${name} เข้าร่วมกลุ่มแล้ว`,
  left: (name: string) => `${name} ออกจากกลุ่มแล้ว`,
  unsent: (name: string) => `${name} ยกเลิกการส่งข้อความแล้ว`,
  added: `เพิ่ม ${BOT_NAME} เป็นเพื่อนแล้ว`,
  blocked: `บล็อก ${BOT_NAME} แล้ว`,
};

/** How a person registers; the bot understands it. */
export const registration = (code: string) => `ลงทะเบียน ${code}`;

/** The label of the button with which a person agrees to the privacy notice; a refusal contains the same words. */
export const isConsent = (label: string) => /ยินยอม|ยอมรับ|ตกลง/.test(label) && !label.includes('ไม่');

export const cast = {
  newcomer: 'คนใหม่',
  staffOf: (unit: string) => `เจ้าหน้าที่ ${unit}`,
  supervisorOf: (unit: string) => `หัวหน้า ${unit}`,
  executive: 'นายก',
  admin: 'ผู้ดูแลระบบ',
  groupOf: (unit: string) => `กลุ่ม ${unit}`,
};

/** The label of the button with which a person skips what they are asked once they are registered: their full name. */
export const SKIP = 'ข้าม';

const FULL_NAMES = ['สมศรี ใจดี', 'วิชัย มั่นคง', 'มาลี ศรีสุข', 'ประเสริฐ ทองดี', 'กมล แสงจันทร์', 'นงลักษณ์ พูนทรัพย์'];

/** What somebody whom the simulator brings in says who they are: a full name, and what they are called in the simulator as their position. */
export const introduction = (name: string, place: number) => `${FULL_NAMES[place % FULL_NAMES.length]}, ${name}`;

export const pin = { title: 'ตำแหน่งที่ตั้ง', address: 'ที่ทำการสำนักงาน' };

/** What a first-time visitor does, step by step. The chat has the name that it has in the list; when left out, of an office whose people are not there yet. */
export const story = {
  register: {
    title: 'ลงทะเบียน',
    text: (chat = cast.newcomer) => `เปิดแชต “${chat}” กดรหัสลงทะเบียน กดส่ง แล้วกดยินยอม จากนั้นบอกชื่อหรือกดข้าม`,
  },
  report: { title: 'รายงาน', text: (chat = cast.newcomer) => `ในแชต “${chat}” พิมพ์ “รายงาน” ตอบทีละข้อ แล้วกดยืนยันส่ง` },
  review: {
    title: 'หัวหน้าตรวจ',
    text: (chat = 'หัวหน้า') => `เปิดแชต “${chat}” พิมพ์ “รอตรวจ” กดตรวจ แล้วกดอนุมัติหรือส่งกลับแก้ไข`,
  },
  clock: { title: 'เลื่อนวัน', text: () => 'เลื่อนนาฬิกาไปวันแจ้งเตือน แล้วดูข้อความเตือนในแชตของแต่ละคน' },
  announce: {
    title: 'ประกาศ',
    text: (chat = cast.executive) => `เปิดแชต “${chat}” พิมพ์ “ประกาศ” เขียนข้อความ เลือกผู้รับ แล้วกดส่งเลย`,
  },
};

/** What the page's hint card in a chat says, and what one can tap to type. */
export const hints = {
  withCode: 'ยังไม่ได้ลงทะเบียน กดปุ่มนี้แล้วกดส่ง',
  admin: 'ยังไม่ได้ลงทะเบียน พิมพ์ “ลงทะเบียน” ตามด้วยรหัสผู้ดูแลระบบที่แสดงในหน้าต่างคำสั่งตอนเริ่มระบบ (บรรทัด Admin code)',
  adminStart: 'ลงทะเบียน ',
  enrolling: 'กำลังลงทะเบียนให้อัตโนมัติ',
  failed: 'ลงทะเบียนอัตโนมัติไม่สำเร็จ กดปุ่มนี้แล้วกดส่ง',
  tryThis: 'ลองพิมพ์',
};

/** What each role may want to ask first. */
export const tries: Record<'guest' | 'staff' | 'supervisor' | 'executive' | 'admin' | 'group', string[]> = {
  guest: ['ช่วยเหลือ'],
  staff: ['งานของฉัน', 'กำหนดส่งเมื่อไหร่', 'ช่วยเหลือ'],
  supervisor: ['ใครยังไม่รายงาน', 'ภาพรวม', 'งานของฉัน'],
  executive: ['ภาพรวม', 'คะแนน', 'จุดอ่อน'],
  admin: ['ภาพรวม', 'ใครยังไม่รายงาน', 'ช่วยเหลือ'],
  group: ['/ภาพรวม', '@ตามติด ใครยังไม่รายงาน'],
};
