import { z } from 'zod';
import { compact } from '../../../../compact';
import { belongsTo } from '../../../../domain/abilities/roles.rules';
import { nearestTitles } from '../../../../domain/measures/nearest-titles';
import { postbackAction } from '../../../../line/compose';
import { definePostback } from '../../../../line/postback';
import type { Message } from '../../../../line/types';
import { Refusal } from '../../../../refusal';
import { pageOf, shownLines } from '../../../../ui/pages';
import { payloads } from '../../../../ui/payloads';
import { FIELD_NAMES } from '../../../../ui/report-texts';
import { row, section, sheetMessage } from '../../../../ui/sheet';
import { texts as shared } from '../../../../ui/texts';
import { whoMay } from '../../../feature';
import { formReplies, moreOptions } from '../../../forms/form-actions';
import { formButton } from '../../../forms/form-button';
import { readMeasure } from '../../../measures/read-answer';
import { scopeHere } from '../../../measures/scope';
import type { ReportField, ReportPrompt } from '../resolve-draft';
import { labels, texts } from '../texts';

const measureButton = definePostback('report.measure', z.object({ num: payloads.measure }));
const MOST_NEAR = 5;

/** Which measure it is about. */
export const measureField: ReportField = {
  name: 'measure',
  label: FIELD_NAMES.measure,
  isOptional: false,
  ask: (prompt) => askMeasure(prompt),
  read: (text, { ctx, draft }) => ({ answer: readMeasure(text, ctx.vocabulary, draft.year) }),
  fromSlots: ({ measure = null, measureText: words = null }) => ({ measure, words }),
  buttons: [
    formButton(measureButton, ({ num }) => ({ answer: { measure: num, words: null } }), {
      permission: whoMay('report', 'measure'),
    }),
  ],
  isPaged: true,
  onMore: () => ({ words: null }),
};

/**
 * Lets the person choose among the measures that are theirs (in a unit's group: and the unit's), the nearest first where words
 * named none.
 * @throws Refusal `no_own_measures`
 */
function askMeasure(prompt: ReportPrompt): Message {
  const { ctx, draft, token, facts } = prompt;
  const { plan } = facts;
  const scope = scopeHere(ctx, 'report');
  const own = plan.measures.filter(({ units }) => belongsTo(units, scope));
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
        page.rows.map((measure) => {
          const label = labels.chooseMeasure(measure.num);
          const action = postbackAction({ label, kind: measureButton, payload: { num: measure.num }, dialog: token });
          return row({ label: shared.titled(measure), button: { text: labels.choose, action } });
        }),
      ),
    ],
    buttons: hasMore ? moreOptions(prompt, page) : [],
    altText: texts.chooseMeasureAlt(near.length > 0 ? near.length : page.all, plan.fiscalYear),
    quickReplies: formReplies(prompt, false),
  });
}
