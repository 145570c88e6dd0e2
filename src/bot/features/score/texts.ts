import { compact } from '../../../compact';
import type { Instrument } from '../../../domain/assessments/assessment.model';
import type { NotCounted } from '../../../domain/assessments/gains.rules';
import { CLASS_NAMES, INSTRUMENT_NAMES, points } from '../../../domain/assessments/texts';
import { listInThai } from '../../../domain/thai-text/lists';

/** With its sign: `+1.43`, `-0.50`, `0.00`. */
export const signed = (value: number): string => (value > 0 ? `+${points(value)}` : points(value));

/** What is the same on every sheet. */
export const texts = {
  unit: 'คะแนน',
  noScore: 'ไม่มีคะแนน',
  year: (year: number) => `ปีงบประมาณ ${year}`,
  indicator: (num: number) => `ตัวชี้วัดที่ ${num}`,
  indicatorNamed: (num: number, name: string) => `${num}. ${name}`,
  itemNamed: (code: string, title: string | null) => (title ? `${code} ${title}` : code),
  instrument: (key: Instrument) => `แบบวัด ${key}`,
  level: (name: string) => `ระดับ ${name}`,
  more: (count: number) => `ยังมีอีก ${count} ข้อ`,
  codes: (codes: readonly string[]) => codes.join(' '),

  noAssessments: 'ยังไม่มีผลการประเมิน ITA ของหน่วยงานในระบบ ผู้ดูแลระบบนำเข้าได้จากไฟล์ผลการประเมิน',
  noSuchYear: (missing: readonly number[], years: readonly number[]) =>
    `ยังไม่มีผลการประเมินปี ${listInThai(missing.map(String))} ในระบบ ปีที่มีคือ ${listInThai(years.map(String))}`,
  noSuchIndicator: (num: number, year: number) => `ผลการประเมินปี ${year} ไม่มีตัวชี้วัดที่ ${num}`,
  noSuchItem: (code: string, year: number) => `ผลการประเมินปี ${year} ไม่มีข้อมูลของข้อ ${code}`,
  noItemScores: (year: number) => `รายงานปี ${year} ไม่ได้ให้คะแนนรายข้อ จึงคิดคะแนนที่เพิ่มของแต่ละข้อไม่ได้`,
  noScoresAtAll: (year: number) => `รายงานปี ${year} ไม่ได้ให้คะแนน จึงแสดงเท่าที่รายงานระบุ`,
};

export const totalTexts = {
  title: 'คะแนนรวม ITA',
  printed: (value: number) => `ในรายงานพิมพ์ไว้ ${points(value)}`,
  nextLevel: (name: string, lacking: number, each: number | null) => {
    const needs = compact([
      lacking > 0 && `คะแนนรวมอีก ${points(lacking)}`,
      each !== null && `แต่ละแบบวัดตั้งแต่ ${points(each)} ขึ้นไป`,
    ]);
    return `จะถึงระดับ ${name} ต้องได้${needs.join(' และ')}`;
  },
  instruments: 'คะแนนแยกตามแบบวัด',
  weight: (weight: number) => `น้ำหนัก ${weight}%`,
  noTotal: (year: number) => `รายงานปี ${year} ไม่ได้ให้คะแนนรวม`,
  statedClass: { strength: 'ตัวชี้วัดที่รายงานระบุว่าเป็นจุดแข็ง', weakness: 'ตัวชี้วัดที่รายงานระบุว่าเป็นจุดอ่อน' },
  alt: (office: string, year: number, score: number, details: readonly string[]) =>
    [`คะแนนรวม ITA ปี ${year} ของ${office} ได้ ${points(score)} คะแนน`, ...details].join(' '),
  altPart: (key: Instrument, score: number) => `${key} ${points(score)}`,
  altNoTotal: (office: string, year: number, stated: readonly string[]) =>
    `รายงานผลการประเมิน ITA ปี ${year} ของ${office} ไม่ได้ให้คะแนนรวม${stated.length > 0 ? ` ระบุไว้เพียง ${stated.join(' ')}` : ''}`,
  altStated: (word: string, indicators: readonly { num: number }[]) =>
    `${word} ตัวชี้วัดที่ ${listInThai(indicators.map(({ num }) => String(num)))}`,
};

