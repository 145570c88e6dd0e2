import { ROUNDS, roundName } from '../calendar/dates';
import { measures } from '../measures/measure.model';
import { unitNames } from '../measures/units.rules';
import { groups } from '../organisations/group.model';
import { findOrganisation } from '../organisations/organisation.model';
import { people } from '../people/person.model';
import { reports } from '../reports/report.model';
import { chainProblems } from './chain-of-file';
import type { ImportProblem } from './office-file';
import type { ParsedOffice } from './office-yaml';
import type { PlanToImport } from './plan-to-import';
import type { ImportContent } from './read-import-files';
import { itemConflicts } from './save-items';
import { resultConflicts } from './save-results';
import { conflictText } from './texts';
import { unitProblemsOfFile, unitsAfterFile } from './units-of-file.rules';

/**
 * What an import would take away from under others: measures and rounds that have reports, units that people, groups or other
 * years' measures belong to, positions that a memo waits for. Call it inside the transaction that writes.
 */
export async function findConflicts(
  { offices, plans, results = [], items = [] }: ImportContent,
  now: Date,
): Promise<ImportProblem[]> {
  const problems: ImportProblem[] = [];
  for (const plan of plans) problems.push(...(await reportedConflicts(plan)));
  for (const table of items) problems.push(...(await itemConflicts(table, now)));
  for (const table of results) problems.push(...(await resultConflicts(table, plans, now)));
  for (const office of offices) {
    problems.push(...(await unitConflicts(office, plans)));
    problems.push(...(await chainConflicts(office)));
  }
  return problems;
}

async function reportedConflicts({
  office,
  fiscalYear,
  where,
  measures: planned,
  stated,
}: PlanToImport): Promise<ImportProblem[]> {
  const reported = await reports(office).find({ fiscalYear }, { sort: { measure: 1, round: 1 } });
  const problems = new Map<string, ImportProblem>();
  for (const { measure, round } of reported) {
    const kept = planned.find(({ content }) => content.num === measure);
    if (!kept) problems.set(`${measure}`, { where, message: conflictText.reported(measure, fiscalYear) });
    else if (stated.has('rounds') && !kept.content.rounds.includes(round)) {
      problems.set(`${measure} ${round}`, {
        where: kept.where,
        message: conflictText.reportedRound(measure, roundName(ROUNDS.find((one) => one === round) ?? round)),
      });
    }
  }
  return [...problems.values()];
}

async function chainConflicts({ file: { organisation }, where }: ParsedOffice): Promise<ImportProblem[]> {
  const stored = await findOrganisation(organisation._id);
  if (!stored || !organisation.approvalChain) return [];
  const problems = await chainProblems(stored, organisation.approvalChain);
  return problems.map((message) => ({ where, message }));
}

async function unitConflicts({ file, where }: ParsedOffice, plans: readonly PlanToImport[]): Promise<ImportProblem[]> {
  const { _id: slug, units: wanted } = file.organisation;
  const stored = await findOrganisation(slug);
  const units = unitsAfterFile(stored?.units ?? [], wanted);
  const keys = units.map(({ key }) => key);
  const former = (stored?.formerUnits ?? []).map(({ key }) => key);
  const nameOf = (key: string): string => (stored ? (unitNames(stored, [key])[0] ?? key) : key);
  const problems = new Map<string, string>();
  for (const problem of stored ? unitProblemsOfFile(stored, wanted) : []) problems.set(problem, problem);
  for (const person of await people(slug).find({ 'grants.unit': { $nin: [...keys, null] } })) {
    for (const { unit } of person.grants) {
      if (unit !== null && !keys.includes(unit))
        problems.set(`people ${unit}`, conflictText.unitOfPeople(nameOf(unit)));
    }
  }
  for (const { unit } of await groups(slug).find({ state: 'linked', unit: { $nin: [...keys, null] } })) {
    if (unit !== null) problems.set(`group ${unit}`, conflictText.unitOfGroup(nameOf(unit)));
  }
  const imported = plans.filter((plan) => plan.office === slug).map(({ fiscalYear }) => fiscalYear);
  const kept = await measures(slug).find({ fiscalYear: { $nin: imported } }, { sort: { fiscalYear: 1, num: 1 } });
  for (const { fiscalYear, num, units: used } of kept) {
    for (const unit of used.filter((key) => !keys.includes(key) && !former.includes(key))) {
      problems.set(`measure ${unit}`, conflictText.unitOfMeasure(nameOf(unit), fiscalYear, num));
    }
  }
  return [...problems.values()].map((message) => ({ where, message }));
}
