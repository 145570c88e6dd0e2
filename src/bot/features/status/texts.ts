import { compact } from '../../../compact';
import { type Round, roundName, thaiDateTime } from '../../../domain/calendar/dates';
import type { Measure } from '../../../domain/measures/measure.model';
import type { Progress } from '../../../domain/reports/progress.rules';
import { CLOSED } from '../../../domain/reports/texts';
import type { UnitDelay } from '../../../domain/reports/unit-delay.rules';
import type { UnitRound } from '../../../domain/reports/unit-rounds.rules';
import { listInThai, sideBySide } from '../../../domain/thai-text/lists';
import { ROLE_NAMES } from '../../../ui/role-names';
import { texts as shared } from '../../../ui/texts';
import type { Reporter } from './reporter';

const said = (label: string, words: string) => `${label}: ${words}`;

export const texts = {
  overview: (round: Round) => `ภาพรวม ${roundName(round)}`,
  unit: (unit: string, round: Round) => `${unit} ${roundName(round)}`,
  meanOf: (progress: Progress) => `ความก้าวหน้าเฉลี่ยของ ${progress.measures} มาตรการ`,
  mean: (percent: number) => `${percent}%`,
  counts: ({ reported, measures }: Progress) => `รายงานแล้ว ${reported} จาก ${measures} มาตรการ`,
  work: ({ done, started, measures }: Progress) =>
    sideBySide([`เสร็จแล้ว ${done}`, `เริ่มแล้ว ${started - done}`, `ยังไม่เริ่ม ${measures - started}`]),
  closed: (count: number) => `${CLOSED} ${count} มาตรการ`,
  ranked: (place: number, unit: string) => `${place}. ${unit}`,
  title: ({ num }: Pick<Measure, 'num'>) => `มาตรการ ${num}`,
  responsible: (units: readonly string[]) => said('ผู้รับผิดชอบ', listInThai(units)),
  partsIn: (handedIn: number, approved: number, all: number) =>
    sideBySide([`รายงานแล้ว ${handedIn} จาก ${all} ส่วนราชการ`, `อนุมัติแล้ว ${approved}`]),
  part: (unit: string, state: string) => said(unit, state),
  former: 'ส่วนราชการที่ยุบแล้ว (ไม่นับรวม)',
  formerPart: (unit: string, round: Round) => `${unit} ${roundName(round)}`,
  moreParts: (left: number) => `และอีก ${left} ส่วนราชการ`,
  jointMeasures: (measures: readonly { num: number; handedIn: number; all: number }[]) =>
    sideBySide(measures.map(({ num, handedIn, all }) => `มาตรการ ${num} รายงานแล้ว ${handedIn} จาก ${all} ส่วนราชการ`)),
  detail: (text: string) => said('รายละเอียด', text),
  evidence: (pieces: number) => `หลักฐาน ${pieces} รายการ`,
  reportedBy: (at: Date, { roles, name }: Reporter) =>
    `รายงานล่าสุด ${thaiDateTime(at)} โดย${name ? ` ${name}` : ''}${roles ? ` ${roles}` : ''}${name || roles ? '' : 'ผู้ที่ไม่ได้ลงทะเบียนแล้ว'}`,
  role: (role: keyof typeof ROLE_NAMES, unit: string | null) => `${ROLE_NAMES[role]}${unit ? ` ${unit}` : ''}`,

  noSuchMeasure: (num: number, fiscalYear: number, nums: readonly number[]) =>
    `แผนปี ${fiscalYear} ไม่มีมาตรการ ${num} มีมาตรการ ${nums[0]} ถึง ${nums[nums.length - 1]}`,
  noSuchTitle: (words: string, fiscalYear: number) =>
    `ไม่พบมาตรการ "${words}" ในแผนปี ${fiscalYear} พิมพ์ "สถานะมาตรการ" ตามด้วยหมายเลข เช่น สถานะมาตรการ 2`,
  nearest: (words: string) => `ไม่พบมาตรการ "${words}" มาตรการที่ใกล้เคียงคือ`,
  nearestTitle: 'เลือกมาตรการ',
  noMeasures: (of: string, round: Round, fiscalYear: number) =>
    `แผนปี ${fiscalYear} ไม่มีมาตรการของ${of}ที่ต้องรายงาน${roundName(round)}`,
  noSuchRound: (num: number, rounds: readonly Round[]) =>
    `มาตรการ ${num} รายงานเฉพาะ${rounds.map(roundName).join('และ')}`,
  otherUnit: (num: number, units: readonly string[], own: string) =>
    `มาตรการ ${num} เป็นของ${listInThai(units)} กลุ่มนี้ดูได้เฉพาะมาตรการของ${own} ดูได้ในแชตส่วนตัวกับตามติด`,

  alt: (of: string, round: Round, fiscalYear: number, progress: Progress) =>
    `ภาพรวม${roundName(round)} ปี ${fiscalYear} ของ${of} ความก้าวหน้าเฉลี่ย ${progress.mean ?? 0}% ${texts.counts(progress)}`,
  altMeasure: (measure: Pick<Measure, 'num' | 'title' | 'fiscalYear'>, rounds: readonly string[]) =>
    `สถานะมาตรการ ${measure.num} ${measure.title} ปี ${measure.fiscalYear} ${rounds.join(' ')}`,
  altRound: (round: Round, state: string) => `${roundName(round)} ${state}`,
};

