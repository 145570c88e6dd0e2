import type { ScoreRow } from '../../../../flex-templates/score/row';
import type { ScoreSection } from '../../../../flex-templates/score/sheet';
import { compact } from '../../../compact';
import { type Aim, addressing } from '../../../domain/measures/addressing.rules';
import type { Measure } from '../../../domain/measures/measure.model';
import { owedForLinkText } from '../../../domain/papers/owed-for-link.rules';
import { nextText, owedText } from '../../../domain/reports/owed-for-release.rules';
import { comparable } from '../../../domain/thai-text/comparable';
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

/** The same as rows under a heading, each with what is still to be done; a tap asks how far the measure is. Empty where there are none. */
export function measuresSection(assessed: Assessed, aim: Aim): ScoreSection {
  const { plan, ask } = assessed;
  const rows = measuresFor(assessed, aim)
    .slice(0, MOST)
    .map((measure): ScoreRow => {
      const question = measurePhrases.withYear(measurePhrases.status(measure.num), measure.fiscalYear);
      const owed = plan?.owed.get(measure.num);
      return row({
        label: shared.titled(measure),
        caption: owed ? owedText(owed) : measureTexts.nothingOwed,
        action: ask(measurePhrases.status(measure.num), question),
      });
    });
  return { heading: measureTexts.heading(plan?.fiscalYear ?? 0, aim.item), rows };
}

/**
 * What the page of an item still owes in the year that is worked on: of the item that has the title of an assessed one, whatever its code.
 * None where that year's items are not known, or the page lacks nothing.
 */
export function linkOwed({ assessment, plan }: Assessed, code: string): string[] {
  const title = assessment.items.find((one) => one.code === code)?.title ?? null;
  if (!plan || title === null) return [];
  const found = plan.items.find(({ item }) => item.title !== null && comparable(item.title) === comparable(title));
  return found?.owed ? [measureTexts.link(plan.fiscalYear, found.item.code, owedForLinkText(found.owed))] : [];
}

/** That nothing in the plan is for a weak indicator or an item without points; nothing where something is, or not all of the plan is shown. */
export function noMeasureNote(assessed: Assessed, aim: Aim): string[] {
  const { plan } = assessed;
  if (!plan?.isWhole || measuresFor(assessed, aim).length > 0) return [];
  return [measureTexts.none(plan.fiscalYear, aim.item)];
}

/**
 * The measures for an indicator or item in a few words, with what comes next: `มาตรการ 3 ยังไม่ส่งรายงานรอบ 6 เดือน`; that there is none, where all of
 * the plan is shown; null: it is not.
 */
export function measuresInWords(assessed: Assessed, aim: Aim): string | null {
  const { plan } = assessed;
  const nums = measuresFor(assessed, aim).map(({ num }) => num);
  if (nums.length === 0) return plan?.isWhole ? measureTexts.noneYet : null;
  const owing = compact(nums.map((num) => plan?.owed.get(num)));
  const [first] = owing;
  const next = first && (nums.length === 1 ? nextText(first) : measureTexts.owing(owing.length));
  return `${measureTexts.measures(nums.slice(0, MOST))} ${next ?? measureTexts.nothingOwed}`;
}
