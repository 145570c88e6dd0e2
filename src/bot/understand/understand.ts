import { originalOf, scan } from '../../domain/thai-text/scan';
import { type Addressed, addressOf, type Utterance } from './address';
import { BEYOND_DOUBT, CONFIDENT, GUESS, NEAR, SURELY_NONE } from './confidence';
import { candidatesOf, decide, decideReport } from './grammar/decide';
import { deniedPart } from './grammar/denied-question';
import { termsAsked } from './grammar/explain';
import { asksWhatToType, withoutHow } from './grammar/mood';
import { beginsPhrase, readPhrase } from './grammar/phrase';
import { leavesOut } from './grammar/pick-slots';
import { readReport } from './grammar/report';
import { readSeveral } from './grammar/several-reports';
import { partedAtNextWish } from './grammar/two-wishes';
import { definitionOf, type Intent, intentsThat, type Understanding } from './intents';
import { isLikely, isUnlike, wishLearned } from './learned-wish';
import { withoutManners } from './manners';
import type { PhraseName } from './phrases';
import { findPieces, readPieces } from './pieces';
import { Reading } from './reading';
import { repair, repairBoldly } from './repair';
import { isPolite } from './residue';
import { wishInAClause, wishRetyped } from './second-look';
import { partedAtCorrection } from './slots/corrections';
import { findRelativeRounds } from './slots/relative-rounds';
import { type CompiledVocabulary, GENERAL_VOCABULARY } from './vocabulary';
import { isAction } from './wish';

const AT_ONCE = intentsThat(({ effect }) => effect === 'at_once');
const DOUBTED: ReadonlySet<Intent> = new Set<Intent>([
  ...intentsThat(({ effect }) => effect !== undefined),
  'register',
]);
const NEAREST = 3;
/** Of a question for a word that the glossary has. */
const EXPLAINED = 0.95;
/** Emoji in front of a wish; behind it they may belong to somebody's own words. */
const PICTURES_FIRST =
  /^(?:(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f|\s)(?!\ufe0f?\u20e3))+(?=\S)/u;
/** A report is as sure as this where the word for it is said. */
const COMMANDED = 0.95;
/** Of a question how something is done that the bot does. */
const HOW = 0.85;

/** A second look at a text that means nothing, with everyday words put right too. Never sure enough to act on without asking. */
function guess({ repaired, vocabulary }: Reading): Understanding {
  const bold = repairBoldly(repaired);
  if (bold.text === repaired.text) return { intent: 'none', slots: {}, confidence: SURELY_NONE };
  const { intent, slots, confidence } = decide(findPieces(bold, vocabulary));
  if (intent === 'none' || confidence < CONFIDENT) return { intent: 'none', slots: {}, confidence: SURELY_NONE };
  return { intent, slots, confidence: Math.min(confidence, GUESS) };
}

function isRequest(text: string): boolean {
  const { intent, confidence } = decide(readPieces(text, GENERAL_VOCABULARY));
  return intent !== 'none' && confidence >= BEYOND_DOUBT;
}

/** Whether a text is addressed to the bot, and what it says besides the address. */
export function addressed(utterance: Utterance): Addressed {
  return addressOf(utterance, isRequest);
}

/**
 * What a person wants of the bot. Pure, for any string; texts beyond the first 800 characters are free text. What is not addressed
 * to the bot, and small talk and other business, is `none`.
 */
export function understand(utterance: Utterance, vocabulary: CompiledVocabulary = GENERAL_VOCABULARY): Understanding {
  const address = addressed(utterance);
  if (!address.addressed) return { intent: 'none', slots: {}, confidence: 1 };
  const whole = address.rest.replace(PICTURES_FIRST, '');
  const said = withoutManners(whole);
  const understood = understandSaid(said, vocabulary);
  // What is announced is announced as it was written.
  const isAsWritten = understood.intent === 'announce' && understood.slots.detail !== undefined && said !== whole;
  return isAsWritten ? understandSaid(whole, vocabulary) : understood;
}

function understandSaid(rest: string, vocabulary: CompiledVocabulary): Understanding {
  const reading = new Reading(rest, vocabulary);
  const corrected = wishCorrected(reading);
  if (corrected) return corrected;
  const beside = wishBesideDenied(reading);
  if (beside) return beside;
  const first = firstOfTwo(reading);
  if (first) return first;
  const understood = understandWords(reading);
  if (askedHow(understood, reading) || asksWhatToType(reading.scanned))
    return { intent: 'help', slots: {}, confidence: HOW };
  if (understood.intent !== 'none' && understood.confidence >= CONFIDENT) return doubted(understood, reading);
  // A part of a text says nothing of what another part leaves out.
  if (leavesOut(reading.pieces)) return understood;
  const learned = surer(understood, wishLearned(reading));
  // What the whole is like says more than one of its sentences, and is sooner known.
  if (learned.intent !== 'none' && learned.confidence >= CONFIDENT) return learned;
  const read = (words: string): Understanding => understandWords(new Reading(words, vocabulary));
  return wishInAClause(rest, read, (intent) => isLikely(intent, reading.pieces)) ?? wishRetyped(rest, read) ?? learned;
}

