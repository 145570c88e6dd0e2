import { buildVocabulary, type CompiledVocabulary } from '../../../src/bot/understand';
import { knownGlossary } from '../../../src/domain/glossary/glossary-file';
import { readExampleFiles } from '../../../src/domain/imports/example-files';

/** The words of the example offices, by slug: their units and the measures of their latest plan. */
export const OFFICES: ReadonlyMap<string, CompiledVocabulary> = new Map(
  readExampleFiles().map(({ organisation, measures }) => {
    const latest = Math.max(...measures.map(({ fiscalYear }) => fiscalYear));
    const plan = measures.filter(({ fiscalYear }) => fiscalYear === latest);
    return [organisation._id, buildVocabulary({ units: organisation.units, measures: plan, terms: knownGlossary() })];
  }),
);
