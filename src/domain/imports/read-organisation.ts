import { otherDueDate } from '../deadlines/deadlines.rules';
import { officeId } from '../office-store';
import type { Organisation } from '../organisations/organisation.model';
import { checkDueDay } from './check-due-days';
import { organisationSchema } from './office-yaml.schema';
import { officeText } from './texts';
import { clashingUnit, withAllUnits } from './unit-names';
import type { YamlSource } from './yaml-source';

/** Reads the `organisation` part of an office's file. Null when it does not hold up; the problems are noted in the source. */
export function readOrganisation(source: YamlSource): Organisation | null {
  const part = source.read(organisationSchema, ['organisation']);
  if (!part) return null;
  const units = withAllUnits(part.units);
  const clash = clashingUnit(units);
  if (clash) {
    source.problem(['organisation', 'units', clash.index], officeText.duplicateUnit(clash.name));
    return null;
  }
  const chain = part.approval_chain ?? [];
  const repeated = chain.findIndex((one, index) =>
    chain.slice(0, index).some(({ position, title }) => position === one.position || title === one.title),
  );
  if (repeated >= 0) {
    const title = chain[repeated]?.title ?? '';
    source.problem(['organisation', 'approval_chain', repeated], officeText.duplicatePosition(title));
    return null;
  }
  const roundDates = part.round_dates.map(({ year, round, due }) => ({ fiscalYear: year, round, dueOn: due }));
  for (const [index, date] of roundDates.entries()) {
    const other = otherDueDate({ roundDates }, date, null);
    checkDueDay(source, ['organisation', 'round_dates', index, 'due'], { ...date, other });
  }
  return {
    _id: officeId(part.slug),
    name: part.name,
    type: part.type,
    tambon: part.tambon,
    amphoe: part.amphoe,
    province: part.province,
    units,
    roundDates,
    ...(part.approval_chain && { approvalChain: part.approval_chain }),
  };
}