/** What the plan says of a measure. */
export const detailTexts = {
  guidelines: 'แนวทางการปฏิบัติ',
  procedures: 'ขั้นตอนหรือวิธีการปฏิบัติ',
  followUp: 'การกำกับติดตาม',
  rounds: 'กำหนดส่งและการรายงาน',
  period: (period: string) => said('ระยะเวลา', period),
  more: (shown: number) => `แสดงหัวข้อละ ${shown} ข้อแรก ดูทั้งหมดได้ในแผนมาตรการ`,
  notWritten: 'แผนมาตรการไม่ได้ระบุแนวทาง ขั้นตอน และการกำกับติดตามของมาตรการนี้',
  which: (num: number) => `มาตรการใด พิมพ์หมายเลขของมาตรการ เช่น รายละเอียดมาตรการ ${num}`,
  alt: ({ num, title, fiscalYear }: Pick<Measure, 'num' | 'title' | 'fiscalYear'>, steps: readonly string[]) =>
    `รายละเอียดมาตรการ ${num} ${title} ปี ${fiscalYear} ${steps.join(' ')}`,
};

/** The units by delay. */
/** The words on the chart of the units. */
export const chartTexts = {
  progress: (year: number) => `ความก้าวหน้าของส่วนราชการ ปี ${year}`,
  noMeasures: 'ไม่มีมาตรการ',
};

export const rankingTexts = {
  title: (round: Round) => `ลำดับส่วนราชการ ${roundName(round)}`,
  order: 'เรียงจากช้าที่สุด',
  late: ({ late, lateDays, lateSince }: Pick<UnitDelay, 'late' | 'lateDays' | 'lateSince'>) =>
    lateSince === null
      ? 'ไม่มีรายงานที่เลยกำหนด'
      : `เลยกำหนด ${late} รายงาน นานที่สุด ${lateDays} วัน (${shared.round(lateSince)})`,
  trend: (points: number) => {
    if (points === 0) return 'เท่ากับรอบ 6 เดือน';
    return `${points > 0 ? 'เพิ่มขึ้น' : 'ลดลง'} ${Math.abs(points)}% จากรอบ 6 เดือน`;
  },
  inRound: ({ of, handedIn, asked, mean, late }: UnitRound) =>
    `${shared.round(of)}: ${sideBySide(
      compact([`ส่งแล้ว ${handedIn} จาก ${asked} รายงาน`, mean !== null && `เฉลี่ยที่ส่ง ${mean}%`, `ล่าช้า ${late}`]),
    )}`,
  alt: (round: Round, fiscalYear: number, units: readonly string[]) =>
    `ลำดับส่วนราชการ ${roundName(round)} ปี ${fiscalYear} เรียงจากช้าที่สุด ${units.map((unit, index) => `${index + 1}. ${unit}`).join(' ')}`,
};

export const labels = {
  evidence: 'ดูหลักฐาน',
  see: 'ดู',
  report: (round: Round) => `รายงาน${roundName(round)}`,
  correct: (round: Round) => `แก้ไขรายงาน${roundName(round)}`,
};

export const helpTexts = [
  { say: 'ภาพรวม', does: 'ดูความก้าวหน้าของทุกส่วนราชการ' },
  { say: 'สถานะมาตรการ 2', does: 'ดูความก้าวหน้าและกำหนดส่งของมาตรการ หรือของส่วนราชการ เช่น สถานะของกองคลัง' },
  { say: 'รายละเอียดมาตรการ 2', does: 'ดูแนวทาง ขั้นตอน และการกำกับติดตามของมาตรการ' },
  { say: 'กองไหนช้าที่สุด', does: 'ดูลำดับส่วนราชการจากช้าที่สุด เทียบกับรอบก่อนและปีก่อน' },
];
