import type { Instrument } from '../../../domain/assessments/assessment.model';
import { CLASS_NAMES, points } from '../../../domain/assessments/texts';
import { listInThai } from '../../../domain/thai-text/lists';

type Kind = 'strength' | 'weakness';
const of = (instrument: Instrument | undefined): string => (instrument ? `ของ ${instrument} ` : '');

/** The words of the lists of strengths and weaknesses. */
export const rankingTexts = {
  gains: (by: number) => `คะแนนรวมเพิ่มได้ ${points(by)}`,
  title: (kind: Kind, count: number, instrument?: Instrument) =>
    `${CLASS_NAMES[kind]}${instrument ? of(instrument) : ' '}${count} ตัวชี้วัด`,
  titleStatus: (kind: Kind) => (kind === 'weakness' ? 'ตัวชี้วัดที่ต้องพัฒนา' : 'ตัวชี้วัดที่รักษาระดับ'),
  order: (kind: Kind, threshold: number) =>
    kind === 'weakness'
      ? `ต่ำกว่า ${points(threshold)} คะแนน เรียงจากต่ำสุด`
      : `ตั้งแต่ ${points(threshold)} คะแนนขึ้นไป เรียงจากสูงสุด`,
  status: (status: string, count: number) => `${status} ${count} ตัวชี้วัด`,
  notScored: (nums: readonly number[]) => `ยังไม่มีคะแนนตัวชี้วัดที่ ${listInThai(nums.map(String))}`,
  none: (kind: Kind, year: number, threshold: number, instrument?: Instrument) =>
    kind === 'weakness'
      ? `ปี ${year} ไม่มีตัวชี้วัด${of(instrument)}ที่ต่ำกว่า ${points(threshold)} คะแนน`
      : `ปี ${year} ไม่มีตัวชี้วัด${of(instrument)}ที่ได้ตั้งแต่ ${points(threshold)} คะแนนขึ้นไป`,
  extreme: (kind: Kind, num: number, name: string, score: number) =>
    `ตัวชี้วัดที่ได้คะแนน${kind === 'weakness' ? 'ต่ำสุด' : 'สูงสุด'}คือตัวชี้วัดที่ ${num} ${name} ${points(score)} คะแนน`,
  notStated: (kind: Kind, year: number, instrument?: Instrument) =>
    `รายงานปี ${year} ไม่ได้ให้คะแนน และไม่ได้ระบุว่าตัวชี้วัดใด${of(instrument)}เป็น${CLASS_NAMES[kind]}`,
  alt: (title: string, year: number, rows: readonly string[]) => `${title} ปี ${year} ได้แก่ ${rows.join(', ')}`,
  altRow: (num: number, name: string, value: string | null) => `ตัวชี้วัดที่ ${num} ${name}${value ? ` ${value}` : ''}`,
};
