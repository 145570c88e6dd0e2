import { type LocalDate, roundName, thaiDate } from '../../../domain/calendar/dates';
import type { RoundOfYear } from '../../../domain/reports/current.rules';
import { CLOSED } from '../../../domain/reports/texts';
import { phrases, texts as shared } from '../../../ui/texts';

const measures = (nums: readonly number[]): string => `มาตรการ ${nums.join(', ')}`;

export const texts = {
  nothing: 'ไม่มีรายการที่เลยกำหนดให้ปิด พิมพ์ "ใครยังไม่รายงาน" เพื่อดูรายการล่าสุด',
  noneOf: (nums: readonly number[]) => `${measures(nums)} ไม่มีรายการที่เลยกำหนดให้ปิด พิมพ์ "ใครยังไม่รายงาน" เพื่อดูรายการล่าสุด`,
  whichRound: 'ปิดรายการที่เลยกำหนดของรอบใด',
  askReason: (nums: readonly number[], of: RoundOfYear) =>
    `ปิด${measures(nums)} ${shared.round(of)} เพราะอะไร พิมพ์เหตุผล ผู้ที่จะรายงานมาตรการนี้จะเห็นข้อความนี้`,
  previewTitle: 'ตรวจก่อนปิดรายการที่เลยกำหนด',
  of: (nums: readonly number[], of: RoundOfYear) => `${shared.round(of)} ${nums.length} รายการ (${measures(nums)})`,
  reason: (reason: string) => `เหตุผล: "${reason}"`,
  effect: 'รายการที่ปิดจะไม่นับเป็นรายการค้าง ไม่มีการแจ้งเตือน และรายงานไม่ได้จนกว่าจะยกเลิกการปิด',
  how: 'กดยืนยันปิด หรือพิมพ์เหตุผลใหม่',
  previewAlt: (nums: readonly number[], of: RoundOfYear) =>
    `ตรวจก่อนปิด${measures(nums)} ${shared.round(of)} กดยืนยันปิด หรือพิมพ์เหตุผลใหม่`,
  notOutstanding: (nums: readonly number[]) => `${measures(nums)} ไม่ค้างแล้ว จึงไม่รวม`,
  done: (nums: readonly number[], of: RoundOfYear) =>
    `ปิด${measures(nums)} ${shared.round(of)} แล้ว แสดงเป็น "${CLOSED}" หากต้องเปิดให้รายงานอีก พิมพ์ "${labels.reopen}"`,
  kept: 'ยังไม่ปิดรายการใด',
  over: `รายการนี้จบหรือหมดเวลาแล้ว พิมพ์ "${phrases.closeOverdue}" เพื่อเริ่มใหม่`,
  closedTitle: `รายการที่${CLOSED}`,
  noneClosed: `ไม่มีรายการที่${CLOSED} พิมพ์ "${phrases.closeOverdue}" เพื่อปิดรายการที่เลยกำหนด`,
  closedOn: (day: LocalDate) => `ปิดเมื่อ ${thaiDate(day)}`,
  gone: 'ไม่มีมาตรการนี้ในแผนแล้ว',
  closedAlt: (count: number) => `รายการที่${CLOSED} ${count} รายการ กดเปิดอีกครั้งเพื่อให้รายงานได้`,
  reopened: (nums: readonly number[], of: RoundOfYear) =>
    `ยกเลิกการปิด${measures(nums)} ${shared.round(of)} แล้ว กลับเป็นรายการค้างและรายงานได้`,
};

export const labels = {
  confirm: 'ยืนยันปิด',
  confirmWords: ['ยืนยันปิด', 'ยืนยัน', 'ตกลง'] as readonly string[],
  reopen: phrases.reopen,
  again: 'เปิดอีกครั้ง',
  againOf: (num: number) => `เปิดมาตรการ ${num} อีกครั้ง`,
  againIn: (num: number, of: RoundOfYear) => `เปิดมาตรการ ${num} ${shared.round(of)} อีกครั้ง`,
  againAll: ({ round }: RoundOfYear) => `เปิดทั้ง${roundName(round)}`,
  close: (nums: readonly number[] | null, { fiscalYear, round }: RoundOfYear) =>
    phrases.withYear(
      nums === null ? `ปิด${roundName(round)}` : `ปิดมาตรการ ${nums.join(', ')} ${roundName(round)}`,
      fiscalYear,
    ),
};

export const helpText = {
  say: phrases.closeOverdue,
  does: 'ปิดรายการที่เลยกำหนดและไม่ต้องรายงานแล้ว พร้อมเหตุผล เช่น ปิดมาตรการ 3 รอบ 6 เดือน',
};

export const reopenHelp = { say: phrases.reopen, does: 'ดูรายการที่ปิดไว้ และเปิดให้รายงานอีก' };
