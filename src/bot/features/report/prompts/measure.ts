import { compact } from '../../../../compact';
import { belongsTo } from '../../../../domain/abilities/roles.rules';
import { nearestTitles } from '../../../../domain/measures/nearest-titles';
import { postbackAction } from '../../../../line/compose';
import type { Message } from '../../../../line/types';
import { Refusal } from '../../../../refusal';
import { pageOf, shownLines } from '../../../measures/pages';
import { scopeHere } from '../../../measures/scope';
import { row, section, sheetMessage } from '../../../measures/sheet';
import { texts as shared, labels as sharedLabels } from '../../../measures/texts';
import { measureButton, moreMeasuresButton } from '../buttons';
import { labels, texts } from '../texts';
import { type Prompt, waysOn } from './prompt';

const MOST_NEAR = 5;

/**
 * Lets the person choose among the measures that are theirs (in a unit's group: and the unit's), the nearest first where words
 * named none.
 * @throws Refusal `no_own_measures`
 */
export function askMeasure(prompt: Prompt): Message {
  const { ctx, plan, draft, token } = prompt;
  const scope = scopeHere(ctx, 'report');
  const own = plan.measures.filter(({ units }) => belongsTo(units, scope));
  if (own.length === 0) throw new Refusal('no_own_measures', texts.noOwnMeasures(plan.fiscalYear));
  const near = draft.words === null ? [] : nearestTitles(own, draft.words, MOST_NEAR);
  const page = pageOf(near.length > 0 ? near : own, near.length > 0 ? 0 : draft.from);
  const left = near.length > 0 ? own.length - near.length : page.all - (page.next ?? page.all);
  const more = near.length > 0 ? 0 : (page.next ?? 0);
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
    buttons:
      left > 0
        ? [
            postbackAction({
              label: sharedLabels.more(left),
              kind: moreMeasuresButton,
              payload: { from: more },
              dialog: token,
            }),
          ]
        : [],
    altText: texts.chooseMeasureAlt(page.all, plan.fiscalYear),
    quickReplies: waysOn(prompt, 'measure', false),
  });
}
