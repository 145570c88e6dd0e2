import { compact } from '../../../compact';
export const texts = {
  title: 'พิมพ์หรือกดคำสั่งที่ต้องการ',
  shown: (from: number, to: number, all: number) => `คำสั่งที่ ${from === to ? from : `${from} ถึง ${to}`} จาก ${all}`,
  guest: 'คำสั่งอื่นใช้ได้หลังลงทะเบียนด้วยรหัสจากผู้ดูแลระบบ',
  unlinkedGroup: 'กลุ่มนี้ยังไม่ได้ผูกกับหน่วยงาน คำสั่งอื่นใช้ได้หลังผู้ดูแลระบบผูกกลุ่ม หรือในแชตส่วนตัวกับตามติด',
  otherGroup: 'กลุ่มนี้เป็นของหน่วยงานอื่น ใช้คำสั่งของหน่วยงานคุณได้ในแชตส่วนตัวกับตามติด',
  group: 'ในกลุ่มให้ขึ้นต้นด้วย / หรือชื่อตามติด คำสั่งส่วนตัวใช้ในแชตส่วนตัวกับตามติด',
  noRights: 'คุณยังไม่มีสิทธิ์ใช้คำสั่งใด โปรดติดต่อผู้ดูแลระบบ',
  alt: (says: readonly string[], remarks: readonly string[]) =>
    compact([says.length > 0 && `คำสั่งที่ใช้ได้ ${says.map((say) => `"${say}"`).join(' ')}`, ...remarks]).join(' '),
};

export const labels = { more: (left: number) => `ดูต่อ อีก ${left} คำสั่ง` };
