import { type Found, findAll, outside } from '../../../domain/thai-text/find-all';
import { anyOf } from '../../../domain/thai-text/pattern';
import type { Scan } from '../../../domain/thai-text/scan';
import { skeletonOf } from '../../../domain/thai-text/skeleton';
import { findFillers, residueOf } from '../residue';

/** A name of what can be explained, as it is looked for. */
export interface TermName {
  key: string;
  /** its skeleton, without blanks */
  name: RegExp;
  length: number;
}

const HOW = '(?:อะไร|ยัง ?ไง|อย่าง ?ไร|ไง|แบบ ?ไหน)(?: บ้าง)?';
/** What makes words a question for an explanation. `คือ` and what is asked for may stand apart: `OIT นี่คืออะไร`. */
const QUESTION = anyOf([
  `(?:คือ|หมาย ถึง|หมาย ความ ว่า|แปล ว่า|ย่อ มา จาก)(?: ?(?:มัน|นี่|นี้))? ?${HOW}`,
  '(?:หมาย ความ ว่า|แปล ว่า|คือ) ?$',
  '(?:คำ)? ?อธิบาย|(?:ความ|คำ)? หมาย(?: ของ| ว่า)',
  `(?:วัด|ถาม|ตรวจ|ดู)(?: เรื่อง| เกี่ยว กับ| จาก)? ?${HOW}`,
  `(?:แตก)? ?ต่าง(?! ?หาก)(?: กัน| จาก| กับ)?(?:.*?${HOW}| ตรง ?ไหน)?`,
  `(?:ต้อง|ควร|จะ)? ?(?:ทำ|เตรียม) ?${HOW}`,
  '(?:ต้อง|ควร) ?(?:ได้ )?(?:กี่|เท่า ?(?:ไหร่|ไร)) ?(?:คะแนน)?',
]);
/** What joins a question with what it asks about. */
const JOINS = anyOf([
  '(?:ถึง|จึง)(?: ?จะ)?',
  'เพื่อ ?ให้',
  'ให้',
  'คำ ?(?:ว่า|นี้)',
  '(?:หนู|ผม|ฉัน|เรา|ป้า|ลุง)? ?(?:ก็)? ?(?:ยัง)? ?ไม่ ?(?:ค่อย)? ?(?:รู้ ?จัก|เข้า ?ใจ|รู้ ?เรื่อง)',
  'เห?รอ',
  'ศัพท์',
  'ระหว่าง',
  'หน่วย ?งาน',
  '(?:ไอ้)? ?(?:นี่|เจ้า|ตัว)? ?มัน',
  'อยาก ?(?:ให้|ได้)?',
]);
/** So many letters that nothing explains may be left. */
const FREE_RESIDUE = 2;
const LATIN = /[a-z0-9]$/;

type Terms = readonly { key: string; names: readonly string[] }[];

const known = new WeakMap<Terms, TermName[]>();

/** Prepares the names of what can be explained; longer ones are looked for first. All offices share one glossary: it is done once. */
export function compileTerms(terms: Terms): readonly TermName[] {
  const compiled = known.get(terms) ?? compile(terms);
  known.set(terms, compiled);
  return compiled;
}

function compile(terms: Terms): TermName[] {
  const named = terms.flatMap(({ key, names }) =>
    names.map((name) => {
      const plain = skeletonOf(name).replace(/\s+/g, '');
      const escaped = [...plain].map((char) => char.replace(/[.*+?^${}()|[\]\\]/, '\\$&')).join('\\s*');
      // IIT is no part of another Latin word, and ตัวชี้วัดที่ 1 not the beginning of 10.
      const starts = /^[a-z0-9]/.test(plain) ? '(?<![a-z0-9])' : '';
      // มาตรการ 4 is one of them, and no word to be explained.
      const ends = LATIN.test(plain) ? '(?![a-z0-9])' : '(?! ?(?:ที่)? ?\\d)';
      return { key, name: new RegExp(`${starts}${escaped}${ends}`, 'g'), length: plain.length };
    }),
  );
  return named.sort((a, b) => b.length - a.length);
}

/**
 * The keys of what a text asks to have explained, in the order said; none where it asks for something else.
 * @param terms as `compileTerms` gives them
 */
export function termsAsked({ text }: Pick<Scan, 'text'>, terms: readonly TermName[]): string[] {
  if (terms.length === 0) return [];
  const questions = findAll(text, QUESTION, () => 'question');
  if (questions.length === 0) return [];
  const named: Found<string>[] = [];
  for (const { key, name } of terms)
    named.push(
      ...outside(
        findAll(text, name, () => key),
        named,
      ),
    );
  if (named.length === 0) return [];
  const joins = findAll(text, JOINS, () => 'join');
  if (residueOf(findFillers(text), [...questions, ...named, ...joins]) > FREE_RESIDUE) return [];
  return [...new Set(named.sort((a, b) => a.from - b.from).map(({ value }) => value))];
}
