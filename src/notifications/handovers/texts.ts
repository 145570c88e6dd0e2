import type { LocalDate } from '../../domain/calendar/dates';
import { thaiDate } from '../../domain/calendar/dates';
import type { HandoverKind } from '../../domain/handovers/handover.model';

interface Period {
  kind: HandoverKind;
  startsOn: LocalDate;
  endsOn: LocalDate | null;
}

export const texts = {
  to: (name: string) => `ผู้รับ ${name}`,
  from: (name: string) => `ผู้มอบ ${name}`,
  period: ({ kind, startsOn, endsOn }: Period) =>
    kind === 'transfer' || endsOn === null
      ? `เริ่ม ${thaiDate(startsOn)}`
      : `ตั้งแต่ ${thaiDate(startsOn)} ถึง ${thaiDate(endsOn)}`,
  offerTitle: 'ขอมอบงานให้คุณ',
  news: {
    accepted: (name: string, startsOn: LocalDate) => `${name} รับงานที่คุณมอบแล้ว มีผล ${thaiDate(startsOn)}`,
    acceptedForGood: (name: string, startsOn: LocalDate) =>
      `${name} รับงานที่คุณมอบแล้ว ตั้งแต่ ${thaiDate(startsOn)} สิทธิ์ที่มอบเป็นของผู้รับ หากย้ายไปส่วนราชการอื่น ขอรหัสลงทะเบียนใหม่จากผู้ดูแลระบบ`,
    declined: (name: string) => `${name} ไม่รับงานที่คุณมอบ พิมพ์ "มอบงาน" เพื่อมอบให้คนอื่น`,
    cancelled: (name: string) => `${name} ยกเลิกการมอบงานให้คุณแล้ว`,
    refused: (name: string) => `ผู้ดูแลระบบไม่อนุญาตการมอบงานระหว่างคุณกับ ${name} สอบถามผู้ดูแลระบบของหน่วยงาน`,
    called_off: (name: string) => `การมอบงานระหว่างคุณกับ ${name} ถูกยกเลิก เพราะสิทธิ์ที่มอบไม่มีแล้ว`,
    ended: (name: string) => `การทำแทนระหว่างคุณกับ ${name} สิ้นสุดแล้ว เพราะสิทธิ์ที่มอบไม่มีแล้ว`,
    less: (name: string) => `สิทธิ์บางส่วนของการทำแทนระหว่างคุณกับ ${name} สิ้นสุดแล้ว พิมพ์ "ข้อมูลของฉัน" เพื่อดูสิทธิ์ที่เหลือ`,
  },
  adminsTitle: 'มีการมอบสิทธิ์หัวหน้าหรือผู้บริหาร',
  adminsHow: 'ถ้าไม่ถูกต้อง กดไม่อนุญาต สิทธิ์ที่มอบจะสิ้นสุดทันที',
  reasonAdmins: 'แจ้งผู้ดูแลระบบว่ามีการมอบสิทธิ์หัวหน้าหรือผู้บริหาร',
  alt: (what: string) => `มอบงาน ${what}`,
  reasonOffer: 'เพื่อนร่วมงานขอมอบงานให้คุณ',
  reasonNews: 'มีความคืบหน้าของการมอบงานที่เกี่ยวกับคุณ',
};

export const labels = {
  transfer: 'โอนงานถาวร (โยกย้าย)',
  stand_in: 'ให้ทำแทนชั่วคราว (ลา)',
  accept: 'รับงาน',
  decline: 'ไม่รับ',
  refuse: 'ไม่อนุญาต',
};
