import { compact } from '../../compact';
import { Refusal } from '../../refusal';
import { recordAudit } from '../audit/audit.model';
import type { OfficeId } from '../office-store';
import { type FormerUnit, type Organisation, setUnits, type Unit } from '../organisations/organisation.model';
import { officeToChange, type UnitCause, unitToChange } from './change-units';
import { type AskedAnew, mergeRound } from './merge-reports';
import { moveAnnouncements, moveHandovers, moveItemPages, moveMeasure, movePeople, moveWaysIn } from './move-records';
import { planMerge } from './plan-merge';
import { texts } from './texts';

/**
 * Two units that may be merged.
 * @throws Refusal `no_such_unit`, `same_unit`, `group_unit` where one of them stands for several
 */
export function unitsToMerge(organisation: Pick<Organisation, 'units'>, from: string, into: string): [Unit, Unit] {
  const both: [Unit, Unit] = [unitToChange(organisation, from), unitToChange(organisation, into)];
  if (from === into) throw new Refusal('same_unit', texts.mergeSame);
  const group = both.find((unit) => unit.group);
  if (group) throw new Refusal('group_unit', texts.mergeGroup(group.name));
  return both;
}

/**
 * Ends a unit by giving all that is its own to another one: people and their rights, open codes, groups, measures that are not over with
 * what was reported and shown of them, who they were given to, handovers, announcements, pages it sees to. What is over keeps the name of the unit that
 * did it. Call it inside a transaction.
 * @returns the units as they were, and the reports that are asked for anew
 * @throws Refusal as `unitsToMerge`
 */
export async function mergeUnits(
  office: OfficeId,
  from: string,
  into: string,
  cause: UnitCause,
): Promise<{ from: Unit; into: Unit; askedAnew: AskedAnew[] }> {
  const organisation = await officeToChange(office);
  const both = unitsToMerge(organisation, from, into);
  const plan = await planMerge(organisation, from, into, cause.now);
  const askedAnew: (AskedAnew | null)[] = [];
  for (const round of plan.rounds) askedAnew.push(await mergeRound(organisation, both, round, cause));
  const move = { from, into };
  for (const of of plan.measures) {
    const rounds = plan.rounds.filter(
      ({ theirs: { measure } }) => measure.fiscalYear === of.fiscalYear && measure.num === of.measure,
    );
    const hadPart = rounds.some(({ own }) => own !== null);
    await moveMeasure(office, of, move, hadPart);
  }
  await movePeople(office, move);
  await moveWaysIn(office, move);
  await moveHandovers(office, move);
  await moveAnnouncements(office, move);
  await moveItemPages(office, move);
  await setUnits(office, unitsWithout(organisation, both, cause.now));
  const { by, now: at, eventId } = cause;
  const subject = `${from} ${both[0].name} > ${into} ${both[1].name}`;
  await recordAudit(office, { at, actor: by, action: 'unit.merged', subject, eventId });
  return { from: both[0], into: both[1], askedAnew: compact(askedAnew) };
}

/** The one that ends is a former unit; its names mean the other from now on. */
function unitsWithout(
  { units, formerUnits = [] }: Organisation,
  [from, into]: readonly [Unit, Unit],
  endedAt: Date,
): { units: Unit[]; formerUnits: FormerUnit[] } {
  const names = [...(into.formerNames ?? []), from.name, ...(from.formerNames ?? [])];
  const heir: Unit = { ...into, formerNames: [...new Set(names)] };
  const left = units.filter(({ key }) => key !== from.key);
  const before = formerUnits.map((one) => (one.into === from.key ? { ...one, into: into.key } : one));
  return {
    units: left.map((unit) => (unit.key === into.key ? heir : unit)),
    formerUnits: [...before, { ...from, endedAt, into: into.key }],
  };
}
