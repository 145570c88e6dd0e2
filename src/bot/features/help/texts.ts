import { compact } from '../../../compact';
export const texts = {
  title: 'พิมพ์หรือกดคำสั่งที่ต้องการ',
  tasks: 'ต้องการทำเรื่องใด',
  asked: 'พิมพ์หรือกดคำสั่งนี้',
  about: (words: string) => `คำสั่งเกี่ยวกับ "${words}"`,
  nothingAbout: (words: string) => `ไม่พบคำสั่งเกี่ยวกับ "${words}"`,
  search: (isGroup: boolean) => {
    const command = isGroup ? '/ค้นหาคำสั่ง' : 'ค้นหาคำสั่ง';
    return `ค้นหาได้ พิมพ์ "${command}" ตามด้วยคำที่ต้องการ เช่น ${command} กำหนดส่ง`;
  },
  shown: (count: number, all: number) => `แสดง ${count} จาก ${all} คำสั่ง`,
  guest: 'คำสั่งอื่นใช้ได้หลังลงทะเบียนด้วยรหัสจากผู้ดูแลระบบ',
  unlinkedGroup: 'กลุ่มนี้ยังไม่ได้ผูกกับหน่วยงาน คำสั่งอื่นใช้ได้หลังผู้ดูแลระบบผูกกลุ่ม หรือในแชตส่วนตัวกับตามติด',
  otherGroup: 'กลุ่มนี้เป็นของหน่วยงานอื่น ใช้คำสั่งของหน่วยงานคุณได้ในแชตส่วนตัวกับตามติด',
  group: 'ในกลุ่มให้ขึ้นต้นด้วย / หรือชื่อตามติด คำสั่งส่วนตัวใช้ในแชตส่วนตัวกับตามติด',
  noRights: 'คุณยังไม่มีสิทธิ์ใช้คำสั่งใด โปรดติดต่อผู้ดูแลระบบ',
  alt: (says: readonly string[], remarks: readonly string[]) =>
    compact([says.length > 0 && `คำสั่งที่ใช้ได้ ${says.map((say) => `"${say}"`).join(' ')}`, ...remarks]).join(' '),
};

/** What people come to do. */
export const headings = {
  work: 'งานและรายงาน',
  progress: 'ความก้าวหน้าและกำหนดส่ง',
  score: 'คะแนน ITA',
  review: 'ตรวจและเสนอรายงาน',
  announce: 'ประกาศและการแจ้งเตือน',
  office: 'ผู้ใช้และหน่วยงาน',
  own: 'บัญชีของฉัน',
};
