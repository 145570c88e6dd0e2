import { phrases } from '../../ui/texts';
import { HELP_COMMAND } from '../ui/help-words';
import type { IconName } from './icon-name';

/** One field of a rich menu: what it shows, and what a tap types. */
export interface Tile {
  icon: IconName;
  label: string;
  hint: string;
  says: string;
}

/** The bar under the chat that opens the menu. */
export const CHAT_BAR = 'เมนู';

const help: Tile = { icon: 'question', label: 'ช่วยเหลือ', hint: 'ทำอะไรได้บ้าง', says: HELP_COMMAND };

export const tiles = {
  register: { icon: 'person', label: 'ลงทะเบียน', hint: 'ด้วยรหัสจากผู้ดูแลระบบ', says: 'ลงทะเบียน' },
  help,
  work: { icon: 'list', label: 'งานของฉัน', hint: 'มาตรการที่รับผิดชอบ', says: phrases.myMeasures },
  report: { icon: 'pencil', label: 'รายงาน', hint: 'บันทึกความก้าวหน้า', says: phrases.report },
  deadlines: { icon: 'calendar', label: 'กำหนดส่ง', hint: 'เหลืออีกกี่วัน', says: phrases.deadlines },
  outstanding: { icon: 'clock', label: 'ยังไม่รายงาน', hint: 'มาตรการที่ค้างส่ง', says: phrases.outstanding },
  review: { icon: 'check', label: 'รอตรวจ', hint: 'ตรวจและอนุมัติ', says: 'รอตรวจ' },
  memos: { icon: 'paper', label: 'เรื่องเสนอ', hint: 'ดูและลงความเห็น', says: 'เรื่องเสนอ' },
  overview: { icon: 'progress', label: 'ภาพรวม', hint: 'ความก้าวหน้า', says: phrases.overview },
  score: { icon: 'bars', label: 'คะแนน ITA', hint: 'คะแนนและตัวชี้วัด', says: 'คะแนน' },
  weaknesses: { icon: 'falling', label: 'จุดอ่อน', hint: 'ตัวชี้วัดที่ต้องพัฒนา', says: 'จุดอ่อน' },
  codes: { icon: 'key', label: 'ออกรหัส', hint: 'สำหรับลงทะเบียน', says: 'ออกรหัส' },
  announce: { icon: 'megaphone', label: 'ประกาศ', hint: 'แจ้งข่าวและติดตาม', says: 'ประกาศ' },
  units: { icon: 'branches', label: 'ส่วนราชการ', hint: 'เพิ่ม เปลี่ยน ยุบรวม', says: 'ส่วนราชการ' },
  imports: { icon: 'tray', label: 'นำเข้าข้อมูล', hint: 'แผน คะแนน วันหยุด', says: 'นำเข้าข้อมูล' },
} satisfies Record<string, Tile>;
