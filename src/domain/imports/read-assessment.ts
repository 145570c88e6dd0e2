import { INSTRUMENTS, type Priority } from '../assessments/assessment.model';
import { type Framework, type Frameworks, frameworkOf } from '../assessments/framework';
import { yearOf } from './inferable';
import type { OfficeFile } from './office-file';
import { type AssessmentPart, assessmentSchema } from './office-yaml.schema';
import { readItems } from './read-items';
import { officeText } from './texts';
import type { YamlSource } from './yaml-source';

type AssessmentContent = OfficeFile['assessments'][number];

/**
 * Reads one entry of `assessments`. What the file leaves out comes from the year's rules: weights, indicator names, level
 * scheme, threshold, sub-indicators. Every indicator of the rules is there afterwards, without a score where none is given.
 * @returns null when it does not hold up; the problems are noted in the source
 */
export function readAssessment(
  source: YamlSource,
  path: readonly PropertyKey[],
  frameworks: Frameworks,
): AssessmentContent | null {
  const part = source.read(assessmentSchema, path);
  const fiscalYear = part && yearOf(source, path, part);
  if (!part || fiscalYear === null) return null;

  const framework = frameworkOf(frameworks, fiscalYear);
  const levelScheme = part.level_scheme ?? framework.levelScheme;
  const subIndicators = part.sub_indicators ?? framework.subIndicators;
  return {
    fiscalYear,
    total: part.total ?? null,
    levelScheme,
    level: readLevel(source, path, part, framework.levels[levelScheme]),
    threshold: part.threshold ?? framework.threshold,
    instruments: INSTRUMENTS.map((key) => ({
      key,
      weight: framework.weights[key],
      score: part.instruments[key] ?? null,
    })),
    indicators: readIndicators(source, path, part, framework),
    subIndicators: subIndicators.map(({ num, indicator, name }) => ({ num, indicator, name })),
    items: readItems({ source, path, part, framework, subIndicators }),
    ...(part.rank_in_province !== undefined && { rankInProvince: part.rank_in_province }),
    ...(part.priorities && { priorities: readPriorities(source, path, part) }),
  };
}

function readLevel(
  source: YamlSource,
  path: readonly PropertyKey[],
  part: AssessmentPart,
  levels: Framework['levels']['letter'],
): string | null {
  if (part.level === null) return null;
  const found = levels.find(({ level, name }) => level === part.level || name === part.level);
  if (!found) {
    source.problem(
      [...path, 'level'],
      officeText.unknownLevel(
        part.level,
        levels.map(({ name }) => name),
      ),
    );
  }
  return found?.level ?? null;
}

function readPriorities(
  source: YamlSource,
  path: readonly PropertyKey[],
  { priorities = [] }: AssessmentPart,
): Priority[] {
  const twice = priorities.findIndex(({ num }, at) => priorities.findIndex((one) => one.num === num) < at);
  const repeated = priorities[twice];
  if (repeated) source.problem([...path, 'priorities', twice, 'num'], officeText.duplicatePriority(repeated.num));
  return priorities;
}

function readIndicators(
  source: YamlSource,
  path: readonly PropertyKey[],
  part: AssessmentPart,
  framework: Framework,
): AssessmentContent['indicators'] {
  const known = framework.indicators.map(({ num }) => num);
  const seen = new Set<number>();
  for (const [index, { num, priority }] of part.indicators.entries()) {
    const at = [...path, 'indicators', index, 'num'];
    if (!known.includes(num)) source.problem(at, officeText.unknownIndicator(num, known));
    if (seen.has(num)) source.problem(at, officeText.duplicateIndicator(num));
    seen.add(num);
    const priorities = (part.priorities ?? []).map((one) => one.num);
    if (priority !== undefined && !priorities.includes(priority)) {
      source.problem([...path, 'indicators', index, 'priority'], officeText.unknownPriority(priority, priorities));
    }
  }
  return framework.indicators.map(({ num, instrument, name }) => {
    const given = part.indicators.find((indicator) => indicator.num === num);
    return {
      num,
      name: given?.name ?? name,
      instrument,
      score: given?.score ?? null,
      status: given?.status ?? null,
      class: given?.class ?? null,
      ...(given?.priority !== undefined && { priority: given.priority }),
      ...(given?.advice && { advice: given.advice }),
      ...(given?.methods && { methods: given.methods }),
    };
  });
}
