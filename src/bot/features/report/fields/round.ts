import { z } from 'zod';
import { compact } from '../../../../compact';
import { roundName } from '../../../../domain/calendar/dates';
import { daysLeft, measureDueDate } from '../../../../domain/deadlines/deadlines.rules';
import { openRound } from '../../../../domain/deadlines/rounds.rules';
import { postbackAction } from '../../../../line/compose';
import { definePostback } from '../../../../line/postback';
import type { Action, Message } from '../../../../line/types';
import { Refusal } from '../../../../refusal';
import { choiceMessage } from '../../../../ui/choice-message';
import { payloads } from '../../../../ui/payloads';
import { FIELD_NAMES } from '../../../../ui/report-texts';
import { texts as shared } from '../../../../ui/texts';
import { whoMay } from '../../../feature';
import { formReplies } from '../../../forms/form-actions';
import { formButton } from '../../../forms/form-button';
import { readRound } from '../../../measures/read-answer';
import { otherTarget, type ReportTarget } from '../overdue-target';
import type { ReportField, ReportPrompt } from '../resolve-draft';
import { texts } from '../texts';

const roundButton = definePostback('report.round', z.object({ round: payloads.round }));

/** The same report for another round or year than the overdue one that it was taken for. */
const otherButton = definePostback(
  'report.other',
  z.object({ year: payloads.year, measure: payloads.measure, round: payloads.round }),
);

/** The way from the overdue round to the one that is open. */
export function otherAction({ token: dialog }: ReportPrompt, other: ReportTarget): Action {
  return postbackAction({ label: otherLabel(other), kind: otherButton, payload: { ...other }, dialog });
}

const otherLabel = ({ year, round }: ReportTarget): string => shared.round({ fiscalYear: year, round });
const toOther = (target: ReportTarget) => ({ answer: { ...target, seen: 0, sentBack: false } });

/** Which round it is for. */
export const roundField: ReportField = {
  name: 'round',
  label: FIELD_NAMES.round,
  isOptional: false,
  ask: (prompt) => askRound(prompt),
  read: (text) => {
    const round = readRound(text);
    return round ? { answer: { round } } : { retry: texts.roundNotUnderstood };
  },
  readAtReview: async (text, { ctx, draft }) => {
    const { other } = await otherTarget(ctx, draft);
    return other && text === otherLabel(other) ? toOther(other) : null;
  },
  fromSlots: ({ round = null }) => ({ round }),
  buttons: [
    formButton(roundButton, ({ round }) => ({ answer: { round } })),
    formButton(otherButton, toOther, { permission: whoMay('report', 'measure') }),
  ],
};

/** Asks for the round, with the due days; the one that is open comes first. */
function askRound(prompt: ReportPrompt): Message {
  const { ctx, token, facts } = prompt;
  const { measure } = facts;
  if (!measure) throw new Refusal('dialog_over', texts.over);
  const open = openRound(ctx.organisation, measure.fiscalYear, ctx.today);
  const rounds = [...measure.rounds].sort((a, b) => Number(b === open) - Number(a === open));
  const due = rounds.map((round) => {
    const dueOn = measureDueDate(ctx.organisation, measure, round);
    return shared.due({ round, dueOn, daysLeft: daysLeft(ctx.today, dueOn) });
  });
  const sentences = compact([
    prompt.notice,
    texts.about(measure.num, measure.title),
    texts.chooseRound,
    ...due,
    measure.rounds.includes(open) && texts.suggestRound(open),
  ]);
  const choices = rounds.map((round) =>
    postbackAction({ label: roundName(round), kind: roundButton, payload: { round }, dialog: token }),
  );
  return choiceMessage(sentences.join('\n'), choices, formReplies(prompt, false));
}
