import { type Round, roundName } from '../../domain/calendar/dates';
import { MEASURES_NAME, yearOf } from '../office-words';

export const texts = {
  heading: 'บันทึกข้อความ',
  title: (fiscalYear: number, round: Round) =>
    `บันทึกข้อความ รายงานผลตามมาตรการ ITA ประจำ${yearOf(fiscalYear)} ${roundName(round)}`,
  labels: { from: 'ส่วนราชการ', number: 'ที่', on: 'วันที่', subject: 'เรื่อง', to: 'เรียน' },
  withTelephone: (from: string, telephone: string) => `${from} โทร. ${telephone}`,
  dots: '..............................',
  subject: (office: string, fiscalYear: number, round: Round) =>
    `รายงานผลการดำเนินการตาม${MEASURES_NAME} (ITA) ของ${office} ประจำ${yearOf(fiscalYear)} ${roundName(round)}`,
  reason: (office: string, fiscalYear: number, assessed: number | null, weak: string | null) =>
    assessed === null
      ? `ตามที่${office}ได้กำหนด${MEASURES_NAME} ประจำ${yearOf(fiscalYear)} ไว้แล้ว นั้น`
      : `ตามที่${office}ได้วิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (ITA) ประจำ${yearOf(assessed)} และได้กำหนดมาตรการประจำ${yearOf(fiscalYear)}${weak === null ? '' : ` เพื่อแก้ไขปรับปรุงตัวชี้วัดที่ต้องพัฒนา ${weak}`} นั้น`,
  weak: (count: number, all: number) => `จำนวน ${count} ตัวชี้วัด จากทั้งหมด ${all} ตัวชี้วัด`,
  result: (round: Round, measures: number, reported: number) =>
    `บัดนี้ ได้รวบรวมผลการดำเนินการ${roundName(round)}แล้ว จากมาตรการทั้งหมด ${measures} มาตรการ มีรายงานผล ${reported} มาตรการ รายละเอียดตามเอกสารแนบ`,
  request: 'จึงขอรายงานผลให้ผู้บริหารทราบ และขออนุมัติเผยแพร่ผลการดำเนินการให้ประชาชนทราบ',
  closing: 'จึงเรียนมาเพื่อโปรดพิจารณา',
  opinionOf: (title: string, said: string | null) => `ทราบ/ความเห็นของ${title}${said === null ? '' : `\n${said}`}`,
  acknowledged: 'ทราบ',
};
