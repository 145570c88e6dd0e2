import { countEvidence, type EvidenceCounts, evidenceKey } from '../../domain/evidence/find-evidence';
import { type MeasurePart, partsOf } from '../../domain/measures/parts.rules';
import { measuresOfPlan } from '../../domain/measures/plan';
import type { Memo } from '../../domain/memos/memo.model';
import type { OfficeId } from '../../domain/office-store';
import { findOrganisation } from '../../domain/organisations/organisation.model';
import { type Report, reports } from '../../domain/reports/report.model';
import { progressText } from '../../domain/reports/texts';
import { messageAction } from '../../line/compose';
import type { Message } from '../../line/types';
import { moreActions, pageOf } from '../../ui/pages';
import { REPORTS_A_CARD, reportParts } from '../../ui/report-parts';
import { row, type SheetRow, section, sheetMessage } from '../../ui/sheet';
import { phrases, texts as shared } from '../../ui/texts';
import { memoReportsButton } from './buttons';
import { labels, texts } from './texts';

/** LINE takes five messages at once; the memo itself is the last of them. */
const MOST_CARDS = 4;

/**
 * The reports that a memo puts forward, with all their parts: what a position signs is seen before it signs. Of a joint measure it is a row for
 * each unit that is responsible.
 * @param from place in their list, of a memo with more than the cards of one answer hold
 */
export async function memoReports(office: OfficeId, memo: Memo, from = 0): Promise<Message[]> {
  const { fiscalYear, round, run } = memo;
  const found = await reportsOf(office, memo);
  const counts = await countEvidence(office, fiscalYear);
  const page = pageOf(found, from, MOST_CARDS * REPORTS_A_CARD);
  const cards: Message[] = [];
  for (let at = 0; at < page.rows.length; at += REPORTS_A_CARD) {
    const shown = page.rows.slice(at, at + REPORTS_A_CARD);
    const isLast = at + REPORTS_A_CARD >= page.rows.length;
    cards.push(
      sheetMessage({
        kicker: shared.round(memo),
        title: texts.reportsTitle,
        lines: [shared.shown(page.from + at + 1, page.from + at + shown.length, page.all)],
        sections: [
          section(
            null,
            shown.map((one) => reportRow(one, counts)),
          ),
        ],
        buttons: isLast ? moreActions(page, memoReportsButton, { year: fiscalYear, round, run, from: page.from }) : [],
        altText: texts.reportsAlt(memo, [...new Set(shown.map(({ report }) => report.measure))]),
        quickReplies: [messageAction(labels.see)],
      }),
    );
  }
  return cards;
}

interface Reported {
  part: MeasurePart;
  report: Report;
}

async function reportsOf(office: OfficeId, { fiscalYear, round, measures }: Memo): Promise<Reported[]> {
  const organisation = await findOrganisation(office);
  if (!organisation) throw new Error(`No office ${office}`);
  const plan = await measuresOfPlan(office, fiscalYear);
  const found = await reports(office).find({ fiscalYear, round, measure: { $in: [...measures] } });
  return plan
    .flatMap((measure) => partsOf(organisation, measure))
    .flatMap((part) => {
      const report = found.find(({ measure, unit }) => measure === part.num && unit === part.unit);
      return report && report.state !== 'draft' ? [{ part, report }] : [];
    });
}

/** A tap shows the evidence. */
function reportRow({ part, report }: Reported, counts: EvidenceCounts): SheetRow {
  const { measure: num, fiscalYear } = report;
  const evidence = counts.get(evidenceKey(num, report.round, report.unit)) ?? 0;
  return row({
    label: shared.titled(part),
    value: progressText(report),
    captions: reportParts(report, evidence),
    action: messageAction(phrases.evidence(num), phrases.withYear(phrases.evidence(num), fiscalYear)),
  });
}
