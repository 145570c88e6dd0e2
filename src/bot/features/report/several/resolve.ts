import { askTogether } from '../../../../domain/ask-together';
import { countEvidenceOf, evidenceCounted } from '../../../../domain/evidence/find-evidence';
import type { Measure } from '../../../../domain/measures/measure.model';
import { askedPlan, planAsked } from '../../../../domain/measures/plan';
import { planRecordsAsked } from '../../../../domain/measures/plan-record.model';
import { mergeContent } from '../../../../domain/reports/content.rules';
import { reportsAsked } from '../../../../domain/reports/find-report';
import { requiredButLacking } from '../../../../domain/reports/reports.rules';
import { Refusal } from '../../../../refusal';
import type { MemberContext } from '../../../context';
import { countOf } from '../../../evidence/pieces';
import { newDraft } from '../../../forms/draft';
import type { Resolved } from '../../../forms/form';
import { partsWithin } from '../../../measures/part-asked';
import { scopeHere } from '../../../measures/scope';
import { newValues } from '../draft';
import { previousOf, saysAsBefore } from '../previous';
import { resolveDraft } from '../resolve-draft';
import { type Entry, type Facts, isOfUnit, type Looked, roundOf, type SeveralDraft, type Values } from './draft';
import { piecesFor } from './evidence';
import { texts } from './texts';

/**
 * Holds reports on several measures against the plan, each as if it were reported alone. What cannot be reported on here is left out, and why
 * is kept.
 * @throws Refusal where nothing is left
 */
export async function resolveSeveral(ctx: MemberContext, given: SeveralDraft): Promise<Resolved<Values, Facts>> {
  await askForAll(ctx, given.year);
  const { measures } = await askedPlan(ctx.office, ctx.now, given.year);
  const draft = { ...given, entries: given.entries.map((entry) => withChoices(ctx, measures, entry)) };
  const isOpen = draft.entries.some((entry) => !isOfUnit(entry) || roundOf(entry, draft) === null);
  if (isOpen) return { draft, facts: null, notice: null };
  const looked: Looked[] = [];
  const omitted = [...draft.omitted];
  for (const entry of draft.entries) {
    const isKnown = measures.some(({ num }) => num === entry.measure);
    const found = isKnown ? await look(ctx, draft, entry) : texts.notInPlan(draft.year);
    // What waits to be told whose it is may be what it lacks.
    const why = typeof found === 'string' ? found : draft.isWaiting ? null : await lacksRequired(ctx, found);
    if (why !== null) omitted.push({ measure: entry.measure, why });
    else if (typeof found !== 'string') looked.push(found);
  }
  if (looked.length === 0)
    throw new Refusal('nothing_to_report', omitted.map((one) => one.why).at(0) ?? texts.nothingToSend);
  return { draft: { ...draft, omitted, entries: looked.map(({ entry }) => entry) }, facts: looked, notice: null };
}

/** Asks at once what each of the reports needs: those of the whole year, which are fewer questions than those of each measure. */
export function askForAll({ office }: MemberContext, year: number): Promise<void> {
  return askTogether(office, [
    planAsked(office, year),
    planRecordsAsked(office),
    evidenceCounted(office, year),
    reportsAsked(office, year),
  ]);
}

/** With the person's units of which one is to be chosen, where none was and there are several. @throws Refusal `not_of_group` */
function withChoices(ctx: MemberContext, measures: readonly Measure[], entry: Entry): Entry {
  if (entry.unit !== null) return entry;
  const measure = measures.find(({ num }) => num === entry.measure);
  const own = measure ? partsWithin(ctx, measure, scopeHere(ctx, 'report')) : [];
  return { ...entry, choices: own.length > 1 ? own.map(({ unit }) => unit) : [] };
}

/** @returns that it lacks what the office requires, and how to add it; null: it does not */
async function lacksRequired(ctx: MemberContext, { entry, target, sent }: Looked): Promise<string | null> {
  const { measure, round, report } = target;
  if ((ctx.organisation.requiredParts ?? []).length === 0) return null;
  const about = { fiscalYear: measure.fiscalYear, measure: measure.num, round, unit: measure.unit };
  const content = mergeContent(report, entry.input);
  const evidence = countOf(sent) + (await countEvidenceOf(ctx.office, about));
  const lacking = requiredButLacking(ctx.organisation, content, evidence);
  return lacking.length === 0 ? null : texts.required(measure.num, lacking);
}

/** @returns why it cannot be reported on, in a sentence */
async function look(ctx: MemberContext, draft: SeveralDraft, entry: Entry): Promise<Looked | string> {
  const { measure, unit } = entry;
  const values = newValues(draft.year, '', { measure, unit, round: roundOf(entry, draft) });
  try {
    const { draft: settled, facts } = await resolveDraft(ctx, newDraft(values), null);
    if (!facts.target) return texts.needsMore(measure);
    const { target } = facts;
    const known = { ...entry, unit: settled.unit, round: settled.round };
    const { detail, ...said } = entry.input;
    const sent = await piecesFor(ctx, entry);
    if (!saysAsBefore(detail)) return { entry: known, target, sent };
    const before = await previousOf(ctx, target);
    return before ? { entry: { ...known, input: { ...before, ...said } }, target, sent } : texts.noneBefore;
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
}
