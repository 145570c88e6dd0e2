import { compact } from '../../compact';
import { assessments } from '../assessments/assessment.model';
import { measures } from '../measures/measure.model';
import { notePlanStored } from '../measures/plan-record.model';
import { resultCount } from '../measures/result-round.rules';
import type { OfficeId } from '../office-store';
import {
  findOrganisation,
  type Organisation,
  type Position,
  saveOrganisation,
} from '../organisations/organisation.model';
import { keepItemPages } from '../papers/keep-item-pages';
import { keepPaperSettings } from '../papers/keep-settings';
import { type MemoFollowing, memosFollowing, rerouteMemo, storeChain } from '../positions/change-chain';
import { chainAfterFile } from './chain-of-file';
import { changedFields } from './changed-fields';
import { followUnits, owingIn, type PartLeft } from './follow-units';
import type { OfficeFile } from './office-file';
import { organisationChanges, type PartChange } from './organisation-changes';
import type { MeasureContent, PlannedMeasure, PlanToImport } from './plan-to-import';
import type { ImportContent } from './read-import-files';
import { type ItemsChange, saveItems } from './save-items';
import { type ResultsChange, saveResults } from './save-results';
import { unitsAfterFile } from './units-of-file.rules';

import { withScores } from './with-scores';

type Effect = 'added' | 'changed' | null;

/** A measure that a plan has no more, with how many imported results go with it. */
export type RemovedMeasure = PlannedMeasure & { results: number };

/** What an import changed of one thing. */
export type Change = { organisation: Organisation } & (
  | { kind: 'organisation'; effect: 'added' | 'changed'; parts: PartChange[] }
  | { kind: 'assessment'; fiscalYear: number; effect: 'added' | 'changed' }
  | { kind: 'papers'; effect: 'added' | 'changed' }
  | { kind: 'itemPages'; count: number }
  | ({ kind: 'results' } & ResultsChange)
  | ({ kind: 'items' } & ItemsChange)
  | ({ kind: 'part' } & PartLeft)
  | ({ kind: 'memo' } & MemoFollowing)
  | { kind: 'plan'; fiscalYear: number; added: PlannedMeasure[]; changed: PlannedMeasure[]; removed: RemovedMeasure[] }
);

/**
 * Stores the content of an import; what is stored already and equal stays untouched. Call it inside a transaction, after
 * `findConflicts`. A plan replaces the stored plan of its office and year; other years and other assessments stay. What was reported
 * follows the units of its measure (`followUnits`).
 * @returns what changed, of the offices as they are then
 */
export async function saveContent(
  { offices, plans, scores, results = [], items = [] }: ImportContent,
  now: Date,
): Promise<Change[]> {
  const changes: Change[] = [];
  const slugs = new Set([...offices.map(({ file }) => file.organisation._id), ...plans.map(({ office }) => office)]);
  const before = [];
  for (const slug of slugs) before.push(await owingIn(slug));
  for (const { file } of offices) {
    const { organisation } = file;
    const saved = await saveOffice(organisation, now);
    if (saved) {
      const { memos, ...what } = saved;
      changes.push({ organisation, kind: 'organisation', ...what });
      changes.push(...memos.map((one) => ({ organisation, kind: 'memo' as const, ...one })));
    }
    for (const assessment of file.assessments) {
      const { fiscalYear } = assessment;
      const stored = await saveAssessment(organisation._id, assessment);
      if (stored) changes.push({ organisation, kind: 'assessment', fiscalYear, effect: stored });
    }
    const papers = file.papers && (await keepPaperSettings(organisation._id, file.papers));
    if (papers) changes.push({ organisation, kind: 'papers', effect: papers });
    const pages = await keepItemPages(organisation._id, file.itemPages ?? []);
    if (pages > 0) changes.push({ organisation, kind: 'itemPages', count: pages });
  }
  for (const table of scores) {
    const organisation = await findOrganisation(table.office);
    if (!organisation) throw new Error(`Scores of ${table.office}, which is no office`);
    const { fiscalYear } = table;
    const before = await assessments(table.office).findOne({ fiscalYear });
    const stored = await saveAssessment(table.office, withScores(before, table));
    if (stored) changes.push({ organisation, kind: 'assessment', fiscalYear, effect: stored });
  }
  for (const plan of plans) {
    const change = await savePlan(plan, now);
    if (change.added.length + change.changed.length + change.removed.length > 0) changes.push(change);
  }
  for (const table of items) {
    const change = await saveItems(table, now);
    if (change) changes.push({ kind: 'items', ...change });
  }
  for (const table of results) {
    const change = await saveResults(table, now);
    if (change) changes.push({ kind: 'results', ...change });
  }
  for (const was of compact(before)) {
    const is = await owingIn(was.organisation._id);
    if (!is) throw new Error(`No office ${was.organisation._id}`);
    const parts = await followUnits(was, is, now);
    changes.push(...parts.map((part) => ({ organisation: is.organisation, kind: 'part' as const, ...part })));
  }
  return changes;
}

