import { compact } from '../../../compact';
import { belongsTo } from '../../../domain/abilities/roles.rules';
import { openRound } from '../../../domain/deadlines/rounds.rules';
import { askedPlan } from '../../../domain/measures/plan';
import { loadStandings } from '../../../domain/reports/load-standings';
import type { Standing } from '../../../domain/reports/reports.rules';
import { byUrgency, tasksOf } from '../../../domain/reports/reports.rules';
import { postbackAction } from '../../../line/compose';
import { Refusal } from '../../../refusal';
import { moreActions, pageOf, shownLines } from '../../../ui/pages';
import { stateCaption } from '../../../ui/rows';
import { row, section, sheetMessage } from '../../../ui/sheet';
import { texts as shared } from '../../../ui/texts';
import type { MemberContext } from '../../context';
import type { Pieces } from '../../evidence/pieces';
import type { Outcome } from '../../feature';
import { scopeHere } from '../../measures/scope';
import { discardButton, moreMeasuresButton, placeButton } from './buttons';
import { keep, type Talk } from './talk';
import { labels, texts } from './texts';

/**
 * Asks what a batch is about: one question for all of it, with the person's measures, most urgent first.
 * @param notice a sentence to say first
 * @throws Refusal `no_own_measures`
 */
export async function askMeasure(
  ctx: MemberContext,
  talk: Talk,
  pieces: Pieces,
  notice: string | null = null,
): Promise<Outcome> {
  const { data, dialog } = talk;
  const own = await ownMeasures(ctx, data.year);
  const page = pageOf(own, data.from);
  const discard = postbackAction({
    label: labels.notEvidence,
    kind: discardButton,
    payload: {},
    dialog: dialog.token,
  });
  const message = sheetMessage({
    kicker: shared.year(data.year),
    title: texts.question(pieces),
    lines: compact([notice ? notice : null, texts.questionHow, ...shownLines(page)]),
    sections: [
      section(
        null,
        page.rows.map((standing) => {
          const { num } = standing.measure;
          const label = labels.chooseMeasure(num);
          const action = postbackAction({ label, kind: placeButton, payload: { num }, dialog: dialog.token });
          return row({
            label: shared.titled(standing.measure),
            captions: [stateCaption(standing)],
            button: { text: labels.choose, action },
          });
        }),
      ),
      section(null, [row({ label: labels.notEvidence, button: { text: labels.discard, action: discard } })]),
    ],
    buttons: moreActions(page, moreMeasuresButton, { from: page.from }),
    altText: texts.questionAlt(pieces),
    quickReplies: [],
  });
  return { replies: [message], dialog: keep(talk, data) };
}

/**
 * The measures a person may give evidence of here, each once, as they stand in the round that evidence goes to.
 * @throws Refusal `no_own_measures`
 */
export async function ownMeasures(ctx: MemberContext, year: number): Promise<Standing[]> {
  const plan = await askedPlan(ctx.office, ctx.now, year);
  const scope = scopeHere(ctx, 'report');
  const open = openRound(ctx.organisation, year, ctx.today);
  const standings = tasksOf(await loadStandings(ctx.organisation, plan, ctx.today), open);
  const own = standings.filter(
    ({ measure, round }) => belongsTo(measure.units, scope) && round === roundFor(measure.rounds, open),
  );
  if (own.length === 0) throw new Refusal('no_own_measures', texts.noOwnMeasures(year));
  return own.sort(byUrgency);
}

/** The round evidence of a measure goes to unless somebody says otherwise: the open one, or the only one. */
export function roundFor<R>(rounds: readonly R[], open: R): R {
  return rounds.includes(open) ? open : (rounds[0] ?? open);
}
