import type { Frameworks } from '../assessments/framework';
import { normaliseThai } from '../thai-text/normalise';
import type { ImportProblem, OfficeFile } from './office-file';
import { fileSchema } from './office-yaml.schema';
import type { MeasureContent, PlanToImport } from './plan-to-import';
import { readAssessment } from './read-assessment';
import { readItemPages } from './read-item-pages';
import { readOrganisation } from './read-organisation';
import { readPapers } from './read-papers';
import { type Plan, readPlan } from './read-plan';
import { officeText } from './texts';
import { YamlSource } from './yaml-source';

/** An office's file as read, with the places its parts stand at. */
export interface ParsedOffice {
  file: OfficeFile;
  /** of the organisation */
  where: string;
  plans: PlanToImport[];
}

const MEASURE_KEYS: readonly (keyof MeasureContent)[] = [
  'fiscalYear',
  'num',
  'title',
  'guidelines',
  'procedures',
  'units',
  'period',
  'followUp',
  'rounds',
  'dueOn',
  'indicators',
  'items',
  'carriedFrom',
  'group',
  'result',
];

/**
 * Reads an office's YAML file (docs/IMPORT.md): the organisation, its assessments and its plans.
 * @param file name shown in problems, as `FILE:LINE`
 * @returns the content, or every problem found; never both
 */
export function parseOfficeYaml(
  file: string,
  text: string,
  frameworks: Frameworks,
): ParsedOffice | { problems: ImportProblem[] } {
  const source = new YamlSource(file, normaliseThai(text));
  const outline = source.problems.length === 0 ? source.read(fileSchema, []) : null;
  if (!outline) return { problems: source.problems };

  const organisation = readOrganisation(source);
  const assessments: OfficeFile['assessments'] = [];
  for (const index of outline.assessments.keys()) {
    const path = ['assessments', index];
    const assessment = readAssessment(source, path, frameworks);
    if (!assessment) continue;
    if (assessments.some(({ fiscalYear }) => fiscalYear === assessment.fiscalYear)) {
      source.problem(path, officeText.duplicateAssessment(assessment.fiscalYear));
    }
    assessments.push(assessment);
  }
  const plans: Plan[] = [];
  for (const index of outline.plans.keys()) {
    const path = ['plans', index];
    const plan = readPlan({ source, path, organisation, frameworks, earlier: plans });
    if (!plan) continue;
    if (plans.some(({ fiscalYear }) => fiscalYear === plan.fiscalYear)) {
      source.problem(path, officeText.duplicatePlan(plan.fiscalYear));
    }
    plans.push(plan);
  }
  const papers = outline.papers === undefined ? null : readPapers(source, ['papers']);
  const itemPages = outline.item_pages.flatMap((_, index) =>
    readItemPages(source, ['item_pages', index], organisation),
  );
  if (source.problems.length > 0 || !organisation) return { problems: source.problems };
  const stated = new Set(MEASURE_KEYS);
  const measures = plans.flatMap((plan) => plan.measures.map(({ content }) => content));
  return {
    file: {
      organisation,
      assessments,
      measures,
      ...(papers && { papers }),
      ...(itemPages.length > 0 && { itemPages }),
    },
    where: source.where(['organisation', 'slug']),
    plans: plans.map((plan) => ({ ...plan, office: organisation._id, stated })),
  };
}
