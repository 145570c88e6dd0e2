import { ROUNDS, type Round } from '../../../../domain/calendar/dates';
import { type MeasurePart, partOf } from '../../../../domain/measures/parts.rules';
import { askedPlan } from '../../../../domain/measures/plan';
import { findReport } from '../../../../domain/reports/find-report';
import type { Report } from '../../../../domain/reports/report.model';
import { requireNotClosed } from '../../../../domain/reports/require-not-closed';
import { requireOpen } from '../../../../domain/reports/require-open';
import { requireReporter, requireRound } from '../../../../domain/reports/require-reporter';
import { Refusal } from '../../../../refusal';
import type { Visit } from '../../page';
import { yearOf } from '../../year-in';
import { measureTexts } from '../texts';

/** The part and round that a report is of, and the report as it is stored; null: there is none. */
export interface Target {
  measure: MeasurePart;
  round: Round;
  report: Report | null;
}

export const addressOf = ({ measure, round }: Pick<Target, 'measure' | 'round'>): string =>
  `/dashboard/report/${measure.fiscalYear}/${measure.num}/${round}/${measure.unit}`;

export const measureAddress = ({ fiscalYear, num }: Pick<MeasurePart, 'fiscalYear' | 'num'>): string =>
  `/dashboard/measures/${fiscalYear}/${num}`;

/**
 * What an address is of, or the same values in a form.
 * @throws Refusal `no_such_measure`; `not_own_unit`, which is audited; `no_such_round`, `report_closed`, `measure_closed`
 */
export async function targetOf(visit: Visit, params: Visit['params'] = visit.params): Promise<Target> {
  const { office, organisation, person, eventId, now } = visit;
  const plan = await askedPlan(office, now, yearOf(params.year));
  const whole = plan.measures.find(({ num }) => String(num) === params.num);
  const measure = whole && partOf(organisation, whole, params.unit ?? '');
  const round = ROUNDS.find((one) => one === params.round);
  if (!measure || !round) {
    throw new Refusal('no_such_measure', measureTexts.noSuchMeasure(params.num ?? '', plan.fiscalYear));
  }
  await requireReporter(organisation, measure, { person, eventId, now });
  requireRound(measure, round);
  const report = await findReport(office, measure, round);
  requireOpen(organisation, measure, report);
  await requireNotClosed(office, measure, round);
  return { measure, round, report };
}
