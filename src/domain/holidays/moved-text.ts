import { thaiDate } from '../calendar/dates';
import { listInThai } from '../thai-text/lists';
import type { MovedReminders } from './moved-reminders.rules';
import { texts } from './texts';

/** Which reminders move, a line for each due day; one that says so where none does. */
export const movedTexts = (moved: readonly MovedReminders[]): string[] =>
  moved.length > 0 ? moved.map(movedText) : [texts.nothingMoves];

function movedText({ dueOn, left, instead }: MovedReminders): string {
  const days = (list: readonly string[]): string => listInThai(list.map(thaiDate));
  const due = `การแจ้งเตือนของกำหนดส่ง ${thaiDate(dueOn)}`;
  if (left.length === 0) return `${due} เพิ่มวันที่ ${days(instead)}`;
  if (instead.length === 0) return `${due} วันที่ ${days(left)} รวมกับวันทำการก่อนหน้าที่แจ้งเตือนอยู่แล้ว`;
  return `${due} วันที่ ${days(left)} เลื่อนเป็น ${days(instead)}`;
}