async function savePlan(plan: PlanToImport, now: Date): Promise<Extract<Change, { kind: 'plan' }>> {
  const { fiscalYear } = plan;
  const organisation = await findOrganisation(plan.office);
  if (!organisation) throw new Error(`A plan of ${plan.office}, which is no office`);
  await notePlanStored(plan.office, fiscalYear, now);
  const saved: Record<NonNullable<Effect>, PlannedMeasure[]> = { added: [], changed: [] };
  for (const { content } of plan.measures) {
    const effect = await saveMeasure(plan, content);
    if (effect) saved[effect].push(asKnown(content));
  }
  const gone = { fiscalYear, num: { $nin: plan.measures.map(({ content }) => content.num) } };
  const removed = await measures(plan.office).find(gone, { sort: { num: 1 } });
  await measures(plan.office).deleteMany(gone);
  return {
    organisation,
    kind: 'plan',
    fiscalYear,
    ...saved,
    removed: removed.map((measure) => ({ ...asKnown(measure), results: resultCount(measure) })),
  };
}

const asKnown = ({ num, title }: PlannedMeasure): PlannedMeasure => ({ num, title });

/** Due days the office has set in TamTid stay unless the file sets the same round, units that were added there stay in any case. */
async function saveOffice(
  wanted: Organisation,
  now: Date,
): Promise<{ effect: NonNullable<Effect>; parts: PartChange[]; memos: MemoFollowing[] } | null> {
  const stored = await findOrganisation(wanted._id);
  if (!stored) {
    await saveOrganisation(wanted);
    return { effect: 'added', parts: [], memos: [] };
  }
  const own = stored.roundDates.filter(
    ({ fiscalYear, round }) =>
      !wanted.roundDates.some((date) => date.fiscalYear === fiscalYear && date.round === round),
  );
  const roundDates = [...own, ...wanted.roundDates].sort(
    (a, b) => a.fiscalYear - b.fiscalYear || b.round.localeCompare(a.round),
  );
  const next = {
    ...wanted,
    roundDates,
    units: unitsAfterFile(stored.units, wanted.units),
    ...(wanted.approvalChain && { approvalChain: chainAfterFile(stored, wanted.approvalChain) }),
  };
  const before = {
    ...stored,
    roundDates: [...stored.roundDates].sort((a, b) => a.fiscalYear - b.fiscalYear || b.round.localeCompare(a.round)),
  };
  if (Object.keys(changedFields(next, before)).length === 0) return null;
  await saveOrganisation(next);
  const parts = organisationChanges(before, { ...before, ...next });
  const isOtherChain = parts.some(({ part }) => part === 'approvalChain');
  const memos = isOtherChain ? await followChainOfFile(stored, next.approvalChain ?? [], now) : [];
  return { effect: 'changed', parts, memos };
}

/** What a chain of a file means for memos under way and for who holds positions; that nobody would be left is found before. */
async function followChainOfFile(stored: Organisation, chain: Position[], now: Date): Promise<MemoFollowing[]> {
  await storeChain(stored, chain, now);
  const followed: MemoFollowing[] = [];
  for (const one of await memosFollowing(stored._id, chain)) {
    const memo = await rerouteMemo(stored._id, one, { at: now, actor: null, eventId: null });
    followed.push({ ...one, memo });
  }
  return followed;
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
