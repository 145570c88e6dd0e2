import { askedPlan } from '../../../domain/measures/plan';
import { loadFormerParts } from '../../../domain/reports/former-parts';
import { loadStandings } from '../../../domain/reports/load-standings';
import type { Standing } from '../../../domain/reports/reports.rules';
import { textMessage } from '../../../line/compose';
import { askIn } from '../../../ui/ask';
import { phrases } from '../../../ui/texts';
import type { MemberContext } from '../../context';
import type { Outcome } from '../../feature';
import type { Slots } from '../../understand';
import { findMeasure } from './find-measure';
import { findReporter } from './find-reporter';
import { measureMessage, type ReportedPart } from './messages/measure';
import { texts } from './texts';

/**
 * One measure in its rounds, or in the round that was said.
 * @throws Refusal `other_unit` in the group of a unit that the measure does not belong to
 */
export async function showMeasure(
  ctx: MemberContext,
  num: number,
  { round, fiscalYear }: Pick<Slots, 'round' | 'fiscalYear'>,
): Promise<Outcome> {
  const ask = askIn(ctx.chat);
  const plan = await askedPlan(ctx.office, ctx.now, fiscalYear);
  const found = findMeasure(ctx, plan, num);
  if ('missing' in found) return found.missing;
  const { measure } = found;
  const standings = (await loadStandings(ctx.organisation, plan, ctx.today)).filter(
    (one) => one.measure.num === num && (round === undefined || one.round === round),
  );
  if (standings.length === 0) {
    return { replies: [textMessage(texts.noSuchRound(num, measure.rounds), [ask(phrases.status(num))])] };
  }
  const parts: ReportedPart[] = [];
  for (const standing of standings) parts.push({ ...standing, reporter: await reporterOf(ctx, standing) });
  const former = await loadFormerParts(ctx.organisation, measure, round ?? null);
  return { replies: [measureMessage(ctx, measure, parts, former)] };
}

async function reporterOf(ctx: MemberContext, { measure, report }: Standing): Promise<ReportedPart['reporter']> {
  return report ? findReporter(ctx, measure, report) : null;
}
