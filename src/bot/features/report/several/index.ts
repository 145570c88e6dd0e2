import { fiscalYearOf } from '../../../../domain/calendar/dates';
import { overdueTogether } from '../../../../domain/reports/current.rules';
import type { LineEvent } from '../../../../line/types';
import { Refusal } from '../../../../refusal';
import type { MemberContext } from '../../../context';
import type { Feature, Outcome } from '../../../feature';
import type { Understanding } from '../../../understand';
import { workOf } from '../overdue-target';
import { texts as reportTexts } from '../texts';
import { entriesOf, overIn } from './entries';
import { evidenceHere, takeLinks } from './evidence';
import { severalForm } from './form';
import { askForAll } from './resolve';

/** Reporting on several measures at once: named in one line, or a line for each. Begun by the report feature's words. */
export const severalFeature: Feature = {
  name: severalForm.name,
  routes: severalForm.routes,
  help: [],
  askAgain: severalForm.askAgain,
};

/**
 * Begins reports on several measures with what was said of them; those that leave their round open are of the one in which they are overdue.
 * @throws Refusal where none of them can be reported on here, or a report names several rounds or years
 */
export async function startSeveral(
  ctx: MemberContext,
  said: Pick<Understanding, 'slots' | 'more'>,
  event: LineEvent,
): Promise<Outcome> {
  for (const { rounds, fiscalYears } of [said.slots, ...(said.more ?? []).map(({ slots }) => slots)]) {
    if (fiscalYears) throw new Refusal('several_years', reportTexts.oneYear(fiscalYears));
    if (rounds) throw new Refusal('several_rounds', reportTexts.oneRound);
  }
  await askForAll(ctx, said.slots.fiscalYear ?? fiscalYearOf(ctx.now));
  const { open, standings } = await workOf(ctx, said.slots.fiscalYear);
  const named = entriesOf(said);
  const { fiscalYear, rounds } = overdueTogether(standings, named, open);
  const ofRounds = named.map((entry, place) => ({ ...entry, round: entry.round ?? rounds[place] ?? null }));
  const here = await evidenceHere(ctx);
  const { entries, batches, isShared } = await takeLinks(ctx, ofRounds, event, here.batch);
  const isWaiting = here.isWaiting || isShared;
  const values = {
    ...here,
    batches,
    year: fiscalYear,
    round: said.slots.round ?? null,
    entries,
    omitted: [],
    isWaiting,
  };
  return severalForm.start(ctx, values, { notice: overIn(said) });
}
