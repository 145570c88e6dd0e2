import { belongsTo } from '../../../../domain/abilities/roles.rules';
import type { Measure } from '../../../../domain/measures/measure.model';
import { nearestTitles } from '../../../../domain/measures/nearest-titles';
import { measuresOfPlan } from '../../../../domain/measures/plan';
import { roundOf } from '../../../../domain/reports/current.rules';
import type { StandingOutline } from '../../../../domain/reports/reports.rules';
import { Refusal } from '../../../../refusal';
import { FIELD_NAMES } from '../../../../ui/report-texts';
import { dueCaption } from '../../../../ui/rows';
import { texts as shared } from '../../../../ui/texts';
import type { MemberContext } from '../../../context';
import type { Reading } from '../../../forms/field';
import { choice, type RowOption } from '../../../forms/fields/choice';
import { readMeasure } from '../../../measures/read-answer';
import { scopeHere } from '../../../measures/scope';
import type { Values } from '../draft';
import { overdueChoices, overdueNamed, type ReportTarget } from '../overdue-target';
import type { Facts, ReportField } from '../resolve-draft';
import { labels, texts } from '../texts';

const MOST_NEAR = 5;

/** Which measure it is about; the nearest first where words named none. */
export const measureField: ReportField = {
  ...choice<Values, Facts>({
    name: 'measure',
    label: FIELD_NAMES.measure,
    options: async ({ ctx, draft }) => (await choicesOf(ctx, draft)).map(optionOf),
    likely: async ({ ctx, draft }) =>
      draft.words === null ? [] : nearestTitles(await choicesOf(ctx, draft), draft.words, MOST_NEAR).map(optionOf),
    onMore: () => ({ words: null }),
    sheet: ({ facts: { plan } }, { count, isLikely }) => ({
      kicker: shared.year(plan.fiscalYear),
      title: texts.chooseMeasure,
      lines: [isLikely ? texts.nearest : texts.typeNumber],
      altText: texts.chooseMeasureAlt(count, plan.fiscalYear),
    }),
    none: ({ facts: { plan } }) => {
      throw new Refusal('no_own_measures', texts.noOwnMeasures(plan.fiscalYear));
    },
    fromSlots: ({ measure = null, measureText: words = null }) => ({ measure, words }),
  }),
  read: async (text, { ctx, draft }) => {
    const overdue = await overdueNamed(ctx, draft, text);
    return overdue
      ? takeOverdue(overdue)
      : { answer: { ...readMeasure(text, ctx.vocabulary, draft.year), unit: null } };
  },
};

/** It is said at the next question that it is of the overdue round. */
function takeOverdue(target: ReportTarget): Reading<Values> {
  const { year: fiscalYear, round } = target;
  return {
    answer: { ...target, unit: null, words: null },
    notice: texts.forOverdue(shared.round({ fiscalYear, round })),
  };
}

/** A measure to choose, where it is overdue with how. */
interface Choice {
  title: string;
  measure: Measure;
  overdue: StandingOutline | null;
}

/** The measures that are the person's (in a unit's group: and the unit's), what is overdue of any year first. */
async function choicesOf(ctx: MemberContext, draft: Values): Promise<Choice[]> {
  const scope = scopeHere(ctx, 'report');
  const late = await overdueChoices(ctx, draft);
  const isLate = ({ num, fiscalYear }: Measure) =>
    late.some(({ measure }) => measure.num === num && measure.fiscalYear === fiscalYear);
  const plan = await measuresOfPlan(ctx.office, draft.year);
  const others = plan.filter((measure) => belongsTo(measure.units, scope) && !isLate(measure));
  return [
    ...late.map((overdue) => ({ title: overdue.measure.title, measure: overdue.measure, overdue })),
    ...others.map((measure) => ({ title: measure.title, measure, overdue: null })),
  ];
}

function optionOf({ measure: { num, title }, overdue }: Choice): RowOption<Values> {
  const row = shared.titled({ num, title });
  if (!overdue) {
    return { key: `${num}`, label: labels.chooseMeasure(num), row, answer: { measure: num, unit: null, words: null } };
  }
  const { fiscalYear: year, round } = roundOf(overdue);
  const of = shared.round({ fiscalYear: year, round });
  return {
    key: `${year}/${num}/${round}`,
    label: labels.chooseOverdue(num, of),
    row,
    captions: [of, dueCaption(overdue)],
    choose: () => takeOverdue({ year, measure: num, round }),
  };
}
