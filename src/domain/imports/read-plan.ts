import type { Framework, Frameworks } from '../assessments/framework';
import { frameworkOf } from '../assessments/framework';
import { ROUNDS, type Round } from '../calendar/dates';
import type { Organisation } from '../organisations/organisation.model';
import { checkDueDays } from './check-due-days';
import { inferable, yearOf } from './inferable';
import { type MeasurePart, measureSchema, type PlanPart, planSchema } from './office-yaml.schema';
import type { MeasureContent, PlanToImport } from './plan-to-import';
import { officeText } from './texts';
import { unitByName, unitNames } from './unit-names';
import type { YamlSource } from './yaml-source';

type Path = readonly PropertyKey[];

/** A year's plan as read; its measures may be carried over by a later plan of the same file. */
export type Plan = Pick<PlanToImport, 'fiscalYear' | 'where' | 'measures'>;

/**
 * Reads one entry of `plans`. What a measure leaves out (period, follow-up, rounds, due days) it takes from its plan; rounds
 * are both when nobody names any. `carry_over` repeats an earlier plan's measures: number, title, guidelines, procedures, units,
 * indicators, items and group, but neither due days nor results.
 * @param organisation null when that part is broken: units are then not checked
 * @returns null when the plan itself does not hold up; the problems are noted in the source
 */
export function readPlan(context: {
  source: YamlSource;
  path: Path;
  organisation: Organisation | null;
  frameworks: Frameworks;
  earlier: readonly Plan[];
}): Plan | null {
  const { source, path, organisation, frameworks, earlier } = context;
  const plan = source.read(planSchema, path);
  const fiscalYear = plan && yearOf(source, path, plan);
  if (!plan || fiscalYear === null) return null;
  if ((plan.measures === undefined) === (plan.carry_over === undefined)) {
    source.problem(path, officeText.measuresOrCarryOver);
    return null;
  }
  if (plan.due) {
    const ofAll = { fiscalYear, rounds: [...ROUNDS], dueOn: plan.due };
    checkDueDays(source, [...path, 'due'], plan.due, ofAll, organisation);
  }
  if (plan.carry_over !== undefined) {
    const where = source.where([...path, 'carry_over']);
    const carried = carryOver(source, path, plan, fiscalYear, plan.carry_over, earlier);
    return { fiscalYear, where, measures: carried.map((content) => ({ content, where })) };
  }
  const measures: Plan['measures'] = [];
  for (const index of (plan.measures ?? []).keys()) {
    const at = [...path, 'measures', index];
    const part = source.read(measureSchema, at);
    if (!part) continue;
    if (measures.some(({ content }) => content.num === part.num)) {
      source.problem([...at, 'num'], officeText.duplicateMeasure(part.num, fiscalYear));
    }
    const framework = frameworkOf(frameworks, fiscalYear);
    const content = readMeasure({ source, path: at, part, plan, planPath: path, fiscalYear, organisation, framework });
    measures.push({ content, where: source.where([...at, 'num']) });
  }
  return { fiscalYear, where: source.where(path), measures };
}

function readMeasure(context: {
  source: YamlSource;
  path: Path;
  part: MeasurePart;
  plan: PlanPart;
  planPath: Path;
  fiscalYear: number;
  organisation: Organisation | null;
  framework: Framework;
}): MeasureContent {
  const { source, path, part, plan, planPath, fiscalYear, organisation, framework } = context;
  const rounds = inferable(source, path, part, 'rounds') ?? planRounds(source, planPath, plan);
  const indicators = inferable(source, path, part, 'indicators') ?? [];
  const known = framework.indicators.map(({ num }) => num);
  for (const num of indicators) {
    if (!known.includes(num)) source.problem([...path, 'indicators'], officeText.unknownIndicator(num, known));
  }
  // A measure that has fewer rounds than its plan leaves out the plan's due day of the other.
  for (const round of ROUNDS) {
    if (part.due?.[round] && !rounds.includes(round)) {
      source.problem([...path, 'due', round], officeText.dueWithoutRound(round));
    }
  }
  const due = { ...plan.due, ...part.due };
  const dueOn = Object.fromEntries(Object.entries(due).filter(([round]) => rounds.includes(round as Round)));
  checkDueDays(source, [...path, 'due'], part.due ?? {}, { fiscalYear, rounds, dueOn }, organisation);
  return {
    fiscalYear,
    num: part.num,
    title: part.title,
    guidelines: part.guidelines,
    procedures: part.procedures,
    units: readUnits(source, path, part.units, organisation),
    period: part.period === undefined ? (plan.period ?? null) : part.period,
    followUp: part.follow_up ?? plan.follow_up ?? [],
    rounds,
    dueOn,
    indicators,
    items: inferable(source, path, part, 'items') ?? [],
    carriedFrom: null,
    group: part.group,
    result: part.result,
  };
}

function planRounds(source: YamlSource, path: Path, plan: PlanPart): Round[] {
  return inferable(source, path, plan, 'rounds') ?? [...ROUNDS];
}

function readUnits(
  source: YamlSource,
  path: Path,
  written: readonly string[],
  organisation: Organisation | null,
): string[] {
  if (!organisation) return [...written];
  const keys = written.flatMap((name, index) => {
    const unit = unitByName(organisation, name);
    if (!unit) source.problem([...path, 'units', index], officeText.unknownUnit(name, unitNames(organisation)));
    return unit ? [unit.key] : [];
  });
  return [...new Set(keys)];
}

function carryOver(
  source: YamlSource,
  path: Path,
  plan: PlanPart,
  fiscalYear: number,
  from: number,
  earlier: readonly Plan[],
): MeasureContent[] {
  const origin = earlier.find((one) => one.fiscalYear === from);
  if (!origin) {
    const allowed = earlier.map((one) => one.fiscalYear);
    source.problem([...path, 'carry_over'], officeText.noPlanToCarry(from, allowed));
    return [];
  }
  const rounds = planRounds(source, path, plan);
  return origin.measures.map(({ content: measure }) => ({
    ...measure,
    fiscalYear,
    period: plan.period === undefined ? measure.period : plan.period,
    followUp: plan.follow_up ?? measure.followUp,
    rounds,
    dueOn: { ...plan.due },
    carriedFrom: { fiscalYear: from, num: measure.num },
    result: null,
  }));
}
