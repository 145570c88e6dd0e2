import { compact } from '../../compact';
import { pattern } from '../../domain/thai-text/pattern';
import { originalOf } from '../../domain/thai-text/scan';
import { skeletonOf } from '../../domain/thai-text/skeleton';
import { CONFIDENT } from './confidence';
import { pickNamed, slotsOf, yearsFor } from './grammar/pick-slots';
import { definitionOf, type Intent, type Understanding } from './intents';
import { type Pieces, readPieces } from './pieces';
import { isPolite } from './residue';
import { findShortUnits } from './slots/units';
import type { Slots } from './types';
import { understand } from './understand';
import type { CompiledVocabulary } from './vocabulary';
import { isQuestionIntent } from './wish';

/** What somebody asked before, and what the answer listed, each as what asks for it. */
export interface Asked {
  intent: Intent;
  slots: Slots;
  listed: readonly Pick<Understanding, 'intent' | 'slots'>[];
}

/** What is kept of a question for who goes on from it: nothing in a person's own words. */
const KEPT = [
  'measure',
  'measures',
  'round',
  'fiscalYear',
  'fiscalYears',
  'unit',
  'units',
  'indicator',
  'instrument',
  'item',
  'items',
  'format',
] as const satisfies readonly (keyof Slots)[];
type KeptSlot = (typeof KEPT)[number];
type Kept = Pick<Slots, KeptSlot>;

/** A text that goes on from a question lasts no longer than this. */
const LONGEST = 80;
const MARKED = pattern('(?:ล่ะ|ละ|หล่ะ|เล่า|หละ)(?: ?(?:ครับ|คับ|ค่ะ|คะ|จ้ะ|จ้า|อ่ะ|\\?))* *\\?* *$|^(?:แล้ว|ส่วน|และ) ', '');
/** Words that join what is said to what was asked. */
const JOINS = pattern(
  '^(?:(?:แล้ว ?ก็|แล้ว|ส่วน|และ|เอา|ขอ ?ดู|ขอ(?!ง)|ดู|ถ้า|กับ|เปลี่ยน ?เป็น) ?)+|(?:ของ|ใน|ที่|เป็น|ด้าน|เฉพาะ|ปี|บ้าง|ล่ะ|ละ|หล่ะ|หละ|เล่า|\\?)',
);
const NUMBER = '(?:\\d{1,2}|หนึ่ง|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบ)';
const DIGITS = ['หนึ่ง', 'สอง', 'สาม', 'สี่', 'ห้า', 'หก', 'เจ็ด', 'แปด', 'เก้า', 'สิบ'].map(skeletonOf);
const LEAD = '^((?:(?:แล้ว|ขอ ?ดู|ขอ(?!ง)|ดู|เอา|ส่วน|ของ|สถานะ|ราย ?ละเอียด|ราย ?งาน|หลัก ?ฐาน) ?)*)';
const THING = '(?:อัน|ข้อ|เรื่อง|มาตรการ|ตัว|ราย ?การ|ลำดับ|แถว)';
/** `ข้อที่ 2`, `อันแรก`, `รายการสุดท้าย`: of what was listed. */
const IN_LIST = pattern(`${LEAD}${THING} ?(?:(?:ที่ )?(${NUMBER})(?!\\d|[.%])|(แรก)|(สุด ?ท้าย))`, '');
/** `อันเดิม`, `มาตรการนี้`: what was asked about. */
const THE_SAME = pattern(`${LEAD}${THING} ?(?:เดิม|เมื่อ ?กี้|เดียว ?กัน|นี้|นั้น|ดัง ?กล่าว|ล่า ?สุด)`, '');

/** Whether a turn is kept to go on from: a question, or a report, whose measure may be named again. */
export const isRemembered = (intent: Intent): boolean => isQuestionIntent(intent) || intent === 'report';

/** The slots without anything in a person's own words. */
export function withoutOwnWords(slots: Slots): Kept {
  return Object.fromEntries(KEPT.filter((name) => slots[name] !== undefined).map((name) => [name, slots[name]]));
}

/**
 * What a text means that only goes on from the question before: `แล้วกองช่างล่ะ`, `ของปีก่อน`, `ข้อที่ 2`, `อันเดิม 80%`. Only questions are
 * asked so, and reports begun, which are shown before they are stored. Null: it stands for itself.
 * @param understood as it is understood by itself
 */
export function followUp(
  text: string,
  understood: Understanding,
  asked: Asked | null,
  vocabulary: CompiledVocabulary,
): Understanding | null {
  if (!asked || text.length > LONGEST) return null;
  const pieces = piecesOf(understood, text, vocabulary);
  return named(pieces, understood, asked, vocabulary) ?? goneOn(pieces, understood, asked);
}

/** What was read of a text, as long as it is remembered what the text means. */
const read = new WeakMap<Understanding, { text: string; pieces: Pieces }>();

function piecesOf(understood: Understanding, text: string, vocabulary: CompiledVocabulary): Pieces {
  const before = read.get(understood);
  if (before?.text === text && before.pieces.vocabulary === vocabulary) return before.pieces;
  const pieces = readPieces(text, vocabulary);
  read.set(understood, { text, pieces });
  return pieces;
}

