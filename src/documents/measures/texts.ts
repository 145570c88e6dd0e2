import type { Round } from '../../domain/calendar/dates';
import { roundName } from '../../domain/calendar/dates';
import { MEASURES_NAME, yearOf } from '../office-words';

export const texts = {
  title: (fiscalYear: number) => `${MEASURES_NAME} ประจำ${yearOf(fiscalYear)}`,
  /** of the assessment that the measures answer */
  answers: (assessed: number) =>
    `จากการวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (ITA) ประจำ${yearOf(assessed)} หน่วยงานได้กำหนดมาตรการไว้ดังนี้`,
  plain: 'หน่วยงานได้กำหนดมาตรการไว้ดังนี้',
  continued: (from: number) => `มาตรการที่ดำเนินการต่อเนื่องจาก${yearOf(from)}`,
  added: 'มาตรการที่กำหนดเพิ่มเติม',
  columns: {
    brief: { measure: 'มาตรการ', procedures: 'ขั้นตอนหรือวิธีการปฏิบัติ', units: 'ผู้รับผิดชอบ', followUp: 'การกำกับติดตาม' },
    guided: {
      measure: 'มาตรการ',
      guidelines: 'แนวทางการปฏิบัติ',
      procedures: 'ขั้นตอน/วิธีการปฏิบัติ',
      units: 'ผู้รับผิดชอบ',
      followUp: 'การกำกับติดตาม',
    },
    timed: {
      measure: 'มาตรการ/แนวทาง',
      procedures: 'วิธีการดำเนินการ',
      units: 'ผู้รับผิดชอบ',
      period: 'ระยะเวลาดำเนินการ',
      followUp: 'การติดตามผล',
    },
  },
  /** where the plan does not say how a measure is followed up: by the reports of its rounds */
  followedUp: (rounds: readonly Round[]) => ['รายงานผลการดำเนินงานตามมาตรการ', ...rounds.map(roundName)].join('\n'),
};
