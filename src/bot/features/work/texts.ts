import { type Round, roundName } from '../../../domain/calendar/dates';
import type { Standing } from '../../../domain/reports/reports.rules';
import { listInThai } from '../../../domain/thai-text/lists';
import { labels as reviewLabels } from '../../../notifications/reviews/texts';
import { texts as shared } from '../../../ui/texts';

export const texts = {
  you: 'คุณ',
  responsible: (names: readonly string[]) => `ผู้รับผิดชอบ: ${listInThai(names)}`,
  title: 'งานของฉัน',
  counts: (complete: number, all: number) => `รายงานครบแล้ว ${complete} จาก ${all} รายการ`,
  nothingOwed: 'ไม่มีรายการที่ต้องรายงาน',
  noUnits: 'คุณไม่ได้อยู่ในส่วนราชการที่ต้องรายงานมาตรการ จึงไม่มีงานในรายการนี้ ดูความก้าวหน้าทั้งหน่วยงานได้ พิมพ์ "ภาพรวม"',
  toReview: (count: number) =>
    `คุณไม่ได้อยู่ในส่วนราชการที่ต้องรายงานมาตรการ แต่มีรายงานรอคุณตรวจ ${count} รายการ กดหรือพิมพ์ "${reviewLabels.queue}" ดูความก้าวหน้าทั้งหน่วยงานได้ พิมพ์ "ภาพรวม"`,
  noMeasures: (units: readonly string[], fiscalYear: number) =>
    `แผนปี ${fiscalYear} ไม่มีมาตรการของ${listInThai(units)} หากไม่ถูกต้องโปรดแจ้งผู้ดูแลระบบ`,
  noneInRound: (round: string, fiscalYear: number) => `แผนปี ${fiscalYear} ไม่มีมาตรการของส่วนราชการคุณที่ต้องรายงาน${round}`,
  alt: (fiscalYear: number, complete: number, all: number, next: Standing | undefined) =>
    `งานของฉัน ปีงบประมาณ ${fiscalYear} ${texts.counts(complete, all)}${next ? ` รายการถัดไปคือมาตรการ ${next.measure.num} ปี ${next.measure.fiscalYear} ${shared.due(next)}` : ''}`,
};

export const labels = { report: 'รายงาน', correct: 'แก้ไข' };

export const helpText = { say: 'งานของฉัน', does: 'ดูมาตรการที่ส่วนราชการของคุณรับผิดชอบ พร้อมกำหนดส่งและปุ่มรายงาน' };

/** One's own reports. */
export const historyTexts = {
  title: 'ประวัติการรายงานของฉัน',
  count: (all: number) => `รายงานที่คุณส่งหรือแก้ไข ${all} รายการ เรียงจากล่าสุด`,
  state: (round: Round, fiscalYear: number, state: string) => `${roundName(round)} ปี ${fiscalYear} ${state}`,
  at: (at: string) => `ส่งครั้งล่าสุด ${at}`,
  none: (fiscalYear: number | null, round: Round | null) =>
    `ยังไม่มีรายงานที่คุณส่ง${round ? `ใน${roundName(round)}` : ''}${fiscalYear === null ? '' : ` ปี ${fiscalYear}`} พิมพ์ "งานของฉัน" เพื่อดูมาตรการที่ต้องรายงาน`,
  alt: (all: number) => `ประวัติการรายงานของฉัน ${all} รายการ`,
};

export const historyHelp = { say: 'ประวัติการรายงานของฉัน', does: 'ดูรายงานที่คุณส่งแล้ว พร้อมรอบ ปี และผลการตรวจ' };
