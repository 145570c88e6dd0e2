import { z } from 'zod';
import { compact } from '../../../../compact';
import { batchPieces } from '../../../../domain/evidence/find-evidence';
import { requireEvidenceOpen } from '../../../../domain/evidence/place-evidence';
import { readLinks } from '../../../../domain/evidence/read-links';
import { planYear } from '../../../../domain/measures/plan';
import { isOverdue } from '../../../../domain/reports/current.rules';
import type { Standing } from '../../../../domain/reports/reports.rules';
import { postbackAction, textMessage } from '../../../../line/compose';
import { definePostback } from '../../../../line/postback';
import { pageOf, shownLines } from '../../../../ui/pages';
import { payloads } from '../../../../ui/payloads';
import { dueCaption, roundStateCaption, yearOf } from '../../../../ui/rows';
import { row, type SheetRow, section, sheetMessage } from '../../../../ui/sheet';
import { texts as shared } from '../../../../ui/texts';
import type { MemberContext } from '../../../context';
import { messageOf } from '../../../evidence/message-of';
import { countOf, piecesOf } from '../../../evidence/pieces';
import { receiveLinks } from '../../../evidence/receive';
import { whoMay } from '../../../feature';
import type { Field, Moment, Prompt, Question, Reading } from '../../../forms/field';
import { moreOptions } from '../../../forms/form-actions';
import { formButton } from '../../../forms/form-button';
import { retryRefused } from '../../../forms/retry-refused';
import { readMeasure } from '../../../measures/read-answer';
import type { Values } from '../draft';
import { ownMeasures } from '../own-measures';
import { type Named, placementOf, unitMeant } from '../placement';
import { labels, texts } from '../texts';
import { typedReport } from './typed-report';

const placeButton = definePostback(
  'evidence.place',
  // Cards of before have the number only.
  z.object({
    num: payloads.measure,
    year: payloads.year.optional(),
    round: payloads.round.optional(),
    unit: payloads.partUnit,
  }),
);

/** Which measure all that was sent is about. */
export const measureField: Field<Values> = {
  name: 'measure',
  isOptional: false,
  isAnswered: ({ about }) => about !== null,
  ask: (prompt) => askMeasure(prompt),
  read: (text, moment) => readAnswer(text, moment),
  buttons: [
    formButton(
      placeButton,
      async ({ num, year, round, unit }, { ctx, draft }) => ({
        answer: await aboutOf(ctx, { fiscalYear: year ?? draft.year, measure: num, round, unit }),
      }),
      {
        permission: whoMay('report', 'measure'),
      },
    ),
  ],
  isPaged: true,
};

/** One question for all of it, with the person's measures, most urgent first. */
async function askMeasure(prompt: Prompt<Values>): Promise<Question<Values>> {
  const { ctx, draft, token: dialog, notice, buttons } = prompt;
  const pieces = piecesOf(await batchPieces(ctx.office, draft.batch), draft.coming);
  if (countOf(pieces) === 0) return { replies: [textMessage(texts.nothingWaiting)], dialog: null };
  const own = await ownMeasures(ctx, await yearSaid(ctx, draft));
  const page = pageOf(own, draft.from);
  const listYear = yearOf(own);
  const discard = postbackAction({ label: labels.notEvidence, kind: buttons.cancel, payload: {}, dialog });
  const message = sheetMessage({
    kicker: listYear === null ? ctx.organisation.name : shared.year(listYear),
    title: texts.question(pieces),
    lines: compact([notice, texts.questionHow, ...shownLines(page)]),
    sections: [
      section(
        null,
        page.rows.map((standing) => measureRow(standing, listYear, dialog)),
      ),
      section(null, [
        row({ label: labels.notEvidence, button: { text: labels.discard, action: discard, destroys: true } }),
      ]),
    ],
    buttons: moreOptions(prompt, page),
    altText: texts.questionAlt(pieces),
    quickReplies: [],
  });
  return { messages: [message], shown: { coming: null } };
}

function measureRow(standing: Standing, listYear: number | null, dialog: string): SheetRow {
  const { num, fiscalYear: year, unit, jointUnit } = standing.measure;
  const payload = { num, year, round: standing.round, unit };
  const action = postbackAction({ label: labels.chooseMeasure(num, jointUnit), kind: placeButton, payload, dialog });
  return row({
    label: shared.titled(standing.measure),
    captions: compact([roundStateCaption(standing, listYear), isOverdue(standing) && dueCaption(standing)]),
    button: { text: labels.choose, action },
  });
}

async function readAnswer(text: string, { ctx, draft, event }: Moment<Values>): Promise<Reading<Values>> {
  const links = readLinks(text);
  if (links) {
    await receiveLinks(ctx, links, messageOf(event), { batch: draft.batch, about: null });
    return { retry: null };
  }
  if (text === labels.notEvidence) return { replies: [textMessage(texts.discarded)], dialog: null };
  return typedReport(text, ctx) ?? readNamed(text, ctx, draft);
}

async function readNamed(text: string, ctx: MemberContext, draft: Values): Promise<Reading<Values>> {
  const { measure } = readMeasure(text, ctx.vocabulary, draft.year);
  if (measure === null) return { retry: texts.notUnderstood };
  return retryRefused<Values>(async () => {
    const answer = await aboutOf(ctx, { fiscalYear: await yearSaid(ctx, draft), measure });
    const { year: fiscalYear, about } = answer;
    // Whether one of several parts takes evidence is seen when it was chosen.
    if (about.unit !== null) await requireEvidenceOpen(await placementOf(ctx, { fiscalYear, ...about }));
    return answer;
  });
}

async function aboutOf(ctx: MemberContext, named: Named) {
  const meant = await placementOf(ctx, named);
  const { measure, round } = meant;
  return { year: measure.fiscalYear, about: { measure: measure.num, round, unit: unitMeant(meant) } };
}

/** The year that was said when it began; undefined: it is the one that is worked on, and what is overdue before it counts too. */
async function yearSaid(ctx: MemberContext, { year }: Values): Promise<number | undefined> {
  return year === (await planYear(ctx.office, ctx.now)) ? undefined : year;
}
