import { compact } from '../../compact';
import type { DropReason } from '../../delivery';
import { type LocalDate, thaiDate } from '../../domain/calendar/dates';
import { listInThai, sideBySide } from '../../domain/thai-text/lists';
import { ledgerPhrases, outcomes } from '../outcome-texts';

export const labels = ledgerPhrases;

interface Line {
  until: string;
  sent: number;
  failed: number;
  reasons: readonly [DropReason, number][];
  missed: readonly LocalDate[];
}

/** What admins are told of the messages that went out. */
export const dailyTexts = {
  line: ({ until, sent, failed, reasons, missed }: Line) =>
    compact([
      `สรุปข้อความที่ตามติดส่งเองจนถึง ${until}`,
      sideBySide([
        `ส่งแล้ว ${sent}`,
        `ส่งไม่สำเร็จ ${failed}`,
        `ไม่ได้ส่ง ${reasons.reduce((sum, [, count]) => sum + count, 0)}`,
      ]),
      ...reasons.map(([reason, count]) => `- ${outcomes.droppedShort(reason)} ${count}`),
      missed.length > 0 &&
        `การแจ้งเตือนของวันที่ ${listInThai(missed.map(thaiDate))} ไม่ได้ส่ง เพราะระบบขัดข้องหรือไม่ได้ทำงานในเวลานั้น`,
      `พิมพ์ "${ledgerPhrases.sent}" เพื่อดูแต่ละข้อความ`,
    ]).join('\n'),
  reason: 'เพราะคุณเป็นผู้ดูแลระบบ และมีข้อความที่ตามติดส่งเองหรือส่งไม่สำเร็จ',
  holidays: (year: number) =>
    `ระบบยังไม่มีวันหยุดราชการของปี ${year} การแจ้งเตือนที่ตรงกับวันหยุดของปีนั้นจะไม่เลื่อนมาวันทำการก่อนหน้า เพิ่มวันหยุดได้โดยพิมพ์ "วันหยุด" หรือให้ผู้ดูแลเครื่องแม่ข่ายปรับปรุงตามติดเป็นรุ่นที่มีวันหยุดของปีนั้น`,
  holidaysReason: 'เพราะคุณเป็นผู้ดูแลระบบ และระบบยังไม่มีวันหยุดราชการของปีที่จะถึง',
};
