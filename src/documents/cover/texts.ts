import type { Round } from '../../domain/calendar/dates';
import { ITA_NAME, MEASURES_NAME, yearOf } from '../office-words';

export const texts = {
  title: (of: string) => `ปกและคำนำ ${of}`,
  foreword: 'คำนำ',
  /** where the office wrote none */
  usual: (office: string, fiscalYear: number, round: Round, assessed: number | null) => [
    `${ITA_NAME} (Integrity and Transparency Assessment: ITA) เป็นเครื่องมือของสำนักงาน ป.ป.ช. ที่ช่วยให้หน่วยงานเห็นระดับคุณธรรมและความโปร่งใสของตนเอง และปรับปรุงการทำงานให้เกิดประโยชน์ต่อประชาชน`,
    `${office}${assessed === null ? '' : `ได้วิเคราะห์ผลการประเมินประจำ${yearOf(assessed)} และ`}ได้กำหนด${MEASURES_NAME} ประจำ${yearOf(fiscalYear)} รายงานฉบับนี้รวบรวมผลการดำเนินการตามมาตรการ${round === '6m' ? 'ในรอบ 6 เดือนแรก' : 'ในรอบ 12 เดือน'} เพื่อเผยแพร่ให้ประชาชนทราบ และใช้ปรับปรุงการดำเนินงานในปีต่อไป`,
  ],
};
