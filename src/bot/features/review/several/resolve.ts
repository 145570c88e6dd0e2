import { unitsFor } from '../../../../domain/abilities/roles.rules';
import { countEvidence, type EvidenceCounts, evidenceKey } from '../../../../domain/evidence/find-evidence';
import { lackingParts } from '../../../../domain/reports/reports.rules';
import type { Waiting } from '../../../../domain/reviews/load-queue';
import { type OpenReport, reportOf } from '../../../../notifications/reviews/buttons';
import type { MemberContext } from '../../../context';
import type { Resolved } from '../../../forms/form';
import { waitingFor } from '../../../measures/waiting-for';
import type { ApprovalsDraft, Facts, Looked, Values } from './draft';
import { texts } from './texts';

/**
 * Holds reports that are approved together against what waits now: what was reviewed or taken back meanwhile is dropped. Where nothing
 * of them waits there are no facts (`noneLeft`).
 */
export async function resolveApprovals(ctx: MemberContext, draft: ApprovalsDraft): Promise<Resolved<Values, Facts>> {
  const { waiting } = await waitingFor(ctx, unitsFor(ctx.person, 'review'));
  const byReport = new Map(waiting.map((one) => [keyOf(reportOf(one)), one]));
  const counts = new Map<number, EvidenceCounts>();
  for (const { year } of draft.entries) if (!counts.has(year)) counts.set(year, await countEvidence(ctx.office, year));
  const facts = draft.entries.flatMap((entry): Looked[] => {
    const found = byReport.get(keyOf(entry));
    return found ? [{ entry, waiting: found, ...partsOf(found, counts.get(entry.year)) }] : [];
  });
  const dropped = draft.entries.length - facts.length;
  return {
    draft: { ...draft, entries: facts.map(({ entry }) => entry) },
    facts,
    notice: dropped > 0 ? texts.dropped(dropped) : null,
  };
}

const keyOf = ({ year, measure, round, unit }: OpenReport): string => `${year}/${measure}/${round}/${unit}`;

function partsOf({ report }: Waiting, counts: EvidenceCounts | undefined): Pick<Looked, 'evidence' | 'lacking'> {
  const evidence = counts?.get(evidenceKey(report.measure, report.round, report.unit)) ?? 0;
  return { evidence, lacking: lackingParts(report, evidence) };
}
