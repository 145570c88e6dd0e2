import type { ScoreRow } from '../../../../flex-templates/score/row';
import type { ScoreSection } from '../../../../flex-templates/score/sheet';
import { type Aim, addressing } from '../../../domain/measures/addressing.rules';
import type { Measure } from '../../../domain/measures/measure.model';
import { phrases as measurePhrases, texts as shared } from '../../../ui/texts';
import type { Assessed } from './assessed';
import { measureTexts } from './measure-texts';
import { row } from './sheet';

/** A card has room for so many; the plan has the rest. */
const MOST = 6;

/** The measures that are worked on for an indicator or item. */
function measuresFor({ assessment, plan }: Assessed, aim: Aim): Measure[] {
  const items = assessment.items.filter((one) => one.indicator === aim.indicator).map(({ code }) => code);
  return plan ? addressing(plan.measures, aim, items) : [];
}

/** The same as rows under a heading; a tap asks how far the measure is. Empty where there are none. */
export function measuresSection(assessed: Assessed, aim: Aim): ScoreSection {
  const { plan, ask } = assessed;
  const rows = measuresFor(assessed, aim)
    .slice(0, MOST)
    .map((measure): ScoreRow => {
      const question = measurePhrases.withYear(measurePhrases.status(measure.num), measure.fiscalYear);
      return row({ label: shared.titled(measure), action: ask(measurePhrases.status(measure.num), question) });
    });
  return { heading: measureTexts.heading(plan?.fiscalYear ?? 0, aim.item), rows };
}

/** That nothing in the plan is for a weak indicator or an item without points; nothing where something is, or not all of the plan is shown. */
export function noMeasureNote(assessed: Assessed, aim: Aim): string[] {
  const { plan } = assessed;
  if (!plan?.isWhole || measuresFor(assessed, aim).length > 0) return [];
  return [measureTexts.none(plan.fiscalYear, aim.item)];
}

/** The measures for an item in a few words: `มาตรการ 3, 5`; null: the plan has none, or is not shown. */
export function measuresInWords(assessed: Assessed, aim: Aim): string | null {
  const nums = measuresFor(assessed, aim).map(({ num }) => num);
  return nums.length > 0 ? measureTexts.measures(nums.slice(0, MOST)) : null;
}
