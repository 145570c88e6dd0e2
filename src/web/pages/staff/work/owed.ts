import { belongsTo, unitsFor } from '../../../../domain/abilities/roles.rules';
import { isAskedFor } from '../../../../domain/assignments/assigned.rules';
import { loadAssigned } from '../../../../domain/assignments/load-assigned';
import { currentTasks } from '../../../../domain/reports/current.rules';
import { findReport } from '../../../../domain/reports/find-report';
import { askedWork } from '../../../../domain/reports/load-standings';
import { returnReason } from '../../../../domain/reports/record-step';
import type { Report } from '../../../../domain/reports/report.model';
import type { Standing } from '../../../../domain/reports/reports.rules';
import { mayStart } from '../../../../ui/report-actions';
import type { Visit } from '../../page';

/** A part that somebody owes, with its report as it is stored, a draft too. */
export interface Owed {
  standing: Standing;
  stored: Report | null;
  /** why it was sent back; null: it was not, or nobody said */
  sentBackFor: string | null;
}

/**
 * What somebody has to report now, as งานของฉัน in the chat: what is asked of themselves first.
 * @param most so many of them are loaded
 */
export async function owedBy(
  { office, organisation, person, now }: Visit,
  most: number,
): Promise<{ owed: Owed[]; all: number }> {
  const units = unitsFor(person, 'report');
  const { open, standings } = await askedWork(organisation, now);
  const own = standings.filter(({ measure }) => belongsTo(measure.units, units));
  const tasks = currentTasks(own, open).filter((one) => one.missing.length > 0 && mayStart(one));
  const assigned = await loadAssigned(office);
  const isOwn = ({ measure }: Standing) => units === 'all' || isAskedFor(assigned, measure, person, units);
  const ordered = [...tasks.filter(isOwn), ...tasks.filter((one) => !isOwn(one))];
  const owed: Owed[] = [];
  for (const standing of ordered.slice(0, most)) {
    const stored = await findReport(office, standing.measure, standing.round);
    const sentBackFor = stored?.state === 'returned' ? await returnReason(office, stored) : null;
    owed.push({ standing, stored, sentBackFor });
  }
  return { owed, all: ordered.length };
}