export const indicatorTexts = {
  class: (kind: 'strength' | 'weakness', threshold: number) =>
    kind === 'strength' ? `จุดแข็ง (ตั้งแต่ ${points(threshold)} ขึ้นไป)` : `จุดอ่อน (ต่ำกว่า ${points(threshold)})`,
  statedClass: (kind: 'strength' | 'weakness') => `รายงานระบุว่าเป็น${CLASS_NAMES[kind]}`,
  status: (status: string) => `สถานะในรายงาน ${status}`,
  noScore: (year: number) => `รายงานปี ${year} ไม่ได้ให้คะแนนตัวชี้วัดนี้`,
  subs: 'ตัวชี้วัดย่อย',
  full: (full: number, items: number) => `ได้คะแนนเต็ม ${full} จาก ${items} ข้อ`,
  zeros: (codes: readonly string[]) => `ข้อที่ได้ 0 คะแนน ${codes.length} ข้อ ${codes.join(' ')}`,
  gains: 'ทำแล้วคะแนนรวมเพิ่มมากที่สุด',
  flagged: 'ข้อที่รายงานระบุว่าต้องปรับปรุง',
  alt: (num: number, name: string, year: number, score: number | null, stated: string | null) => {
    const known = score === null ? 'รายงานไม่ได้ให้คะแนน' : `ได้ ${points(score)} คะแนน`;
    return `คะแนนตัวชี้วัดที่ ${num} ${name} ปี ${year} ${known}${stated ? ` ${stated}` : ''}`;
  },
};

export const instrumentTexts = {
  title: (key: Instrument) => `${key} ${INSTRUMENT_NAMES[key]}`,
  weight: (weight: number) => `น้ำหนัก ${weight}% ของคะแนนรวม`,
  computed: 'คำนวณจากคะแนนตัวชี้วัด รายงานไม่ได้พิมพ์คะแนนแบบวัดไว้',
  noScore: (year: number) => `รายงานปี ${year} ไม่ได้ให้คะแนนแบบวัดนี้`,
  indicators: 'ตัวชี้วัดในแบบวัดนี้',
  alt: (key: Instrument, year: number, score: number | null, parts: readonly string[]) =>
    `คะแนนแบบวัด ${key} ปี ${year} ${score === null ? 'รายงานไม่ได้ให้คะแนน' : `ได้ ${points(score)} คะแนน`} ${parts.join(' ')}`,
  altPart: (num: number, value: string) => `ตัวชี้วัดที่ ${num} ${value}`,
};

export const itemTexts = {
  title: (code: string) => `ข้อ ${code}`,
  noScore: 'ต้นฉบับไม่ได้ให้คะแนนรายข้อ',
  flagged: 'รายงานระบุว่าเป็นข้อที่ต้องปรับปรุง',
  indicator: (num: number, name: string) => `อยู่ในตัวชี้วัดที่ ${num} ${name}`,
  sub: (num: string, name: string) => `ตัวชี้วัดย่อย ${num} ${name}`,
  gain: (value: number) => `ถ้าข้อนี้ได้ 100 คะแนน คะแนนรวมจะเพิ่ม ${points(value)}`,
  alt: (code: string, title: string | null, year: number, score: number | null) =>
    `ข้อ ${code}${title ? ` ${title}` : ''} ปี ${year} ${score === null ? 'ต้นฉบับไม่ได้ให้คะแนนรายข้อ' : `ได้ ${points(score)} คะแนน`}`,
};

export const whatIfTexts = {
  kicker: (year: number) => `ลองคิดคะแนน ปีงบประมาณ ${year}`,
  title: (count: number) => `ถ้าได้คะแนนเต็มเพิ่ม ${count} ข้อ`,
  change: (by: number, before: number) => `เพิ่มขึ้น ${points(by)} คะแนน จากเดิม ${points(before)}`,
  onlyChange: (by: number) => `คะแนนรวมจะเพิ่ม ${points(by)} คะแนน แต่ยังไม่รู้คะแนนรวมเดิม`,
  levelSame: (name: string) => `ระดับ ${name} เท่าเดิม`,
  levelChange: (before: string, after: string) => `จากระดับ ${before} เป็นระดับ ${after}`,
  items: 'แต่ละข้อเพิ่มคะแนนรวมเท่าไร',
  notCounted: {
    unknown: (codes, year) => `ไม่พบในผลการประเมินปี ${year}: ${codes}`,
    full: (codes) => `ได้ 100 คะแนนอยู่แล้ว: ${codes}`,
    no_score: (codes) => `ต้นฉบับไม่ได้ให้คะแนนรายข้อ จึงไม่ได้คิดรวม: ${codes}`,
    no_structure: (codes) => `ไม่รู้น้ำหนักของข้อ จึงไม่ได้คิดรวม: ${codes}`,
  } satisfies Record<NotCounted, (codes: string, year: number) => string>,
  nothing: (year: number, reasons: readonly string[]) => [`ยังคิดคะแนนเพิ่มของปี ${year} ไม่ได้`, ...reasons].join('\n'),
  alt: (codes: string, year: number, after: number, by: number, level: string | null) =>
    `ถ้า ${codes} ได้คะแนนเต็ม คะแนนรวมปี ${year} จะเป็น ${points(after)} คะแนน เพิ่มขึ้น ${points(by)}${level ? ` ระดับ ${level}` : ''}`,
  altOnlyChange: (codes: string, year: number, by: number) =>
    `ถ้า ${codes} ได้คะแนนเต็ม คะแนนรวมปี ${year} จะเพิ่ม ${points(by)} คะแนน`,
};

