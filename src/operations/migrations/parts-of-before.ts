import type { mongo } from 'mongoose';

/** What tells a report apart that was stored without a unit. */
export interface KeyOfBefore {
  office: string;
  fiscalYear: number;
  measure: number;
  round: string;
}

interface Office {
  _id: string;
  units: { key: string; group: boolean }[];
}

interface Person {
  _id: mongo.ObjectId;
  grants: { role: string; unit: string | null }[];
}

/** ทุกส่วนราชการ; it is also whose part it is where nothing is known of a measure any more. */
const ALL_UNITS = 'all_units';

/**
 * The unit whose part becomes what was written of a whole measure: of the units that owe a part the writer's, else the first.
 * @param by who wrote it; who has left is known no more
 */
export async function unitOfBefore(db: mongo.Db, key: KeyOfBefore, by: mongo.ObjectId | undefined): Promise<string> {
  const { office, fiscalYear, measure: num } = key;
  const measure = await db.collection<{ units: string[] }>('measures').findOne({ office, fiscalYear, num });
  const organisation = await db.collection<Office>('organisations').findOne({ _id: office });
  const writer = by && (await writerOf(db, office, by));
  const own = writer ? writer.grants.flatMap(({ role, unit }) => (REPORTS.includes(role) ? (unit ?? []) : [])) : [];
  const owing = measure ? owingUnits(organisation?.units ?? [], measure.units) : [];
  return owing.find((unit) => own.includes(unit)) ?? owing[0] ?? own[0] ?? ALL_UNITS;
}

/** The units that owe a part of a measure, as they were when measures got parts. */
function owingUnits(all: Office['units'], units: readonly string[]): string[] {
  const named = units.filter((key) => key !== ALL_UNITS);
  if (!units.includes(ALL_UNITS)) return named;
  const every = all.filter(({ key, group }) => key !== ALL_UNITS && !group).map(({ key }) => key);
  const owing = [...every, ...named];
  return owing.length > 0 ? owing : [ALL_UNITS];
}

const REPORTS = ['staff', 'supervisor'];

/** Those who left are remembered by the roles and units they had. */
async function writerOf(db: mongo.Db, office: string, _id: mongo.ObjectId): Promise<Person | null> {
  const person = await db.collection<Person>('people').findOne({ office, _id });
  return person ?? (await db.collection<Person>('former_people').findOne({ office, _id }));
}
