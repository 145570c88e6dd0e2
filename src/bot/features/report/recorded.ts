import { compact } from '../../../compact';
import type { MeasurePart } from '../../../domain/measures/parts.rules';
import type { Report } from '../../../domain/reports/report.model';
import { missingParts, type StandingOutline } from '../../../domain/reports/reports.rules';
import { missingText } from '../../../domain/reports/texts';
import type { Message } from '../../../line/types';
import { askIn } from '../../../ui/ask';
import { addLackingAction, startAction, undoAction } from '../../../ui/report-actions';
import { formFields, formMessage, spoken } from '../../../ui/report-form';
import { phrases, texts as shared } from '../../../ui/texts';
import type { MemberContext } from '../../context';
import { texts } from './texts';

export interface Recorded {
  /** nothing was handed in before */
  isFirst: boolean;
  /** pieces of evidence of the measure in the round */
  evidence: number;
  /** what the person has to report next */
  next: StandingOutline | null;
}

/** What was recorded, what it still lacks, and what comes next. */
export function recordedMessage(
  ctx: MemberContext,
  measure: MeasurePart,
  report: Report,
  { isFirst, next, evidence }: Recorded,
): Message {
  const ask = askIn(ctx.chat);
  const { round } = report;
  const fields = formFields(report, null);
  const missing = missingText(missingParts(report, evidence));
  const isPrivate = ctx.chat.kind === 'user';
  return formMessage({
    kicker: isFirst ? texts.recordedKicker : texts.correctedKicker,
    title: texts.previewTitle(measure.num, round),
    lines: [shared.titled(measure)],
    fields,
    notes: compact([
      evidence > 0 && texts.evidenceOf(evidence),
      missing ? texts.addLater(missing) : null,
      next ? texts.nextTask(next) : texts.allDone,
    ]),
    buttons: compact([next ? startAction(next) : null, missing ? addLackingAction({ measure, round, report }) : null]),
    altText: texts.recordedAlt(measure.num, round, spoken(fields), missing),
    quickReplies: compact([
      undoAction(report),
      isPrivate && ask(phrases.myMeasures),
      ask(phrases.status(measure.num), phrases.withYear(phrases.status(measure.num), measure.fiscalYear)),
      ask(phrases.deadlines),
    ]),
  });
}
