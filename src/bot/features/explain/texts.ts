import { sideBySide } from '../../../domain/thai-text/lists';

const points = (value: number): string => value.toFixed(2);

export const texts = {
  which: 'พิมพ์คำที่อยากรู้แล้วตามด้วย คืออะไร เช่น OIT คืออะไร',
  /** of several words each is headed by its name */
  term: (name: string, answer: string) => `${name}: ${answer}`,
  own: (year: number, total: number, level: string | null) =>
    `ปี ${year} หน่วยงานได้ ${points(total)} คะแนน${level === null ? '' : ` ระดับ ${level}`}`,
  lacks: (value: number) => `ยังขาด ${points(value)} คะแนน`,
  reached: 'คะแนนรวมถึงเกณฑ์แล้ว',
  lowInstruments: (from: number, scores: readonly { key: string; score: number }[]) =>
    `ด้านที่ยังต่ำกว่า ${from}: ${sideBySide(scores.map(({ key, score }) => `${key} ${points(score)}`))}`,
  gains: (gains: readonly { item: string; points: number }[]) =>
    `ข้อที่ทำแล้วได้คะแนนเพิ่มมากที่สุด: ${sideBySide(gains.map((gain) => `${gain.item} เพิ่ม ${points(gain.points)}`))}`,
};

export const labels = {
  what: (name: string) => `${name} คืออะไร`,
  gains: 'ทำข้อไหนได้คะแนนเพิ่ม',
};

export const helpText = { say: 'ITA คืออะไร', does: 'อธิบายคำและวิธีทำ เช่น ผลผลิตต่างจากผลลัพธ์อย่างไร หรือ ต้องทำอะไรถึงจะได้ A' };
