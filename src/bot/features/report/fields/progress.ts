import { compact } from '../../../../compact';
import { roundName } from '../../../../domain/calendar/dates';
import { mergeContent, TEXT_FIELDS, takeText } from '../../../../domain/reports/content.rules';
import type { ReportInput } from '../../../../domain/reports/content.schema';
import { PROGRESS_STATUSES } from '../../../../domain/reports/report.model';
import { progressText } from '../../../../domain/reports/texts';
import { FIELD_NAMES } from '../../../../ui/report-texts';
import type { MemberContext } from '../../../context';
import type { Option, Reading } from '../../../forms/field';
import { bareNumber, readSlots } from '../../../measures/read-answer';
import type { Slots } from '../../../understand';
import type { ReportDraft, Values } from '../draft';
import { previousInput, previousOf } from '../previous';
import { type ReportField, type ReportPrompt, targetOf } from '../resolve-draft';
import { labels, texts } from '../texts';

const PERCENTS = [0, 25, 50, 75, 100] as const;
/** With a measure and a round before it, a text can be nothing but a report. */
const REPORT_OF_SOMETHING = 'รายงาน มาตรการ 1 รอบ 6 เดือน';

/** How far the measure is, as a percentage or in a word; often with what was done. */
export const progressField: ReportField = {
  name: 'progress',
  label: FIELD_NAMES.progress,
  isOptional: true,
  isAsked: ({ guided, brief }) => guided || brief,
  ask: (prompt) => askProgress(prompt),
  read: (text, { draft }) => {
    const slots = readProgress(text);
    if (!saysSomething(slots)) return { again: texts.progressNotUnderstood };
    const words = wordsOf(slots);
    return { answer: withInput(draft, { ...howFarOf(slots), ...words }), also: Object.keys(words) };
  },
  fromSlots: (slots, values) => withInput(values, howFarOf(slots)),
  readAtReview: (text, { draft }) => {
    const howFar = readProgress(text);
    return saysSomething(howFar) ? { answer: withInput(draft, howFarOf(howFar)) } : null;
  },
  options: async ({ ctx, draft }) => [
    ...(await asBeforeOption(ctx, draft)),
    ...PERCENTS.map((progress) => option(draft, labels.percent(progress), { progress })),
    ...PROGRESS_STATUSES.map((status) => option(draft, labels.status[status], { status })),
  ],
};

/** All parts as they were in the round before, where something was handed in then: the review comes next. */
async function asBeforeOption(ctx: MemberContext, draft: ReportDraft): Promise<Option<Values>[]> {
  const before = await previousInput(ctx, draft);
  if (!before) return [];
  const choose = (): Reading<Values> => ({
    answer: { input: { ...before, ...draft.input } },
    also: [...TEXT_FIELDS, 'evidence'],
  });
  return [{ key: 'before', label: labels.asBefore, choose }];
}

const withInput = ({ input }: Pick<Values, 'input'>, more: ReportInput): Pick<Values, 'input'> => ({
  input: { ...input, ...more },
});

const option = (draft: Values, label: string, more: HowFar): Option<Values> => ({
  key: String(more.status ?? more.progress),
  label,
  answer: withInput(draft, more),
});

type HowFar = Pick<Slots, 'progress' | 'status'>;

const saysSomething = ({ progress, status }: HowFar): boolean => progress !== undefined || status !== undefined;

function howFarOf({ progress, status }: HowFar): ReportInput {
  return { ...(progress !== undefined && { progress }), ...(status !== undefined && { status }) };
}

/** What was said besides, each part in its field. */
function wordsOf(slots: Slots): ReportInput {
  const said = TEXT_FIELDS.map((field) => [field, takeText(field, slots[field] ?? '')] as const);
  return Object.fromEntries(said.filter(([, words]) => words !== ''));
}

/** Progress, status and what else was said; a bare number up to 100 is a percentage. */
function readProgress(text: string): Slots {
  const number = bareNumber(text);
  if (number !== null) return number <= 100 ? { progress: number } : {};
  return readSlots(`${REPORT_OF_SOMETHING} ${text}`);
}

async function askProgress({ ctx, draft, facts }: ReportPrompt): Promise<string> {
  const { measure, round, report } = targetOf(facts);
  const known = progressText(mergeContent(report, draft.input));
  const previous = await previousOf(ctx, { measure, round });
  const before = previous && progressText(mergeContent(null, previous));
  const sentences = compact([
    `${texts.about(measure.num, measure.title)} ${roundName(round)}`,
    texts.progress,
    known !== null && texts.soFar(known),
    before !== null && texts.before(before),
  ]);
  return sentences.join('\n');
}
