import { type Found, findAll, outside } from '../../../domain/thai-text/find-all';
import { anyOf, pattern } from '../../../domain/thai-text/pattern';
import { skeletonOf } from '../../../domain/thai-text/skeleton';
import { STANDARD_UNITS } from '../lexicon/units';
import { taughtPattern } from './taught-words';

/** The patterns of one unit; `short` is null where it has no everyday short name. */
export interface UnitPatterns {
  name: string;
  key: string;
  full: RegExp;
  short: RegExp | null;
}

interface NamedUnit {
  key: string;
  name: string;
  aliases: readonly string[];
  formerNames?: readonly string[];
  /** words that an admin taught for it */
  taught?: readonly string[];
}

const SHORTEST_NAME = 5;

const literal = (name: string): string =>
  skeletonOf(name)
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/ฯ$/, '(?:ฯ)?')
    .replace(/ +/g, '\\s*');

/** A name that is an everyday word too: the standard short names, and anything of a few letters. */
function isEveryday(name: string, short: RegExp | null): boolean {
  const skeleton = skeletonOf(name);
  return skeleton.length < SHORTEST_NAME || (short !== null && skeleton.replace(short, '') === '');
}

/**
 * Patterns for an office's own units: their names and aliases, and the usual writings of the standard ones. Standard units that the
 * office has not are known by their standard name, so that a question about them is not answered as if it were about the whole office.
 */
export function compileUnits(units: readonly NamedUnit[]): UnitPatterns[] {
  const own = new Set(units.flatMap(({ key, name, formerNames = [] }) => [key, name, ...formerNames]));
  const standard = STANDARD_UNITS.filter(({ key, name }) => !own.has(key) && !own.has(name)).map(({ key, name }) => ({
    key,
    name,
    aliases: [],
  }));
  return [...units, ...standard].map(({ key, name, aliases, formerNames = [], taught = [] }: NamedUnit) => {
    const known = STANDARD_UNITS.find((unit) => unit.key === key);
    const short = known && known.short.length > 0 ? anyOf(known.short) : null;
    const names = [name, ...formerNames, ...aliases.filter((alias) => !isEveryday(alias, short))].map(literal);
    names.sort((a, b) => b.length - a.length);
    return { key, name, full: withTaught(anyOf([...names, ...(known?.full ?? [])]), taught), short };
  });
}

const withTaught = (names: RegExp, taught: readonly string[]): RegExp =>
  taught.length === 0
    ? names
    : new RegExp([...taught.map((word) => taughtPattern(word).source), names.source].join('|'), 'g');

function longestFirst(found: Found<string>[]): Found<string>[] {
  const byLength = [...found].sort((a, b) => b.to - b.from - (a.to - a.from));
  let kept: Found<string>[] = [];
  for (const one of byLength) kept = [...kept, ...outside([one], kept)];
  return kept.sort((a, b) => a.from - b.from);
}

/** Units named in full, by the office's own names of them. */
export function findUnits(text: string, units: readonly UnitPatterns[]): Found<string>[] {
  return longestFirst(units.flatMap((unit) => findAll(text, unit.full, () => unit.name)));
}

const EXCEPT = pattern(
  '(?:ยก ?เว้น|(?<![ก-ฮ])เว้น|นอก ?(?:เหนือ)? ?จาก|ไม่ ?รวม|ไม่ ?เอา|(?<!(?:เอ๊ย|เอ๊ะ|อุ๊ย|เฮ้ย|เอ่อ) ?)ไม่ ?ใช่)(?: ?(?:ของ|ที่|เฉพาะ))? *$',
  '',
);

/** Whether what stands at a place is left out of what is said: `ยกเว้นกองช่าง`. */
export const isExcepted = (text: string, { from }: { from: number }): boolean => EXCEPT.test(text.slice(0, from));

const JOINT = pattern('^ *(?:,|/|&|\\+|และ|กับ|รวม ?ถึง|รวม ?ทั้ง)? *$', '');

/** The first of these units with those that are named along with it: `กองคลังและกองช่าง`. */
export function namedTogether(text: string, units: readonly Found<string>[]): Found<string>[] {
  const named: Found<string>[] = [];
  for (const unit of units) {
    const last = named.at(-1);
    if (last && !JOINT.test(text.slice(last.to, unit.from))) break;
    named.push(unit);
  }
  return named;
}

/** Units named by an everyday short word (คลัง, ช่าง, ปลัด): only for questions where a unit is expected. */
export function findShortUnits(text: string, units: readonly UnitPatterns[]): Found<string>[] {
  return longestFirst(units.flatMap((unit) => (unit.short ? findAll(text, unit.short, () => unit.name) : [])));
}
