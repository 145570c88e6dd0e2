import { otherRound } from '../../../domain/calendar/dates';
import type { Reading } from '../../forms/field';
import { REVIEW } from '../../forms/next-step';
import { correctionIn } from '../../understand';
import type { Values } from './draft';
import type { ReportMoment } from './resolve-draft';

/**
 * What a text at the preview corrects of what the report is about, and nothing else: `ไม่ใช่ มาตรการ 4`, `รอบ 12 เดือนต่างหาก`. All that was
 * said stays. Of what it is by now somebody says that it is not: the other round, or the measure is asked for.
 */
export function correctTarget(text: string, { ctx, draft, step }: ReportMoment): Reading<Values> | null {
  const said = step === REVIEW ? correctionIn(text, ctx.vocabulary) : null;
  if (!said) return null;
  const { measure, round, isDenied } = said;
  const isSame = measure === undefined || measure === draft.measure;
  if (isDenied && isSame && measure !== undefined && round === undefined) return { ask: 'measure' };
  const named = round === undefined ? draft.round : round;
  const meant = isDenied && round !== undefined && round === draft.round ? otherRound(round) : named;
  if (isSame && meant === draft.round) return null;
  const about = { round: meant, seen: 0, sentBack: false };
  return { answer: isSame ? about : { ...about, measure, unit: null, words: null } };
}
