import { compact } from '../../compact';
import type { SettingsChange } from '../papers/keep-settings';
import { papersSchema } from './office-yaml.schema';
import { officeText } from './texts';
import type { YamlSource } from './yaml-source';

/** Reads `papers`: how the office has its papers. Null when it does not hold up; the problems are noted in the source. */
export function readPapers(source: YamlSource, path: readonly PropertyKey[]): SettingsChange | null {
  const part = source.read(papersSchema, path);
  if (!part) return null;
  const { digits, analysis, measures, results, author, years = [] } = part;
  for (const [index, { year, memos }] of years.entries()) {
    const at = [...path, 'years', index];
    if (years.slice(0, index).some((one) => one.year === year)) {
      source.problem([...at, 'year'], officeText.duplicatePaperYear(year));
    }
    const again = memos.findIndex(({ round }, place) => memos.slice(0, place).some((one) => one.round === round));
    const memo = memos[again];
    if (memo) source.problem([...at, 'memos', again], officeText.duplicateMemo(memo.round, year));
  }
  const said = compact<[string, unknown]>([
    digits && ['digits', digits],
    analysis && ['analysis', analysis],
    measures && ['measures', measures],
    results && ['results', results],
    author && ['author', author],
    part.years && ['years', years.map(ofYear)],
  ]);
  return Object.fromEntries(said);
}

function ofYear({
  year,
  foreword_on,
  memo_author,
  memo_to,
  cover_note,
  items_due,
  ...rest
}: Year): NonNullable<SettingsChange['years']>[number] {
  return {
    fiscalYear: year,
    forewordOn: foreword_on,
    memoAuthor: memo_author,
    memoTo: memo_to,
    coverNote: cover_note,
    itemsDue: items_due,
    ...rest,
  };
}

type Year = NonNullable<ReturnType<typeof papersSchema.parse>['years']>[number];
