import { compact } from '../../../compact';
import type { Round } from '../../../domain/calendar/dates';
import { countEvidenceOf } from '../../../domain/evidence/find-evidence';
import type { MeasurePart, PartKey } from '../../../domain/measures/parts.rules';
import type { OfficeId } from '../../../domain/office-store';
import type { Organisation } from '../../../domain/organisations/organisation.model';
import { findReport } from '../../../domain/reports/find-report';
import type { LackingPart } from '../../../domain/reports/lacking-parts';
import { stateOf } from '../../../domain/reports/report-states.rules';
import { lackingParts } from '../../../domain/reports/reports.rules';
import { postbackAction } from '../../../line/compose';
import type { Message } from '../../../line/types';
import { approveWithoutButton, returnButton, type SeenReport } from '../../../notifications/reviews/buttons';
import { labels, texts } from '../../../notifications/reviews/texts';
import { sheetMessage } from '../../../ui/sheet';
import { texts as shared } from '../../../ui/texts';

/** What a report that waits lacks; nothing where none waits: then there is nothing to be asked. */
export async function lackingOf(office: OfficeId, measure: PartKey, round: Round): Promise<LackingPart[]> {
  const report = await findReport(office, measure, round);
  if (!report || stateOf(report) !== 'submitted') return [];
  const { fiscalYear, num, unit } = measure;
  return lackingParts(report, await countEvidenceOf(office, { fiscalYear, measure: num, round, unit }));
}

/** Asks whether a report is approved though it lacks something; sending it back is the way that most want, and the only one where the office requires it. */
export function lackingMessage(
  { requiredParts = [] }: Pick<Organisation, 'requiredParts'>,
  measure: MeasurePart,
  seen: SeenReport,
  lacking: readonly LackingPart[],
): Message {
  const { year, measure: num, round, version } = seen;
  const payload = { year, measure: num, round, unit: measure.unit, version };
  const required = lacking.filter((part) => requiredParts.includes(part));
  const question =
    required.length > 0
      ? texts.lackingRequired(num, round, measure.jointUnit, required)
      : texts.lacking(num, round, measure.jointUnit, lacking);
  return sheetMessage({
    kicker: `${texts.lackingTitle} ${shared.year(year)}`,
    title: shared.titled(measure),
    tone: 'warn',
    lines: [question],
    sections: [],
    buttons: compact([
      postbackAction({ label: labels.return, kind: returnButton, payload }),
      required.length === 0 &&
        postbackAction({
          label: labels.approveWithout(lacking),
          kind: approveWithoutButton,
          payload: { ...payload, without: [...lacking] },
        }),
    ]),
    altText: question,
    quickReplies: [],
  });
}
