import { z } from 'zod';
import { compact } from '../../../../compact';
import { belongsTo } from '../../../../domain/abilities/roles.rules';
import type { Measure } from '../../../../domain/measures/measure.model';
import { nearestTitles } from '../../../../domain/measures/nearest-titles';
import { roundOf } from '../../../../domain/reports/current.rules';
import type { Standing } from '../../../../domain/reports/reports.rules';
import { postbackAction } from '../../../../line/compose';
import { definePostback } from '../../../../line/postback';
import type { Message } from '../../../../line/types';
import { Refusal } from '../../../../refusal';
import { pageOf, shownLines } from '../../../../ui/pages';
import { payloads } from '../../../../ui/payloads';
import { FIELD_NAMES } from '../../../../ui/report-texts';
import { dueCaption, plain } from '../../../../ui/rows';
import { row, type SheetRow, section, sheetMessage } from '../../../../ui/sheet';
import { texts as shared } from '../../../../ui/texts';
import { whoMay } from '../../../feature';
import type { Reading } from '../../../forms/field';
import { formReplies, moreOptions } from '../../../forms/form-actions';
import { formButton } from '../../../forms/form-button';
import { readMeasure } from '../../../measures/read-answer';
import { scopeHere } from '../../../measures/scope';
import type { Values } from '../draft';
import { overdueChoices, overdueNamed, type ReportTarget } from '../overdue-target';
import type { ReportField, ReportPrompt } from '../resolve-draft';
import { labels, texts } from '../texts';

/** With year and round where it is overdue. */
const measureButton = definePostback(
  'report.measure',
  z.object({ num: payloads.measure, year: payloads.year.optional(), round: payloads.round.optional() }),
);
const MOST_NEAR = 5;

/** Which measure it is about. */
export const measureField: ReportField = {
  name: 'measure',
  label: FIELD_NAMES.measure,
  isOptional: false,
  ask: (prompt) => askMeasure(prompt),
  read: async (text, { ctx, draft }) => {
    const overdue = await overdueNamed(ctx, draft, text);
    return overdue
      ? takeOverdue(overdue)
      : { answer: { ...readMeasure(text, ctx.vocabulary, draft.year), unit: null } };
  },
  fromSlots: ({ measure = null, measureText: words = null }) => ({ measure, words }),
  buttons: [
    formButton(
      measureButton,
      ({ num, year, round }) =>
        year !== undefined && round !== undefined
          ? takeOverdue({ year, measure: num, round })
          : { answer: { measure: num, unit: null, words: null } },
      { permission: whoMay('report', 'measure') },
    ),
  ],
  isPaged: true,
  onMore: () => ({ words: null }),
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
  overdue: Standing | null;
}

/**
 * Lets the person choose among the measures that are theirs (in a unit's group: and the unit's), what is overdue of any year first; the
 * nearest first where words named none.
 * @throws Refusal `no_own_measures`
 */
async function askMeasure(prompt: ReportPrompt): Promise<Message> {
  const { draft, token, facts } = prompt;
  const { plan } = facts;
  const own = await choicesOf(prompt);
  if (own.length === 0) throw new Refusal('no_own_measures', texts.noOwnMeasures(plan.fiscalYear));
  const near = draft.words === null ? [] : nearestTitles(own, draft.words, MOST_NEAR);
  const page =
    near.length > 0 ? { ...pageOf(near, 0), next: 0, all: own.length - near.length } : pageOf(own, draft.from);
  const hasMore = page.next !== null && page.all > page.next;
  return sheetMessage({
    kicker: shared.year(plan.fiscalYear),
    title: texts.chooseMeasure,
    lines: compact([
      prompt.notice ? prompt.notice : null,
      ...(near.length > 0 ? [texts.nearest] : [texts.typeNumber, ...shownLines(page)]),
    ]),
    sections: [
      section(
        null,
        page.rows.map((choice) => choiceRow(choice, token)),
      ),
    ],
    buttons: hasMore ? moreOptions(prompt, page) : [],
    altText: texts.chooseMeasureAlt(near.length > 0 ? near.length : page.all, plan.fiscalYear),
    quickReplies: formReplies(prompt, false),
  });
}

async function choicesOf({ ctx, draft, facts: { plan } }: ReportPrompt): Promise<Choice[]> {
  const scope = scopeHere(ctx, 'report');
  const late = await overdueChoices(ctx, draft);
  const isLate = ({ num, fiscalYear }: Measure) =>
    late.some(({ measure }) => measure.num === num && measure.fiscalYear === fiscalYear);
  const others = plan.measures.filter((measure) => belongsTo(measure.units, scope) && !isLate(measure));
  return [
    ...late.map((overdue) => ({ title: overdue.measure.title, measure: overdue.measure, overdue })),
    ...others.map((measure) => ({ title: measure.title, measure, overdue: null })),
  ];
}

function choiceRow({ measure, overdue }: Choice, dialog: string): SheetRow {
  const of = overdue && roundOf(overdue);
  const payload = { num: measure.num, ...(of && { year: of.fiscalYear, round: of.round }) };
  const label = of ? labels.chooseOverdue(measure.num, shared.round(of)) : labels.chooseMeasure(measure.num);
  return row({
    label: shared.titled({ num: measure.num, title: measure.title }),
    captions: of && overdue ? [plain(shared.round(of)), dueCaption(overdue)] : [],
    button: { text: labels.choose, action: postbackAction({ label, kind: measureButton, payload, dialog }) },
  });
}
