import type { Round } from '../../../domain/calendar/dates';
import { roundName, thaiDate } from '../../../domain/calendar/dates';
import { daysLeftText } from '../../../domain/deadlines/texts';
import type { Deadline } from './deadline';

export const texts = {
  /** `งานของฉัน` counts the person's own: that the office's is more is said */
  overdueIn: (overdue: string, isOfOffice: boolean): string => (isOfOffice ? `ทั้งหน่วยงาน: ${overdue}` : overdue),
  title: 'กำหนดส่งรายงาน',
  deadline: (round: Round) => roundName(round),
  due: ({ dueOn, daysLeft }: Deadline) => `${thaiDate(dueOn)} (${daysLeftText(daysLeft)})`,
  own: 'มาตรการที่มีกำหนดของตัวเอง',
  ownDue: (round: Round, deadline: Deadline) => `${roundName(round)} ${texts.due(deadline)}`,
  more: (count: number) => `ยังมีอีก ${count} มาตรการ พิมพ์ "สถานะมาตรการ" ตามด้วยหมายเลขเพื่อดูกำหนดส่งของมาตรการนั้น`,
  endOfDay: 'ส่งได้ถึงสิ้นวันที่กำหนด',
  alt: (fiscalYear: number, deadlines: readonly Deadline[], own: number) =>
    `กำหนดส่งรายงาน ปีงบประมาณ ${fiscalYear} ${deadlines.map((one) => texts.ownDue(one.round, one)).join(' ')}${own > 0 ? ` มีมาตรการที่มีกำหนดของตัวเอง ${own} รายการ` : ''}`,
};

export const helpText = { say: 'กำหนดส่งเมื่อไหร่', does: 'ดูวันกำหนดส่งรายงานแต่ละรอบ และอีกกี่วัน' };
