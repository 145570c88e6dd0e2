import type { Instrument } from '../../domain/assessments/assessment.model';
import { INSTRUMENT_NAMES } from '../instrument-names';
import { ITA_NAME, yearOf } from '../office-words';

const score = (value: number): string => value.toFixed(2);

export const texts = {
  title: (assessed: number) => `รายงานการวิเคราะห์ผล${ITA_NAME} ประจำ${yearOf(assessed)}`,
  reasons: {
    heading: '1. หลักการและเหตุผล',
    text: 'สำนักงาน ป.ป.ช. ประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (Integrity and Transparency Assessment: ITA) เป็นประจำทุกปี เพื่อให้หน่วยงานทราบระดับคุณธรรมและความโปร่งใสของตนเอง และนำผลไปปรับปรุงการทำงาน หน่วยงานจึงวิเคราะห์ผลการประเมินเพื่อหาจุดแข็งและจุดอ่อน และกำหนดมาตรการที่จะดำเนินการต่อไป',
  },
  result: {
    heading: '2. ผลการประเมิน',
    overall: ({
      assessed,
      total,
      level,
      rank,
    }: {
      assessed: number;
      total: number | null;
      level: string | null;
      rank: string | null;
    }) =>
      [
        `ผลการประเมิน ITA ประจำ${yearOf(assessed)}`,
        total === null ? '' : `ได้คะแนนรวม ${score(total)} คะแนน`,
        level === null ? '' : `อยู่ในระดับ ${level}`,
        rank ?? '',
      ]
        .filter(Boolean)
        .join(' '),
    rank: (place: number, province: string | null) => `เป็นลำดับที่ ${place} ของจังหวัด${province ?? ''}`,
    noScores: 'รายงานผลการประเมินของหน่วยงานไม่ได้ระบุคะแนน',
    caption: 'คะแนนรายตัวชี้วัด เรียงจากสูงสุด',
    columns: { rank: 'อันดับ', indicator: 'ตัวชี้วัด', score: 'คะแนน' },
  },
  analysis: {
    heading: '3. การวิเคราะห์ผลการประเมิน',
    strengths: (threshold: number) => `จุดแข็ง (ตัวชี้วัดที่ได้คะแนนตั้งแต่ร้อยละ ${threshold})`,
    weaknesses: (threshold: number) => `จุดอ่อนที่ต้องพัฒนา (ตัวชี้วัดที่ได้คะแนนต่ำกว่าร้อยละ ${threshold})`,
    unscored: { strength: 'จุดแข็ง', weakness: 'จุดอ่อนที่ต้องพัฒนา' },
    howMany: (count: number) => `จำนวน ${count} ตัวชี้วัด ดังนี้`,
    status: (status: string) => `ตัวชี้วัดที่ต้อง${status}`,
    priorities: 'ระดับความสำคัญของประเด็นที่ต้องพัฒนา',
    priority: (title: string, indicators: string) => `${title}: ${indicators}`,
    indicator: (num: number, name: string, value: number | null, parts: readonly string[]) =>
      [
        `ตัวชี้วัดที่ ${num} ${name}`,
        value === null ? '' : `ได้คะแนนร้อยละ ${score(value)}`,
        parts.length === 0 ? '' : `ประเมิน ${parts.length} ประเด็น คือ ${parts.join(' ')}`,
      ]
        .filter(Boolean)
        .join(' '),
  },
  improve: {
    heading: '4. ข้อเสนอแนะจากการวิเคราะห์',
    caption: (instrument: Instrument, value: number | null) =>
      `${INSTRUMENT_NAMES[instrument]}${value === null ? '' : ` ได้คะแนน ${score(value)} คะแนน`}`,
    columns: {
      indicator: 'ตัวชี้วัด',
      items: (instrument: Instrument, threshold: number) =>
        instrument === 'OIT'
          ? 'ประเด็นการประเมินที่ต้องพัฒนา (ประเด็นที่ได้ 0 คะแนน)'
          : `ประเด็นการประเมินที่ต้องพัฒนา (ประเด็นที่มีคะแนนต่ำกว่าร้อยละ ${threshold})`,
      methods: 'วิธีการพัฒนา',
    },
    /** what an item is called: `(O34) เจตจำนงสุจริตของผู้บริหาร` */
    item: (code: string, title: string | null) => [`(${code})`, title].filter(Boolean).join(' '),
    none: 'ไม่มีประเด็นที่ระบุว่าต้องพัฒนา',
  },
  lowest: {
    heading: (num: number, name: string, value: number) =>
      `5. ประเด็นที่ต้องพัฒนาเพราะได้คะแนนต่ำสุด คือ ตัวชี้วัดที่ ${num} ${name} ได้คะแนนร้อยละ ${score(value)}`,
    columns: { indicator: 'ตัวชี้วัด', item: 'หัวข้อการประเมิน', score: 'ค่าเฉลี่ยคะแนน' },
  },
  short: {
    title: (assessed: number) => `วิเคราะห์ผลการประเมิน ITA ประจำ${yearOf(assessed)}`,
    introduced: 'วิเคราะห์ผลการประเมินแต่ละตัวชี้วัดได้ดังนี้',
    columns: { indicator: 'ตัวชี้วัดของการประเมิน ITA', issues: 'ประเด็นที่ต้องแก้ไข/ปรับปรุง' },
    instrument: (instrument: Instrument, value: number | null) =>
      `${INSTRUMENT_NAMES[instrument]}${value === null ? '' : ` มีค่าคะแนนเท่ากับ ${score(value)} คะแนน`}`,
    indicator: (num: number, name: string, value: number | null, status: string | null) =>
      `${num}. ${name}${value === null ? '' : ` ${score(value)} คะแนน`}${status === null ? '' : ` (${status})`}`,
    advice: { keep: 'ผลการประเมินดี ควรรักษามาตรฐานไว้', improve: 'ควรพัฒนาและปรับปรุง' },
    item: (code: string, title: string | null) => [`ข้อ ${code}`, title].filter(Boolean).join(' '),
  },
  indicator: (num: number, name: string) => `ตัวชี้วัดที่ ${num} ${name}`,
  score,
  noAssessment: (fiscalYear: number) =>
    `ยังไม่มีผลการประเมิน ITA ก่อนปีงบประมาณ ${fiscalYear} จึงทำรายงานการวิเคราะห์ไม่ได้ นำเข้าคะแนนก่อนแล้วขออีกครั้ง`,
};