export const gainsTexts = {
  title: 'ทำข้อไหนได้คะแนนเพิ่ม',
  titleOf: (what: string) => `ทำข้อไหนของ${what}ได้คะแนนเพิ่ม`,
  explain: 'คะแนนรวมที่เพิ่มเมื่อข้อนั้นเปลี่ยนจาก 0 เป็น 100 และข้ออื่นคงเดิม',
  shown: (from: number, to: number, count: number) => `อันดับ ${from === to ? from : `${from} ถึง ${to}`} จาก ${count} ข้อ`,
  example: (codes: readonly string[]) => `ลองหลายข้อพร้อมกันได้ พิมพ์ "ถ้าทำ ${codes.join(' กับ ')} จะได้กี่คะแนน"`,
  notPossible: (year: number) => `ปี ${year} ไม่มีข้อที่ได้ 0 คะแนนซึ่งรู้น้ำหนัก จึงบอกไม่ได้ว่าทำข้อใดจะได้คะแนนเพิ่ม`,
  over: 'แสดงครบทุกข้อแล้ว',
  alt: (year: number, from: number, best: readonly string[]) =>
    `ข้อที่ทำแล้วคะแนนรวมปี ${year} เพิ่มมากที่สุด ตั้งแต่อันดับ ${from} คือ ${best.join(' ')}`,
  altPart: (code: string, by: number) => `${code} เพิ่ม ${points(by)}`,
};

/** Labels of buttons and quick replies. */
export const labels = {
  items: 'ลิงก์ OIT',
  total: 'คะแนนรวม',
  weaknesses: 'ดูจุดอ่อน',
  strengths: 'ดูจุดแข็ง',
  gains: 'ทำข้อไหนได้คะแนนเพิ่ม',
  more: (left: number) => `ดูต่อ อีก ${left} ข้อ`,
  compare: (earlier: number, later: number) => `เทียบปี ${earlier} กับ ${later}`,
  year: (year: number) => `ปี ${year}`,
  tryItems: (codes: readonly string[]) => `ลองทำ ${codes.join(' ')}`,
};

/** What a tap types for the person: `understand` must read each as meant. */
export const phrases = {
  total: (year: number) => `คะแนนรวม ปี ${year}`,
  indicator: (num: number, year: number) => `คะแนนตัวชี้วัดที่ ${num} ปี ${year}`,
  instrument: (key: Instrument, year: number) => `คะแนน ${key} ปี ${year}`,
  item: (code: string, year: number) => `คะแนนข้อ ${code} ปี ${year}`,
  ranking: (kind: 'strength' | 'weakness', year: number, instrument?: Instrument) =>
    `${CLASS_NAMES[kind]}${instrument ? ` ${instrument}` : ''} ปี ${year}`,
  compare: (
    years: readonly number[],
    about: { indicator?: number | undefined; instrument?: Instrument | undefined } = {},
  ) => {
    const what = about.indicator ? `ตัวชี้วัดที่ ${about.indicator} ` : about.instrument ? ` ${about.instrument} ` : '';
    return `เทียบคะแนน${what}ปี ${years.join(' กับ ')}`;
  },
  gains: (year: number) => `ทำข้อไหนได้คะแนนเพิ่ม ปี ${year}`,
  whatIf: (codes: readonly string[], year: number) => `ถ้าทำ ${codes.join(' กับ ')} จะได้กี่คะแนน ปี ${year}`,
};

/** The lines of the help. */
export const helpTexts = [
  { say: 'คะแนน', does: 'ดูคะแนน ITA ระบุตัวชี้วัด แบบวัด ข้อ หรือปีได้ เช่น คะแนนตัวชี้วัดที่ 10 ปี 2562' },
  { say: 'จุดอ่อน', does: 'ดูตัวชี้วัดที่ต้องพัฒนา เรียงจากคะแนนต่ำสุด' },
  { say: 'จุดแข็ง', does: 'ดูตัวชี้วัดที่ได้คะแนนดี เรียงจากคะแนนสูงสุด' },
  { say: 'เทียบคะแนน', does: 'เทียบคะแนนระหว่างปี เช่น เทียบคะแนนปี 2562 กับ 2565' },
  { say: 'ทำข้อไหนได้คะแนนเพิ่ม', does: 'ดูข้อที่ทำแล้วคะแนนรวมเพิ่มมากที่สุด' },
  { say: 'ถ้าทำ O38 กับ O40 จะได้กี่คะแนน', does: 'ลองคิดคะแนนรวมหากข้อนั้นได้คะแนนเต็ม' },
];
