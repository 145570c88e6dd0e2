import type { Framework } from '../assessments/framework';
import { parseItemCodes } from '../assessments/item-codes';
import { ROUNDS, type Round } from '../calendar/dates';
import { findRounds } from '../calendar/find-rounds';
import { ALL_UNITS, type Organisation } from '../organisations/organisation.model';
import { toArabicDigits } from '../thai-text/digits';
import { tidy } from '../thai-text/normalise';
import { scan } from '../thai-text/scan';
import { cellList } from './cell-list';
import { unitByName } from './unit-names';

/** What a cell gave: the values, and the parts of it that are none. */
export interface CellValues<T> {
  values: T[];
  wrong: string[];
}

function collect<T>(parts: readonly string[], read: (part: string) => T[] | null): CellValues<T> {
  const values = new Set<T>();
  const wrong: string[] = [];
  for (const part of parts) {
    const found = read(part);
    if (found) for (const value of found) values.add(value);
    else wrong.push(part);
  }
  return { values: [...values], wrong };
}

const parts = (text: string, separator: RegExp): string[] =>
  text
    .split(separator)
    .map(tidy)
    .filter((part) => part !== '');

/** Commas that divide names, not the sections within brackets. */
const OUTSIDE_BRACKETS = /[,;、](?![^()（）]*[)）])/;

/** What may stand between two units, and within the name of one. */
const JOINT = /(\s*(?:[/&+]|ร่วมกับ|และ|กับ|(?<=\s)(?:\(?[0-9๐-๙]{1,2}[.)]|[-–•])(?=\s|[ก-๛]))\s*|\s+)/;

/** The units of a text that holds nothing but their names and what joins them, the longest names first; null: it holds more. */
function joinedUnits(text: string, keyOf: (name: string) => string | undefined): string[] | null {
  const pieces = text.split(JOINT);
  const keys: string[] = [];
  for (let from = 0; from < pieces.length; ) {
    let to = pieces.length;
    while (to > from && keyOf(tidy(pieces.slice(from, to).join(''))) === undefined) to -= 2;
    const key = to > from ? keyOf(tidy(pieces.slice(from, to).join(''))) : undefined;
    if (key === undefined && pieces[from] !== '') return null;
    if (key !== undefined) keys.push(key);
    from = Math.max(to, from + 1) + 1;
  }
  return keys.length > 0 ? keys : null;
}

/** Unit keys of a ผู้รับผิดชอบ cell. Names are separated by line breaks, commas, slashes or และ, which a name may hold too. */
export function unitsOf(
  cell: string,
  organisation: Pick<Organisation, 'units'> & Partial<Pick<Organisation, 'name'>>,
): CellValues<string> {
  const keyOf = (name: string): string | undefined => unitByName(organisation, name)?.key;
  const keyOfPart = (name: string): string | undefined =>
    keyOf(name) ??
    unitOfSection(name, keyOf) ??
    keyOf(plainName(name, organisation.name)) ??
    (EVERY.test(name) ? keyOf(ALL_UNITS) : undefined);
  const names = cellList(cell).flatMap((entry) => (keyOfPart(entry) ? [entry] : parts(entry, OUTSIDE_BRACKETS)));
  return collect(names, (name) => joinedUnits(name, keyOfPart));
}

const HEAD = /^(?:ผู้อำนวยการ|ผอ\.?|หัวหน้า|หน\.?)\s*(?=กอง|สำนัก|ฝ่าย|ส่วน|หน่วย)/;
/** `สำนักปลัดเทศบาล`, `กองช่าง อบต.` */
const KIND_BEHIND = /\s*(?:เทศบาล|องค์การบริหารส่วน(?:ตำบล|จังหวัด)|อบ[ตจ]\.?|ท[ตมน]\.?)$/;
/** `ทุกกอง/สำนัก`, `ทุกส่วนราชการในสังกัด` */
const EVERY = /^ทุก(?:ทุก|กอง|สำนัก|ฝ่าย|ส่วนราชการ|หน่วยงาน|และ|[/\s])+(?:ในสังกัด)?$/;

