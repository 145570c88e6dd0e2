import { compact } from '../../../../compact';
import { otherRound, ROUNDS, type Round, roundName } from '../../../../domain/calendar/dates';
import { openRound } from '../../../../domain/deadlines/rounds.rules';
import type { Moment, Option } from '../../../forms/field';
import { readRound } from '../../../measures/read-answer';
import { type Correction, correctionIn, understand, withoutCorrection } from '../../../understand';
import { replacedIn, withoutCorrecting } from '../correct-input';
import { percentOptions } from '../fields/progress';
import { howFarIn, readProgress, saysHowFar, shareInDoubt, wordsIn } from '../read-input';
import { type Entry, roundOf, type SeveralField, type Values } from './draft';
import { entriesOf, overIn, saysEnough, withEntries } from './entries';
import { takeLinks } from './evidence';
import { labels, texts } from './texts';

const numsOf = (entries: readonly Pick<Entry, 'measure'>[]): string =>
  [...new Set(entries.map(({ measure }) => measure))].join(', ');
const unsaid = ({ entries }: Pick<Values, 'entries'>): Entry[] => entries.filter(({ input }) => !saysEnough(input));

/** The round of those that say none. */
export const roundField: SeveralField = {
  name: 'round',
  label: labels.round,
  isOptional: false,
  isAnswered: ({ round, entries }) => round !== null || entries.every((entry) => entry.round !== null),
  ask: ({ draft }) => texts.chooseRound(numsOf(draft.entries.filter(({ round }) => round === null))),
  options: ({ ctx, draft }) => {
    const open = openRound(ctx.organisation, draft.year, ctx.today);
    return [...ROUNDS]
      .sort((a, b) => Number(b === open) - Number(a === open))
      .map((round): Option<Values> => ({ key: round, label: roundName(round), answer: ofRound(draft, round) }));
  },
  read: (text, { ctx: { vocabulary }, draft }) => {
    const round = readRound(text, { vocabulary, year: draft.year });
    return round ? { answer: ofRound(draft, round) } : { retry: texts.roundNotUnderstood };
  },
  readAtReview: (text, { ctx, draft }) => {
    const said = correctionIn(text, ctx.vocabulary);
    return said?.round === undefined ? null : corrected(draft, { ...said, round: said.round });
  },
};

/**
 * The round that a text at the preview corrects, of all or of one measure: `รอบ 12 เดือนต่างหาก`, `มาตรการ 4 รอบ 12 เดือน`. A round that some of them
 * are of and that it is not is the other one. Null: nothing is corrected.
 */
function corrected(
  draft: Values,
  said: Correction & { round: Round },
): { answer: Partial<Values> } | { retry: string } | null {
  const { measure, isDenied } = said;
  const isMeant = (entry: Entry): boolean => measure === undefined || entry.measure === measure;
  const before = draft.entries.filter(isMeant);
  const rounds = new Set(before.map((entry) => roundOf(entry, draft)));
  const round = isDenied && rounds.has(said.round) ? otherRound(said.round) : said.round;
  if (before.length === 0 || (rounds.size === 1 && rounds.has(round))) return null;
  // One measure's two reports cannot both be of the same round.
  const isTwice = new Set(before.map((one) => `${one.measure}/${one.unit}`)).size < before.length;
  if (isTwice) return { retry: texts.roundOfWhich };
  const entries = draft.entries.map((entry) => (isMeant(entry) ? { ...entry, round, seen: 0 } : entry));
  return { answer: measure === undefined ? { round, entries } : { entries } };
}

/** How far those are of which nothing was said. */
export const howFarField: SeveralField = {
  name: 'howFar',
  isOptional: false,
  isAnswered: (draft) => unsaid(draft).length === 0,
  ask: ({ draft }) => texts.howFar(numsOf(unsaid(draft))),
  options: ({ draft }) => percentOptions<Values>((howFar) => allOf(draft, howFar)),
  read: async (text, moment) => {
    const { draft } = moment;
    const isNamed = understand({ text, chat: 'user' }).slots.measure !== undefined;
    const named = isNamed ? await changed(text, moment) : null;
    if (named) return named;
    const slots = readProgress(text);
    const inDoubt = shareInDoubt(slots);
    if (inDoubt !== null) return { retry: inDoubt };
    return saysHowFar(slots)
      ? { answer: allOf(draft, { ...howFarIn(slots), ...wordsIn(slots) }) }
      : { retry: texts.howFarNotUnderstood };
  },
};

/** Which measures, and what is said of each: changed by saying it anew, one or some at a time. */
export const entriesField: SeveralField = {
  name: 'entries',
  label: labels.measures,
  isOptional: true,
  isAsked: () => false,
  ask: () => texts.change,
  read: async (text, moment) => (await changed(text, moment)) ?? { retry: texts.changeNotUnderstood },
  readAtReview: async (text, moment) => (await changed(text, moment)) ?? ofNone(text),
};

/** A figure that names no measure may be of any of them. */
const ofNone = (text: string): { retry: string } | null =>
  saysHowFar(readProgress(withoutCorrection(text).text)) ? { retry: texts.ofWhich } : null;

type Changed = { answer: Partial<Values>; notice?: string } | { retry: string } | null;

async function changed(text: string, { ctx, draft, event }: Moment<Values>): Promise<Changed> {
  const understood = understand({ text: withoutCorrection(text).text, chat: 'user' }, ctx.vocabulary);
  const said = entriesOf(understood).map((entry) => ({ ...entry, input: withoutCorrecting(entry.input) }));
  if (understood.intent === 'leave_out') {
    const { measure, measures = compact([measure]) } = understood.slots;
    const kept = draft.entries.filter(({ measure }) => !measures.includes(measure));
    if (kept.length === draft.entries.length) return null;
    return kept.length === 0 ? { retry: texts.lastOne } : { answer: { entries: kept } };
  }
  if (understood.intent !== 'report' || said.length === 0) return null;
  const over = overIn(understood);
  if (over !== null) return { retry: over };
  const { entries, batches, isShared } = await takeLinks(ctx, said, event, draft.batch);
  const all = { entries: withEntries(draft.entries, entries), batches: [...draft.batches, ...batches] };
  const notice = replacedAmong(draft.entries, all.entries);
  return { answer: { ...all, ...(isShared && { isWaiting: true }) }, ...(notice !== null && { notice }) };
}

/** Which words of which measures others took the place of; null: none. */
function replacedAmong(before: readonly Entry[], after: readonly Entry[]): string | null {
  const lines = before.flatMap((one) => {
    const now = after.find(
      ({ measure, unit, round }) => measure === one.measure && unit === one.unit && round === one.round,
    );
    const replaced = now && replacedIn(one.input, now.input);
    return replaced ? [`${labels.measure(one.measure)} ${replaced}`] : [];
  });
  return lines.length > 0 ? lines.join('\n') : null;
}

/** Where some have no round yet it is theirs; chosen anew it is that of all. */
function ofRound({ entries }: Pick<Values, 'entries'>, round: NonNullable<Values['round']>): Partial<Values> {
  const isOpen = entries.some((entry) => entry.round === null);
  return { round, entries: entries.map((entry) => (isOpen && entry.round !== null ? entry : { ...entry, round })) };
}

function allOf({ entries }: Pick<Values, 'entries'>, said: Entry['input']): Partial<Values> {
  return {
    entries: entries.map((entry) =>
      saysEnough(entry.input) ? entry : { ...entry, input: { ...said, ...entry.input } },
    ),
  };
}
