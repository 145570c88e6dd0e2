import { roundName } from '../../../../domain/calendar/dates';
import { mergeContent } from '../../../../domain/reports/content.rules';
import { findReport } from '../../../../domain/reports/find-report';
import { PROGRESS_STATUSES } from '../../../../domain/reports/report.model';
import { progressText } from '../../../../domain/reports/texts';
import { postbackAction, textMessage } from '../../../../line/compose';
import type { Message } from '../../../../line/types';
import { progressButton, statusButton } from '../buttons';
import { labels, texts } from '../texts';
import { lines, type PromptAbout, waysOn } from './prompt';

const PERCENTS = [0, 25, 50, 75, 100] as const;

/** Asks how far the measure is, as a percentage or in a word. */
export async function askProgress(prompt: PromptAbout): Promise<Message> {
  const { ctx, token, measure, round, draft } = prompt;
  const known = progressText(mergeContent(await findReport(ctx.office, measure, round), draft.said));
  return textMessage(
    lines(
      prompt.notice,
      `${texts.about(measure.num, measure.title)} ${roundName(round)}`,
      texts.progress,
      known === null ? null : texts.soFar(known),
    ),
    [
      ...PERCENTS.map((percent) =>
        postbackAction({ label: labels.percent(percent), kind: progressButton, payload: { percent }, dialog: token }),
      ),
      ...PROGRESS_STATUSES.map((status) =>
        postbackAction({ label: labels.status[status], kind: statusButton, payload: { status }, dialog: token }),
      ),
      ...waysOn(prompt, 'progress', true),
    ],
  );
}
