import { TEXT_FIELDS } from '../../../domain/reports/content.rules';
import type { ReportInput } from '../../../domain/reports/content.schema';
import type { Reading } from '../../forms/field';
import { GENERAL_VOCABULARY, isOnlyCorrection, type Slots, understand, withoutCorrection } from '../../understand';
import { saidAlso, type Values } from './draft';
import { takeLinks } from './fields/evidence';
import { howFarIn, saysHowFar, shareInDoubt, wordsIn } from './read-input';
import type { ReportMoment } from './resolve-draft';
import { texts } from './texts';

/** What was read of a text. `isDenied`: its figure may be what it is not. */
type Said = Slots & { isDenied: boolean };

/**
 * What a text at the review puts right of how far it is, and nothing that it does not say; words that take the place of others are told. Null: it does not
 * say how far it is.
 */
export async function correctInput(said: Said, moment: ReportMoment): Promise<Reading<Values> | null> {
  const inDoubt = shareInDoubt(said);
  if (inDoubt !== null) return { ask: 'progress', notice: inDoubt };
  if (!saysHowFar(said)) return null;
  const { draft } = moment;
  if (said.isDenied && said.progress !== undefined && said.progress === draft.input.progress)
    return { ask: 'progress' };
  await takeLinks(said, moment);
  const words = withoutCorrecting(wordsIn(said));
  const notice = replacedIn(draft.input, words);
  return { answer: saidAlso(draft, { ...howFarIn(said), ...words }), ...(notice !== null && { notice }) };
}

/** What was said without a detail that only says that something was wrong. */
export function withoutCorrecting({ detail, ...said }: ReportInput): ReportInput {
  return detail === undefined || isOnlyCorrection(detail) ? said : { ...said, detail };
}

/** Which words of before others take the place of, in a sentence; null: none. */
export function replacedIn(before: ReportInput, words: ReportInput): string | null {
  const replaced = TEXT_FIELDS.filter(
    (field) => before[field] !== undefined && words[field] !== undefined && !words[field].includes(before[field]),
  );
  return replaced.length === 0 ? null : replaced.map((field) => texts.replaced(field, before[field] ?? '')).join('\n');
}

/**
 * What a text at the review says of the very report that is shown, by its measure or its round: it puts that right, and begins no other. Null: it is
 * about another, or does not say how far it is.
 */
export async function correctSame(text: string, moment: ReportMoment): Promise<Reading<Values> | null> {
  const { ctx, draft } = moment;
  const { text: said, isDenied } = withoutCorrection(text);
  const { intent, slots } = understand({ text: said, chat: 'user' }, ctx.vocabulary);
  const { measure, measureText, round = draft.round, fiscalYear = draft.year } = slots;
  if (intent !== 'report' || round !== draft.round || fiscalYear !== draft.year) return null;
  if (measure === undefined && measureText === undefined && slots.round !== undefined)
    return correctInput({ ...slots, isDenied }, moment);
  if (measure === undefined || measure !== draft.measure) return null;
  // Words of the work may sound like its title; by its number it is named for certain.
  const byNumber = { ...GENERAL_VOCABULARY, openRound: ctx.vocabulary.openRound };
  const named = understand({ text: said, chat: 'user' }, byNumber).slots;
  const isNamed = named.measure === measure || slots.detail === undefined;
  return isNamed ? correctInput({ ...(named.measure === measure ? named : slots), isDenied }, moment) : null;
}
