import type { Assessment } from '../../../src/domain/assessments/assessment.model';
import type { Framework } from '../../../src/domain/assessments/framework';
import { knownFrameworkOf } from '../../../src/domain/assessments/framework-file';
import { readExampleFiles } from '../../../src/domain/imports/example-files';

/** The assessment of an example office, with the rules of its year. */
export function exampleAssessment(slug: string): { assessment: Assessment; framework: Framework } {
  const file = readExampleFiles().find(({ organisation }) => organisation._id === slug);
  const found = file?.assessments[0];
  if (!file || !found) throw new Error(`No example assessment of ${slug}`);
  return {
    assessment: { ...found, office: file.organisation._id },
    framework: knownFrameworkOf(found.fiscalYear),
  };
}
