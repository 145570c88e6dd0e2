import type { HeroPicture } from '../../../../flex-templates/parts/card';
import type { Chart } from '../../../documents/charts/chart';
import { belongsTo } from '../../../domain/abilities/roles.rules';
import { askTogether } from '../../../domain/ask-together';
import { type Assessment, assessments } from '../../../domain/assessments/assessment.model';
import type { Framework } from '../../../domain/assessments/framework';
import { knownFrameworkOf } from '../../../domain/assessments/framework-file';
import { evidenceCounted } from '../../../domain/evidence/find-evidence';
import { currentPlan, type Plan } from '../../../domain/measures/plan';
import { planRecordsAsked } from '../../../domain/measures/plan-record.model';
import type { Item } from '../../../domain/papers/items.rules';
import { itemPagesAsked } from '../../../domain/papers/keep-item-pages';
import { loadItems } from '../../../domain/papers/load-items';
import { type OwedForLink, owedLinks } from '../../../domain/papers/owed-for-link.rules';
import { reportsAsked } from '../../../domain/reports/find-report';
import { loadStandings } from '../../../domain/reports/load-standings';
import { type OwedForRelease, owedForRelease } from '../../../domain/reports/owed-for-release.rules';
import { textMessage } from '../../../line/compose';
import type { Action } from '../../../line/types';
import { type Ask, askIn } from '../../../ui/ask';
import type { MemberContext } from '../../context';
import type { Outcome } from '../../feature';
import { scopeHere } from '../../measures/scope';
import { chartOn } from '../../ui/chart';
import { labels, texts } from './texts';

/** An assessed year of an office, with the rules of that year. */
export interface AssessedYear {
  assessment: Assessment;
  framework: Framework;
}

/** What the answers about one year are made of. */
export interface Assessed extends AssessedYear {
  /** the office's name */
  officeName: string;
  /** all assessed years (BE), latest first */
  years: readonly number[];
  ask: Ask;
  /** the plan that is worked on, as far as it is shown here; null: there is none, or the answer says nothing of measures */
  plan: ShownPlan | null;
  /** a chart as a card shows it; null: it is not shown */
  picture(chart: Chart | null): HeroPicture | null;
}

/** A plan as it may be shown in a chat. */
export interface ShownPlan extends Plan {
  /** what a measure still owes until its result is published, by number; nothing is owed of others */
  owed: ReadonlyMap<number, OwedForRelease>;
  /** the O items of the plan's year, each with what its page owes; none in groups */
  items: { item: Item; owed: OwedForLink | null }[];
  /** in the group of a unit only that unit's measures are shown */
  isWhole: boolean;
}

/** Every assessed year of the person's office, latest first. */
export async function assessedYears(ctx: MemberContext): Promise<AssessedYear[]> {
  const found = await assessments(ctx.office).find({}, { sort: { fiscalYear: -1 } });
  return found.map((assessment) => ({ assessment, framework: knownFrameworkOf(assessment.fiscalYear) }));
}

/**
 * Answers about the year asked for, else about the latest assessed one. Where there is no such year it says which there are.
 * @param again the same question about another year, as a person types it
 * @param says what the answer says besides: of which measures are for what it is about
 */
export async function answerAbout(
  ctx: MemberContext,
  year: number | undefined,
  again: (year: number) => string,
  answer: (assessed: Assessed) => Outcome,
  says: { measures: boolean } = { measures: false },
): Promise<Outcome> {
  const all = await assessedYears(ctx);
  const years = all.map(({ assessment }) => assessment.fiscalYear);
  const found = year === undefined ? all[0] : all.find(({ assessment }) => assessment.fiscalYear === year);
  const ask = askIn(ctx.chat);
  if (found) {
    const picture = (chart: Chart | null) => chartOn(ctx, chart);
    const plan = says.measures ? await shownPlan(ctx, all) : null;
    return answer({ ...found, officeName: ctx.organisation.name, years, ask, plan, picture });
  }
  if (year === undefined || years.length === 0) return { replies: [textMessage(texts.noAssessments)] };
  return { replies: [textMessage(texts.noSuchYear([year], years), chooseYear(ask, years, again))] };
}

async function shownPlan(ctx: MemberContext, assessed: readonly AssessedYear[]): Promise<ShownPlan | null> {
  const plan = await currentPlan(ctx.office, ctx.now);
  if (!plan) return null;
  const { fiscalYear } = plan;
  await askTogether(ctx.office, [
    reportsAsked(ctx.office, fiscalYear),
    evidenceCounted(ctx.office, fiscalYear),
    planRecordsAsked(ctx.office),
    itemPagesAsked(ctx.office, fiscalYear),
  ]);
  const scope = scopeHere(ctx, 'view');
  const measures = plan.measures.filter(({ units }) => belongsTo(units, scope));
  const standings = await loadStandings(ctx.organisation, { fiscalYear, measures }, ctx.today);
  const owed = measures.flatMap(({ num }) => {
    const found = owedForRelease(standings.filter(({ measure }) => measure.num === num));
    return found ? [[num, found] as const] : [];
  });
  const isWhole = scope === 'all';
  const items = isWhole && ctx.chat.kind === 'user' ? await loadItems(ctx.office, fiscalYear) : [];
  const answered = assessed.find(({ assessment }) => assessment.fiscalYear < fiscalYear)?.assessment.items ?? [];
  const links = owedLinks(items, measures, standings, answered);
  return {
    fiscalYear,
    measures,
    owed: new Map(owed),
    items: items.map((item) => ({ item, owed: links.get(item.code) ?? null })),
    isWhole,
  };
}

const MOST_YEARS = 6;

/** One quick reply a year. */
export function chooseYear(ask: Ask, years: readonly number[], again: (year: number) => string): Action[] {
  return years.slice(0, MOST_YEARS).map((year) => ask(labels.year(year), again(year)));
}
