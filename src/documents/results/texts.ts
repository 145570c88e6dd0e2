import { type LocalDate, type Round, roundName } from '../../domain/calendar/dates';
import { longThaiDate } from '../../domain/calendar/long-date';
import { listInThai } from '../../domain/thai-text/lists';
import { MEASURES_NAME, yearOf } from '../office-words';

export const texts = {
  title: (fiscalYear: number, round: Round) =>
    `รายงานผลการดำเนินการตาม${MEASURES_NAME} ประจำ${yearOf(fiscalYear)} ${roundName(round)}`,
  introduced: (fiscalYear: number, assessed: number | null) =>
    assessed === null
      ? `ตามที่ได้กำหนดมาตรการประจำ${yearOf(fiscalYear)} มีผลการดำเนินการดังนี้`
      : `ตามที่ได้วิเคราะห์ผลการประเมิน ITA ประจำ${yearOf(assessed)} และได้กำหนดมาตรการประจำ${yearOf(fiscalYear)} มีผลการดำเนินการดังนี้`,
  columns: {
    by_measure: {
      measure: 'มาตรการ',
      details: 'รายละเอียดการดำเนินงาน',
      period: 'ระยะเวลาการดำเนินงาน',
      outputs: 'ผลผลิต',
      outcomes: 'ผลลัพธ์',
      remarks: 'หมายเหตุ',
    },
    by_indicator: {
      indicator: 'ตัวชี้วัด',
      guidelines: 'แนวทางการแก้ไข/พัฒนา/วิธีการดำเนินการ',
      units: 'ผู้รับผิดชอบ',
      details: 'สรุปผลการดำเนินการตามมาตรการ',
      outcomes: 'ผลลัพธ์/ความสำเร็จ',
    },
  },
  resultGroup: 'ผลการดำเนินการ',
  indicator: (num: number, name: string) => `ตัวชี้วัดที่ ${num} ${name}`,
  status: (status: string) => `(${status})`,
  published: (channel: string, on: LocalDate) => `เผยแพร่ทาง${channel} เมื่อวันที่ ${longThaiDate(on)}`,
  evidence: (named: string) => `หลักฐาน: ${named}`,
  /** what one of several units says */
  of: (unit: string, said: string) => `${unit}: ${said}`,
  notReported: 'ยังไม่มีรายงานผล',
  notReportedOf: (units: readonly string[]) => `ยังไม่มีรายงานผลของ${listInThai(units)}`,
  closed: (reason: string) => `ไม่ได้รายงานผล: ${reason}`,
  groupOf: (group: string, instrument: string | null) => (instrument === null ? group : `${group} (${instrument})`),
  otherMeasures: 'มาตรการอื่น',
};