/** Of a wish that is taken back for another one the other counts: `ลบข้อมูลของฉัน ไม่ใช่สิ ดูข้อมูลของฉัน`; null: no whole wish gives way to another. */
function wishCorrected({ scanned, vocabulary }: Reading): Understanding | null {
  const parted = partedAtCorrection(scanned.text);
  if (!parted) return null;
  const wishAt = (from: number, to: number): Understanding =>
    understandWords(new Reading(originalOf(scanned, from, to), vocabulary));
  const meant = wishAt(parted.behind, scanned.text.length);
  if (meant.intent === 'none' || meant.intent === 'report' || meant.confidence < BEYOND_DOUBT) return null;
  const before = wishAt(0, parted.before);
  return before.intent === 'none' || before.intent === meant.intent || before.confidence < CONFIDENT ? null : meant;
}

/**
 * The first of two wishes that a text has, with the other: two questions, `ขอคะแนน OIT ปี 62 แล้วก็บอกกำหนดส่ง`, or a report and a question. Null: it has not
 * two.
 */
function firstOfTwo({ scanned, vocabulary }: Reading): Understanding | null {
  const parts = partedAtNextWish(scanned);
  if (!parts) return null;
  const [first, next] = [parts.first, parts.next].map((words) => understandWords(new Reading(words, vocabulary)));
  if (!first || !next || first.intent === next.intent) return null;
  const isAsked = ({ intent, confidence }: Understanding, least: number): boolean =>
    confidence >= least && definitionOf(intent).kind === 'look_up';
  // What somebody did goes on in the same words as a further wish: that must be beyond doubt.
  const isReported = first.intent === 'report' && first.confidence >= CONFIDENT;
  const isBoth = isReported ? isAsked(next, BEYOND_DOUBT) : isAsked(first, CONFIDENT) && isAsked(next, CONFIDENT);
  return isBoth ? { ...first, more: [...(first.more ?? []), { intent: next.intent, slots: next.slots }] } : null;
}

/**
 * What is wished for beside a question that somebody says they do not ask: `ไม่ได้ถามจุดอ่อน ถามคะแนนรวม`; nothing, where that is all. Null: no question is
 * denied.
 */
function wishBesideDenied({ scanned, vocabulary }: Reading): Understanding | null {
  const parts = deniedPart(scanned);
  if (!parts) return null;
  const unwished = new Reading(parts.denied, vocabulary);
  const denied = surer(understandWords(unwished), wishLearned(unwished)).intent;
  if (denied === 'none') return null;
  const rest = new Reading(parts.rest, vocabulary);
  const said = isPolite(parts.rest) ? null : surer(understandWords(rest), wishLearned(rest));
  if (said && said.intent !== 'none' && said.intent !== denied && said.confidence >= CONFIDENT) {
    return askedHow(said, rest) ? { intent: 'help', slots: {}, confidence: HOW } : doubted(said, rest);
  }
  return isAction(denied) ? null : { intent: 'none', slots: {}, confidence: SURELY_NONE };
}

/** What takes effect is asked back where the text is like those that ask for something else, or nothing: `ผมเปล่ายกเลิก`. */
function doubted(understood: Understanding, { pieces }: Reading): Understanding {
  const { intent, slots, confidence } = understood;
  // Of a measure and how far it is much is told that is no report: without the word for it, among others.
  const isTold = intent === 'report' && confidence < COMMANDED && slots.detail !== undefined;
  const isDoubtful = (DOUBTED.has(intent) || isTold) && isUnlike(intent, pieces);
  return isDoubtful ? { ...understood, confidence: Math.min(understood.confidence, GUESS) } : understood;
}

/** What rules only guess gives way to what is learned where that says the same and is surer, or both are questions. */
function surer(guessed: Understanding, learned: Understanding | null): Understanding {
  if (learned === null) return guessed;
  if (guessed.intent === 'none') return learned;
  if (guessed.intent === learned.intent) return learned.confidence > guessed.confidence ? learned : guessed;
  return learned.confidence >= CONFIDENT && !isAction(learned.intent) && !isAction(guessed.intent) ? learned : guessed;
}