/** A unit's name without its head's title before it and its own office's name or kind behind it; another office's name stays. */
function plainName(name: string, office: string | undefined): string {
  const own = name.replace(HEAD, '');
  if (office !== undefined && own.endsWith(office)) return tidy(own.slice(0, -office.length));
  return own.replace(KIND_BEHIND, '');
}

const IN_BRACKETS = /^(.+?)\s*[(（]([^()（）]*)[)）]$/;
const SECTION_FIRST = /^(?:งาน|ฝ่าย)\S*\s+(.+)$/;
const SECTION = /^(?:งาน|ฝ่าย)/;

/** The unit of one that is named with its section: `กองคลัง (งานพัสดุ)`, `งานพัสดุ (กองคลัง)`, `งานพัสดุ กองคลัง`. Of two units it is neither. */
function unitOfSection(name: string, keyOf: (name: string) => string | undefined): string | undefined {
  const [, before = '', inside = ''] = IN_BRACKETS.exec(name) ?? [];
  const [outer, inner] = [keyOf(before), keyOf(inside)];
  if (outer) return inner ? undefined : outer;
  if (inner && SECTION.test(before)) return inner;
  return keyOf(SECTION_FIRST.exec(name)?.[1] ?? '');
}

/** Indicator numbers of a cell: `4`, `ตัวชี้วัดที่ 9, 10`, `1-5`, or an indicator's name. */
export function indicatorsOf(cell: string, framework: Pick<Framework, 'indicators'>): CellValues<number> {
  const known = framework.indicators.map(({ num }) => num);
  return collect(parts(cellList(cell).join(','), /[,;]|\s+และ\s*/), (part) => {
    const text = toArabicDigits(part).replace(/ตัวชี้วัด(?:ที่)?/, '');
    const name = tidy(text).replace(/^\d+\.?\s*(?=\D)(?!\s*[-–])/, '');
    const named = framework.indicators.find((indicator) => indicator.name === name);
    if (named) return [named.num];
    const [, from, to] = /^\s*(\d{1,2})\s*(?:[-–]\s*(\d{1,2}))?\s*$/.exec(text) ?? [];
    if (from === undefined) return null;
    const nums = known.filter((num) => num >= Number(from) && num <= Number(to ?? from));
    return nums.includes(Number(from)) && nums.includes(Number(to ?? from)) ? nums : null;
  });
}

/** Codes as the reader of codes knows them: `O14 – O16`, `O14 ถึง O16`, `ข้อ O17`, and `038`, which has a zero for its letter. */
const plainCodes = (text: string): string =>
  toArabicDigits(text)
    .toUpperCase()
    .replace(/\s*(?:[-–—−‐‑]|ถึง)\s*/g, '-')
    .replace(/ข้อ(?:ที่)?\s*(?=[IEO0])/g, '')
    .replace(/(?<![\dA-Z])0(?=\d{2}(?!\d))/g, 'O');

/** Item codes of a cell: `O30`, `I1-I3, E2`. */
export function itemsOf(cell: string): CellValues<string> {
  return collect(parts(plainCodes(cellList(cell).join(',')), /[,;\s]+/), parseItemCodes);
}

const BOTH_ROUNDS = /^(?:ทั้ง\s*(?:สอง|2|๒)\s*รอบ|ทุกรอบ)$/;

/** Rounds of a cell, as a chat reads them: `6 เดือน`, `รอบ ๖ และ ๑๒ เดือน`, `6m`, `ครึ่งปีแรก`; a bare 6 or 12 counts. */
export function roundsOf(cell: string): CellValues<Round> {
  if (BOTH_ROUNDS.test(tidy(cell))) return { values: [...ROUNDS], wrong: [] };
  const { values, wrong } = collect(parts(cell, /[,/&+-]|และ|(?<=[0-9๐-๙])\s+(?=[0-9๐-๙])/), (part) => {
    const { text } = scan(part);
    const read = /^(?:6|12)$/.test(text) ? `รอบ ${text}` : text;
    const found = findRounds(read);
    const rest = found.reduceRight((left, { from, to }) => left.slice(0, from) + left.slice(to), read);
    return rest.trim() === '' ? found.map(({ value }) => value) : null;
  });
  return { values: values.sort((one, other) => ROUNDS.indexOf(one) - ROUNDS.indexOf(other)), wrong };
}
