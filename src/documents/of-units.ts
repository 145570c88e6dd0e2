import { partUnits } from '../domain/measures/parts.rules';
import type { PaperRecords } from './records';

/** The records of the measures that some units have a part in, with their own parts alone; null: of all. */
export function ofUnits(records: PaperRecords, units: readonly string[] | null): PaperRecords {
  if (units === null) return records;
  const { organisation, measures, standings } = records;
  return {
    ...records,
    measures: measures.filter((measure) => partUnits(organisation, measure).some((unit) => units.includes(unit))),
    standings: standings.filter(({ measure }) => units.includes(measure.unit)),
  };
}
