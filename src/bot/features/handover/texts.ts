import { type LocalDate, thaiDate } from '../../../domain/calendar/dates';
import { texts as common, labels as shared } from '../../../notifications/handovers/texts';

/** The feature's name, and its form's. */
export const HANDOVER = 'handover';

export const texts = {
  ...common,
  title: 'มอบงาน',
  askKind: 'มอบแบบไหน',
  kindDoes: {
    transfer: 'ผู้รับได้สิทธิ์และงานค้างทั้งหมด สิทธิ์เดิมของคุณสิ้นสุดในวันเริ่ม',
    stand_in: 'ผู้รับทำแทนได้ในช่วงที่กำหนด สิทธิ์ของคุณอยู่เหมือนเดิม',
  },
  askWhom: 'มอบให้ใคร',
  nobody: 'ยังไม่มีเพื่อนร่วมงานที่ลงทะเบียน ให้ผู้ดูแลระบบออกรหัสให้ผู้รับงานลงทะเบียนก่อน แล้วพิมพ์ "มอบงาน" อีกครั้ง',
  askStart: 'เริ่มวันไหน',
  askEnd: 'วันสุดท้ายที่ทำแทนคือวันไหน',
  noEnd: 'โอนงานถาวรไม่มีวันสุดท้าย',
  confirm: 'ตรวจแล้วกดมอบงาน ผู้รับต้องกดรับก่อนจึงมีผล',
  offered: (name: string) => `ส่งคำขอมอบงานให้ ${name} แล้ว เมื่อผู้รับตอบ ตามติดจะแจ้งให้ทราบ`,
  open: 'การมอบงานที่ยังไม่สิ้นสุด',
  states: {
    offered: 'รอผู้รับตอบ',
    accepted: 'ผู้รับตอบรับแล้ว รอวันเริ่ม',
    active: 'กำลังทำแทน',
    declined: 'ผู้รับไม่รับ',
    cancelled: 'ยกเลิกแล้ว',
    ended: 'สิ้นสุดแล้ว',
    refused: 'ผู้ดูแลระบบไม่อนุญาต',
  },
  buttonsOnly: 'กดมอบงาน แก้ไข หรือยกเลิก',
  acceptedNow: 'รับงานแล้ว งานและการแจ้งเตือนเป็นของคุณตั้งแต่ตอนนี้ พิมพ์ "งานของฉัน" เพื่อดู',
  acceptedLater: (startsOn: LocalDate) => `รับงานแล้ว งานและการแจ้งเตือนจะเป็นของคุณตั้งแต่ ${thaiDate(startsOn)}`,
  declined: 'ไม่รับงานแล้ว ตามติดแจ้งผู้มอบให้',
  cancelled: 'ยกเลิกการมอบงานแล้ว',
  refused: 'ไม่อนุญาตการมอบงานนี้แล้ว สิทธิ์ที่มอบไปสิ้นสุดแล้ว ตามติดแจ้งทั้งสองฝ่ายให้',
};

export const labels = {
  ...shared,
  chosen: (name: string) => `เลือก ${name}`,
  fields: { kind: 'วิธีมอบ', to: 'ผู้รับ', startsOn: 'วันเริ่ม', endsOn: 'วันสุดท้าย' },
  today: 'เริ่มวันนี้',
  pickStart: 'เลือกวันเริ่ม',
  pickEnd: 'เลือกวันสุดท้าย',
  offer: 'มอบงาน',
  cancel: 'ยกเลิกการมอบงาน',
};

export const helpText = { say: 'มอบงาน', does: 'มอบงานให้เพื่อนร่วมงานเมื่อโยกย้าย เกษียณ ลาออก หรือลา' };
