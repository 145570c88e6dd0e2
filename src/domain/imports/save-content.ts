import { assessments } from '../assessments/assessment.model';
import { measures } from '../measures/measure.model';
import type { OfficeId } from '../office-store';
import { findOrganisation, type Organisation, saveOrganisation } from '../organisations/organisation.model';
import { changedFields } from './changed-fields';
import type { OfficeFile } from './office-file';
import type { MeasureContent, PlanToImport } from './plan-to-import';
import type { ImportContent } from './read-import-files';

export interface Count {
  added: number;
  changed: number;
  removed: number;
}

/** What an import did, by kind of record. */
export interface ImportCounts {
  organisations: Count;
  assessments: Count;
  measures: Count;
}

type Effect = keyof Count | null;

const noCounts = (): ImportCounts => ({
  organisations: { added: 0, changed: 0, removed: 0 },
  assessments: { added: 0, changed: 0, removed: 0 },
  measures: { added: 0, changed: 0, removed: 0 },
});

/**
 * Stores the content of an import; what is stored already and equal stays untouched. Call it inside a transaction, after
 * `findConflicts`. A plan replaces the stored plan of its office and year; other years and other assessments stay.
 * @returns what changed, and the offices it changed for
 */
export async function saveContent({
  offices,
  plans,
}: ImportContent): Promise<{ counts: ImportCounts; changed: OfficeId[] }> {
  const counts = noCounts();
  const changed = new Set<OfficeId>();
  const count = (kind: keyof ImportCounts, office: OfficeId, effect: Effect): void => {
    if (!effect) return;
    counts[kind][effect] += 1;
    changed.add(office);
  };
  for (const { office } of offices) {
    const slug = office.organisation._id;
    count('organisations', slug, await saveOffice(office.organisation));
    for (const assessment of office.assessments) count('assessments', slug, await saveAssessment(slug, assessment));
  }
  for (const plan of plans) {
    for (const { content } of plan.measures) count('measures', plan.office, await saveMeasure(plan, content));
    const kept = plan.measures.map(({ content }) => content.num);
    const removed = await measures(plan.office).deleteMany({ fiscalYear: plan.fiscalYear, num: { $nin: kept } });
    for (let index = 0; index < removed; index += 1) count('measures', plan.office, 'removed');
  }
  return { counts, changed: [...changed] };
}

/** Due days the office has set in TamTid stay unless the file sets the same round. */
async function saveOffice(wanted: Organisation): Promise<Effect> {
  const stored = await findOrganisation(wanted._id);
  if (!stored) {
    await saveOrganisation(wanted);
    return 'added';
  }
  const own = stored.roundDates.filter(
    ({ fiscalYear, round }) =>
      !wanted.roundDates.some((date) => date.fiscalYear === fiscalYear && date.round === round),
  );
  const roundDates = [...own, ...wanted.roundDates].sort(
    (a, b) => a.fiscalYear - b.fiscalYear || b.round.localeCompare(a.round),
  );
  const next = { ...wanted, roundDates };
  const before = {
    ...stored,
    roundDates: [...stored.roundDates].sort((a, b) => a.fiscalYear - b.fiscalYear || b.round.localeCompare(a.round)),
  };
  if (Object.keys(changedFields(next, before)).length === 0) return null;
  await saveOrganisation(next);
  return 'changed';
}

async function saveAssessment(office: OfficeId, wanted: OfficeFile['assessments'][number]): Promise<Effect> {
  const { fiscalYear } = wanted;
  const stored = await assessments(office).findOne({ fiscalYear });
  if (!stored) {
    await assessments(office).insert(wanted);
    return 'added';
  }
  const changed = changedFields(wanted, stored);
  if (Object.keys(changed).length === 0) return null;
  await assessments(office).updateOne({ fiscalYear }, { $set: changed });
  return 'changed';
}

/** Due days the measure was given in TamTid stay unless the file sets the same round. */
async function saveMeasure({ office, fiscalYear, stated }: PlanToImport, content: MeasureContent): Promise<Effect> {
  const { num } = content;
  const stored = await measures(office).findOne({ fiscalYear, num });
  if (!stored) {
    await measures(office).insert(content);
    return 'added';
  }
  const wanted = { ...content, dueOn: { ...stored.dueOn, ...content.dueOn } };
  const own = Object.entries(wanted).filter(([key]) => stated.has(key as keyof MeasureContent));
  const changed = changedFields(Object.fromEntries(own) as Partial<MeasureContent>, stored);
  if (Object.keys(changed).length === 0) return null;
  await measures(office).updateOne({ fiscalYear, num }, { $set: changed });
  return 'changed';
}