/** What names something of the list, or what was asked about, in other words than its own. */
function named(
  pieces: Pieces,
  understood: Understanding,
  asked: Asked,
  vocabulary: CompiledVocabulary,
): Understanding | null {
  const { text, scan } = pieces;
  // `มาตรการ 2` is the one of that number.
  if (pieces.measures.length > 0 || understood.slots.item !== undefined) return null;
  const place = IN_LIST.exec(text);
  const same = place ? null : THE_SAME.exec(text);
  const match = place ?? same;
  const meant = place ? asked.listed.at(placeOf(place)) : same ? theSame(asked) : undefined;
  if (!match || !meant) return null;
  const rest = text.slice(match[0].length);
  if (isPolite(rest) && (match[1] ?? '').trim() === '')
    return isQuestionIntent(meant.intent) ? { ...meant, confidence: CONFIDENT } : null;
  if (meant.slots.measure === undefined) return null;
  const lead = originalOf(scan, 0, (match[1] ?? '').length);
  const behind = originalOf(scan, match[0].length, text.length);
  const said = `${lead} มาตรการ ${meant.slots.measure} ${behind}`.trim();
  const { intent, slots, confidence, ...more } = understand({ text: said, chat: 'user' }, vocabulary);
  if (slots.measure === undefined || !(isQuestionIntent(intent) || intent === 'report')) return null;
  const { round, fiscalYear } = meant.slots;
  const kept = { ...(round && { round }), ...(fiscalYear !== undefined && { fiscalYear }) };
  return { ...more, intent, slots: { ...kept, ...slots }, confidence };
}

/** Counted from 0; -1: the last. */
function placeOf([, , number, first, last]: RegExpExecArray): number {
  if (last !== undefined) return -1;
  if (first !== undefined || number === undefined) return 0;
  const word = DIGITS.indexOf(number);
  // Nobody counts from nought.
  return (word < 0 ? Number(number) || 100 : word + 1) - 1;
}

/** The one thing that was asked about, or listed. */
function theSame({ intent, slots, listed }: Asked): Asked['listed'][number] | undefined {
  if (slots.measures === undefined && slots.measure !== undefined)
    return { intent: intent === 'report' ? 'measure_status' : intent, slots };
  return listed.length === 1 ? listed[0] : undefined;
}

/** What holds nothing but slots takes the question from before. */
function goneOn(pieces: Pieces, understood: Understanding, { intent, slots }: Asked): Understanding | null {
  if (!isQuestionIntent(intent)) return null;
  const isMarked = MARKED.test(pieces.text);
  // `มาตรการ 3`, `OIT` alone are questions of their own; a unit, a year or a round is none.
  if (!isMarked && understood.intent !== 'none' && understood.confidence >= CONFIDENT && isOther(understood, intent))
    return null;
  const said = withoutOwnWords(pickNamed(KEPT, intent === 'score_compare' ? 'score' : intent, pieces));
  if (Object.keys(said).length === 0 || !holdsNothingElse(pieces)) return null;
  const on = whichTakes(intent, said);
  return on && { intent: on, slots: merged(on, slots, said), confidence: CONFIDENT };
}

/** Whether what a text means by itself is asked in other words than the question before. */
const isOther = (understood: Understanding, intent: Intent): boolean =>
  understood.intent !== intent && understood.slots.unit === undefined;

function holdsNothingElse(pieces: Pieces): boolean {
  const { text, vocabulary, title } = pieces;
  const spans = [
    ...pieces.rounds,
    ...pieces.relativeRounds,
    ...yearsFor('score', pieces),
    ...pieces.measures,
    ...pieces.units,
    ...findShortUnits(text, vocabulary.units),
    ...pieces.indicators,
    ...pieces.instruments,
    ...pieces.items,
    ...pieces.formats,
    ...(title ? [title] : []),
  ];
  const chars = [...text.split('')];
  for (const { from, to } of spans) chars.fill(' ', from, to);
  return isPolite(chars.join('').trim().replace(JOINS, ' '));
}

function whichTakes(intent: Intent, said: Kept): Intent | null {
  const names = Object.keys(said) as KeptSlot[];
  const takes = (one: Intent): boolean => {
    const own = new Set<keyof Slots>([...slotsOf(one)]);
    if (one === 'score_compare' && (said.fiscalYears?.length ?? 0) < 2) return false;
    const single = names.filter((name) => !ALSO_SINGLE.has(name));
    return single.every((name) => own.has(name)) || (one === 'what_if' && said.items !== undefined);
  };
  return compact([intent, definitionOf(intent).instead]).find(takes) ?? null;
}

/** Lists that stand beside the first of theirs. */
const ALSO_SINGLE: ReadonlySet<KeptSlot> = new Set<KeptSlot>(['measures', 'units', 'fiscalYears', 'items']);

const TOGETHER: readonly (readonly KeptSlot[])[] = [
  ['measure', 'measures', 'unit', 'units'],
  ['fiscalYear', 'fiscalYears'],
  ['indicator', 'instrument', 'item', 'items'],
  ['round'],
  ['format'],
];

/** What was said before, but for what is said now in its place. */
function merged(on: Intent, before: Slots, said: Kept): Slots {
  const replaced = new Set(TOGETHER.filter((names) => names.some((name) => name in said)).flat());
  const own = new Set<keyof Slots>([...slotsOf(on)]);
  const kept = withoutOwnWords(before);
  const left = KEPT.filter((name) => own.has(name) && !replaced.has(name) && kept[name] !== undefined);
  const now = KEPT.filter((name) => own.has(name) && said[name] !== undefined);
  return {
    ...Object.fromEntries(left.map((name) => [name, kept[name]])),
    ...Object.fromEntries(now.map((name) => [name, said[name]])),
  };
}
