import type { LocalDate } from '../../domain/calendar/dates';
import { thaiDate } from '../../domain/calendar/dates';
import type { HandoverKind } from '../../domain/handovers/handover.model';

interface Period {
  kind: HandoverKind;
  startsOn: LocalDate;
  endsOn: LocalDate | null;
}

export const texts = {
  title: 'มอบงาน',
  unnamed: 'ไม่ทราบชื่อ',
  askKind: 'งานที่มอบ',
  askKindHow: 'มอบแบบไหน',
  kindDoes: {
    transfer: 'ผู้รับได้สิทธิ์และงานค้างทั้งหมด สิทธิ์เดิมของคุณสิ้นสุดในวันเริ่ม',
    stand_in: 'ผู้รับทำแทนได้ในช่วงที่กำหนด สิทธิ์ของคุณอยู่เหมือนเดิม',
  },
  askWhom: 'มอบให้ใคร',
  nobody: 'ยังไม่มีเพื่อนร่วมงานที่ลงทะเบียน ให้ผู้ดูแลระบบออกรหัสให้ผู้รับงานลงทะเบียนก่อน แล้วพิมพ์ "มอบงาน" อีกครั้ง',
  askStart: 'เริ่มวันไหน',
  askEnd: 'วันสุดท้ายที่ทำแทนคือวันไหน',
  to: (name: string) => `ผู้รับ ${name}`,
  from: (name: string) => `ผู้มอบ ${name}`,
  period: ({ kind, startsOn, endsOn }: Period) =>
    kind === 'transfer' || endsOn === null
      ? `เริ่ม ${thaiDate(startsOn)}`
      : `ตั้งแต่ ${thaiDate(startsOn)} ถึง ${thaiDate(endsOn)}`,
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
  offerTitle: 'ขอมอบงานให้คุณ',
  acceptedNow: 'รับงานแล้ว งานและการแจ้งเตือนเป็นของคุณตั้งแต่ตอนนี้ พิมพ์ "งานของฉัน" เพื่อดู',
  acceptedLater: (startsOn: LocalDate) => `รับงานแล้ว งานและการแจ้งเตือนจะเป็นของคุณตั้งแต่ ${thaiDate(startsOn)}`,
  declined: 'ไม่รับงานแล้ว ตามติดแจ้งผู้มอบให้',
  cancelled: 'ยกเลิกการมอบงานแล้ว',
  news: {
    accepted: (name: string, startsOn: LocalDate) => `${name} รับงานที่คุณมอบแล้ว มีผล ${thaiDate(startsOn)}`,
    declined: (name: string) => `${name} ไม่รับงานที่คุณมอบ พิมพ์ "มอบงาน" เพื่อมอบให้คนอื่น`,
    cancelled: (name: string) => `${name} ยกเลิกการมอบงานให้คุณแล้ว`,
    refused: (name: string) => `ผู้ดูแลระบบไม่อนุญาตการมอบงานระหว่างคุณกับ ${name} สอบถามผู้ดูแลระบบของหน่วยงาน`,
    called_off: (name: string) => `การมอบงานระหว่างคุณกับ ${name} ถูกยกเลิก เพราะสิทธิ์ที่มอบไม่มีแล้ว`,
    ended: (name: string) => `การทำแทนระหว่างคุณกับ ${name} สิ้นสุดแล้ว เพราะสิทธิ์ที่มอบไม่มีแล้ว`,
    less: (name: string) => `สิทธิ์บางส่วนของการทำแทนระหว่างคุณกับ ${name} สิ้นสุดแล้ว พิมพ์ "ข้อมูลของฉัน" เพื่อดูสิทธิ์ที่เหลือ`,
  },
  adminsTitle: 'มีการมอบสิทธิ์หัวหน้าหรือผู้บริหาร',
  adminsHow: 'ถ้าไม่ถูกต้อง กดไม่อนุญาต สิทธิ์ที่มอบจะสิ้นสุดทันที',
  refused: 'ไม่อนุญาตการมอบงานนี้แล้ว สิทธิ์ที่มอบไปสิ้นสุดแล้ว ตามติดแจ้งทั้งสองฝ่ายให้',
  reasonAdmins: 'แจ้งผู้ดูแลระบบว่ามีการมอบสิทธิ์หัวหน้าหรือผู้บริหาร',
  alt: (what: string) => `มอบงาน ${what}`,
  reasonOffer: 'เพื่อนร่วมงานขอมอบงานให้คุณ',
  reasonNews: 'มีความคืบหน้าของการมอบงานที่เกี่ยวกับคุณ',
};

export const labels = {
  transfer: 'โอนงานถาวร (โยกย้าย)',
  stand_in: 'ให้ทำแทนชั่วคราว (ลา)',
  choose: 'เลือก',
  today: 'เริ่มวันนี้',
  pickStart: 'เลือกวันเริ่ม',
  pickEnd: 'เลือกวันสุดท้าย',
  offer: 'มอบงาน',
  cancel: 'ยกเลิกการมอบงาน',
  accept: 'รับงาน',
  decline: 'ไม่รับ',
  refuse: 'ไม่อนุญาต',
};

export const helpText = { say: 'มอบงาน', does: 'มอบงานให้เพื่อนร่วมงานเมื่อโยกย้ายหรือลา' };
