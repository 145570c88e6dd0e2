import { compact } from '../../../../compact';
import { roundName } from '../../../../domain/calendar/dates';
import { mergeContent, TEXT_FIELDS } from '../../../../domain/reports/content.rules';
import { PROGRESS_STATUSES } from '../../../../domain/reports/report.model';
import { progressText } from '../../../../domain/reports/texts';
import { FIELD_NAMES } from '../../../../ui/report-texts';
import type { MemberContext } from '../../../context';
import type { Option, Reading } from '../../../forms/field';
import { withoutCorrection } from '../../../understand';
import { correctInput } from '../correct-input';
import { type ReportDraft, saidAlso, type Values } from '../draft';
import { previousInput, previousOf } from '../previous';
import { type HowFar, howFarIn, readProgress, saysHowFar, shareInDoubt, wordsIn } from '../read-input';
import { type ReportField, type ReportPrompt, targetOf } from '../resolve-draft';
import { labels, texts } from '../texts';
import { takeLinks } from './evidence';

const PERCENTS = [0, 25, 50, 75, 100] as const;

/** How far the measure is, as a percentage or in a word; often with what was done. */
export const progressField: ReportField = {
  name: 'progress',
  label: FIELD_NAMES.progress,
  isOptional: true,
  isAsked: ({ guided, brief }) => guided || brief,
  ask: (prompt) => askProgress(prompt),
  read: async (text, moment) => {
    const slots = readProgress(text);
    const inDoubt = shareInDoubt(slots);
    if (inDoubt !== null) return { retry: inDoubt };
    if (!saysHowFar(slots)) return { retry: texts.howFarNotUnderstood };
    const words = wordsIn(slots);
    const also = compact([...Object.keys(words), (await takeLinks(slots, moment)) && 'evidence']);
    return { answer: saidAlso(moment.draft, { ...howFarIn(slots), ...words }), also };
  },
  fromSlots: (slots, values) => saidAlso(values, howFarIn(slots)),
  readAtReview: (text, moment) => {
    const said = withoutCorrection(text);
    return correctInput({ ...readProgress(said.text), isDenied: said.isDenied }, moment);
  },
  options: async ({ ctx, draft }) => [
    ...(await asBeforeOption(ctx, draft)),
    ...percentOptions<Values>((howFar) => saidAlso(draft, howFar)),
    ...PROGRESS_STATUSES.map((status) => ({
      key: status,
      label: labels.status[status],
      answer: saidAlso(draft, { status }),
    })),
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

/** Percentages to choose from. @param answer what one of them answers */
export const percentOptions = <V>(answer: (howFar: HowFar) => Partial<V>): Option<V>[] =>
  PERCENTS.map((progress) => ({
    key: String(progress),
    label: labels.percent(progress),
    answer: answer({ progress }),
  }));

async function askProgress({ ctx, draft, facts }: ReportPrompt): Promise<string> {
  const { measure, round, report } = targetOf(facts);
  const known = progressText(mergeContent(report, draft.input));
  const previous = await previousOf(ctx, { measure, round });
  const before = previous && progressText(mergeContent(null, previous));
  const sentences = compact([
    `${texts.about(measure.num, measure.title)} ${roundName(round)}`,
    texts.howFar,
    known !== null && texts.soFar(known),
    before !== null && texts.before(before),
  ]);
  return sentences.join('\n');
}