/** The action of which a text asks how it is done; null: it asks for nothing of the kind. */
export function actionAskedAbout(text: string, vocabulary: CompiledVocabulary = GENERAL_VOCABULARY): Intent | null {
  const reading = new Reading(addressed({ text, chat: 'user' }).rest, vocabulary);
  return askedHow(understandWords(reading), reading);
}

/** Whoever asks how an action is done does not ask for it yet. A question of its own (`มาตรการ 3 ต้องทำยังไง`) stays one. */
function askedHow(understood: Understanding, { scanned, vocabulary }: Reading): Intent | null {
  const { intent: said } = understood;
  const isQuestion = understood.confidence >= CONFIDENT && said !== 'none' && said !== 'explain' && !isAction(said);
  const words = isQuestion || understood.slots.progress !== undefined ? null : withoutHow(scanned);
  if (words === null) return null;
  const { intent, confidence } = understandWords(new Reading(words, vocabulary));
  const isDone = isAction(intent) || intent === 'register';
  return isDone && confidence >= CONFIDENT ? intent : null;
}

function understandWords(reading: Reading): Understanding {
  const { scanned, repaired, vocabulary } = reading;
  const isRepaired = repaired.text !== scanned.text;
  const phrase = readPhrase(scanned, vocabulary) ?? (isRepaired ? readPhrase(repaired, vocabulary) : null);
  if (phrase) return phrase;
  if (termsAsked(repaired, vocabulary.terms).length > 0) return { intent: 'explain', slots: {}, confidence: EXPLAINED };
  const understood = decide(reading.pieces);
  const several = severalReports(reading, understood);
  if (several) return several;
  if (understood.intent === 'none') return guess(reading);
  // What takes effect at once must be meant as it was typed, not only once its spelling is put right.
  const isOnlyRepaired =
    isRepaired && AT_ONCE.has(understood.intent) && decide(reading.typed).intent !== understood.intent;
  return isOnlyRepaired ? { ...understood, confidence: Math.min(understood.confidence, GUESS) } : understood;
}

/** The reports of a text that makes more than one. Only what may be a report anyway is looked at once more, part by part. */
function severalReports({ text, pieces, vocabulary }: Reading, { intent }: Understanding): Understanding | null {
  if (intent !== 'report' && intent !== 'none') return null;
  const { measures, scan: scanned } = pieces;
  const starts = measures.map(({ from }) => scanned.at[from] ?? 0);
  if (starts.length < 2 && !text.trim().includes('\n')) return null;
  return readSeveral(text, starts, (part) => decideReport(readPieces(part, vocabulary)));
}

/** The keys of what a text asks to have explained, in the order said. */
export function termsIn(text: string, vocabulary: CompiledVocabulary): string[] {
  return termsAsked(repair(scan(text)), vocabulary.terms);
}

/** Whether a text is put in the words of one phrase: for what must be known before the office is. */
export function isPhrase(text: string, name: PhraseName): boolean {
  const scanned = scan(text);
  return beginsPhrase(scanned, name) && readPhrase(scanned, GENERAL_VOCABULARY)?.intent === name;
}

/** Up to three intents that a text that was not understood comes nearest to, nearest first. */
export function nearestIntents(text: string, vocabulary: CompiledVocabulary = GENERAL_VOCABULARY): Intent[] {
  const pieces = readPieces(addressed({ text, chat: 'user' }).rest, vocabulary);
  const near = candidatesOf(pieces).filter(({ confidence }) => confidence >= NEAR);
  const report = readReport(pieces).confidence;
  const names: Intent[] = near.map(({ intent }) => intent);
  if (report >= NEAR) names.splice(near.filter(({ confidence }) => confidence > report).length, 0, 'report');
  // A measure alone may be reported on as well as looked at.
  const others = names.some((name) => name !== 'measure_status');
  if (!others && (pieces.measures.length > 0 || pieces.title)) names.push('report', 'measure_status');
  return [...new Set(names)].slice(0, NEAREST);
}

/** The words that name a round from the open one, as typed; null: a text names none so, or one by its months. */
export function relativeRoundIn(text: string, vocabulary: CompiledVocabulary): string | null {
  const scanned = repair(scan(text));
  // Hardly any text does.
  if (!vocabulary.openRound || findRelativeRounds(scanned.text, vocabulary.openRound).length === 0) return null;
  const { rounds, relativeRounds } = findPieces(scanned, vocabulary);
  const [first] = rounds.length === 0 ? relativeRounds : [];
  return first ? originalOf(scanned, first.from, first.to).trim() : null;
}
