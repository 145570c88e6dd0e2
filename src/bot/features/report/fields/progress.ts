import { z } from 'zod';
import { compact } from '../../../../compact';
import { roundName } from '../../../../domain/calendar/dates';
import { mergeContent, takeText } from '../../../../domain/reports/content.rules';
import type { ReportInput } from '../../../../domain/reports/content.schema';
import { PROGRESS_STATUSES, type ProgressStatus } from '../../../../domain/reports/report.model';
import { progressText } from '../../../../domain/reports/texts';
import { takeSeen } from '../../../../domain/thai-text/seen';
import { postbackAction, textMessage } from '../../../../line/compose';
import { definePostback } from '../../../../line/postback';
import type { Message } from '../../../../line/types';
import { FIELD_NAMES } from '../../../../ui/report-texts';
import { formReplies } from '../../../forms/form-actions';
import { formButton } from '../../../forms/form-button';
import { formLabels } from '../../../forms/texts';
import { bareNumber, readSlots } from '../../../measures/read-answer';
import type { Slots } from '../../../understand';
import type { Values } from '../draft';
import { type ReportField, type ReportPrompt, targetOf } from '../resolve-draft';
import { labels, texts } from '../texts';

const progressButton = definePostback('report.progress', z.object({ percent: z.int().min(0).max(100) }));
const statusButton = definePostback(
  'report.status',
  z.object({ status: z.enum([...PROGRESS_STATUSES] as [ProgressStatus, ...ProgressStatus[]]) }),
);
const PERCENTS = [0, 25, 50, 75, 100] as const;
/** With a measure and a round before it, a text can be nothing but a report. */
const REPORT_OF_SOMETHING = 'รายงาน มาตรการ 1 รอบ 6 เดือน';

/** How far the measure is, as a percentage or in a word; often with what was done. */
export const progressField: ReportField = {
  name: 'progress',
  label: FIELD_NAMES.progress,
  isOptional: true,
  isAsked: ({ guided }) => guided,
  ask: (prompt) => askProgress(prompt),
  read: (text, { draft }) => {
    const { detail = '', ...howFar } = readProgress(text);
    if (!saysSomething(howFar)) return { again: texts.progressNotUnderstood };
    const words: ReportInput = takeSeen(detail) === '' ? {} : { detail: takeText('detail', detail) };
    return { answer: withInput(draft, { ...howFarOf(howFar), ...words }), also: Object.keys(words) };
  },
  fromSlots: (slots, values) => withInput(values, howFarOf(slots)),
  readAtReview: (text, { draft }) => {
    const howFar = readProgress(text);
    return saysSomething(howFar) ? { answer: withInput(draft, howFarOf(howFar)) } : null;
  },
  buttons: [
    formButton(progressButton, ({ percent }, { draft }) => ({ answer: withInput(draft, { progress: percent }) })),
    formButton(statusButton, ({ status }, { draft }) => ({ answer: withInput(draft, { status }) })),
  ],
};

const withInput = ({ input }: Pick<Values, 'input'>, more: ReportInput): Pick<Values, 'input'> => ({
  input: { ...input, ...more },
});

type HowFar = Pick<Slots, 'progress' | 'status'>;

const saysSomething = ({ progress, status }: HowFar): boolean => progress !== undefined || status !== undefined;

function howFarOf({ progress, status }: HowFar): ReportInput {
  return { ...(progress !== undefined && { progress }), ...(status !== undefined && { status }) };
}

/** Progress, status and what else was said; a bare number up to 100 is a percentage. */
function readProgress(text: string): Pick<Slots, 'progress' | 'status' | 'detail'> {
  const number = bareNumber(text);
  if (number !== null) return number <= 100 ? { progress: number } : {};
  return readSlots(`${REPORT_OF_SOMETHING} ${text}`);
}

function askProgress(prompt: ReportPrompt): Message {
  const { token: dialog, draft } = prompt;
  const { measure, round, report } = targetOf(prompt.facts);
  const known = progressText(mergeContent(report, draft.input));
  const sentences = compact([
    prompt.notice,
    `${texts.about(measure.num, measure.title)} ${roundName(round)}`,
    texts.progress,
    known !== null && texts.soFar(known),
  ]);
  return textMessage(sentences.join('\n'), [
    ...PERCENTS.map((percent) =>
      postbackAction({ label: labels.percent(percent), kind: progressButton, payload: { percent }, dialog }),
    ),
    ...PROGRESS_STATUSES.map((status) =>
      postbackAction({ label: labels.status[status], kind: statusButton, payload: { status }, dialog }),
    ),
    ...formReplies(prompt, formLabels.skip),
  ]);
}
