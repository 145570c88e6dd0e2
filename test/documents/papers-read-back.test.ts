import { measuresPaper } from '../../src/documents/measures/paper';
import type { PaperRecords } from '../../src/documents/records';
import { render } from '../../src/documents/render';
import { knownFrameworkOf, knownFrameworks } from '../../src/domain/assessments/framework-file';
import { readExampleFiles } from '../../src/domain/imports/example-files';
import { readImportFiles } from '../../src/domain/imports/read-import-files';
import { USUAL_SETTINGS } from '../../src/domain/papers/paper-settings';
import { toArabicDigits } from '../../src/domain/thai-text/digits';

const files = readExampleFiles();
const offices = files.map(({ organisation }) => organisation);

/** The last plan of each example office that has one. */
const plans = files.flatMap(({ organisation, measures, assessments }) => {
  const fiscalYear = Math.max(0, ...measures.map((one) => one.fiscalYear));
  const own = measures.filter((one) => one.fiscalYear === fiscalYear);
  const [assessment] = assessments;
  const assessed = assessment && {
    assessment: { ...assessment, office: organisation._id },
    framework: knownFrameworkOf(assessment.fiscalYear),
  };
  const records: PaperRecords = {
    organisation,
    settings: USUAL_SETTINGS,
    fiscalYear,
    measures: own.map((one) => ({ ...one, office: organisation._id })),
    standings: [],
    endorsements: { '6m': [], '12m': [] },
    items: { titles: {}, pages: [] },
    plan: null,
    assessed: assessed ?? null,
    now: new Date('2026-11-20T02:00:00Z'),
  };
  return own.length > 0 ? [[organisation._id, records] as const] : [];
});

/** As it is read: digits are of either script, a text is one line, and the spaces that lists are laid out by do not count. */
const tidy = (texts: readonly string[]): string[] =>
  texts.map((text) => toArabicDigits(text).replace(/\s+/g, ' ').trim());

test('each example office has a plan to try', () => {
  expect(plans).toHaveLength(4);
});

test.each(
  plans.flatMap(([slug, records]) => (['docx', 'xlsx'] as const).map((format) => [slug, format, records] as const)),
)('the table of measures of %s as %s, sent back, changes nothing of the plan', async (slug, format, records) => {
  const bytes = await render(measuresPaper(records, 'guided'), format);
  // It also says which assessment it answers, so whoever sends it is asked for the year.
  const sender = { organisation: records.organisation, fiscalYear: records.fiscalYear };
  const read = await readImportFiles([{ name: `plan.${format}`, bytes }], offices, knownFrameworks(), sender);
  if ('problems' in read) throw new Error(read.problems.map(({ where, message }) => `${where} ${message}`).join('\n'));
  expect(read.plans).toMatchObject([{ office: slug, fiscalYear: records.fiscalYear }]);
  const of = ({ num, title, guidelines, procedures, units, followUp }: (typeof records.measures)[number]) => ({
    num,
    title: tidy([title]),
    guidelines: tidy(guidelines),
    procedures: tidy(procedures),
    units: [...units].sort(),
    followUp: tidy(followUp),
  });
  const got = read.plans[0]?.measures.map(({ content }) => of({ ...content, office: slug })) ?? [];
  const wanted = records.measures.map(of);
  // Where the plan does not say how a measure is followed up, the paper says that it is reported.
  expect(got.map((one, index) => (wanted[index]?.followUp.length ? one : { ...one, followUp: [] }))).toEqual(wanted);
});
