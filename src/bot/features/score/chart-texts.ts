import type { Instrument } from '../../../domain/assessments/assessment.model';

/** The words on the charts. */
export const chartTexts = {
  instruments: (year: number) => `คะแนน ITA ปี ${year} แยกตามแบบวัด`,
  indicators: (year: number, instrument?: Instrument) => `คะแนนตัวชี้วัด${instrument ? ` ${instrument}` : ''} ปี ${year}`,
  years: (years: readonly number[]) => `เทียบคะแนน ปี ${years.join(' กับ ')}`,
  year: (year: number) => `ปี ${year}`,
};
