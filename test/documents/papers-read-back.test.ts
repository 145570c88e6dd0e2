import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { measuresPaper } from '../../src/documents/measures/paper';
import type { Block } from '../../src/documents/paper';
import type { PaperRecords } from '../../src/documents/records';
import { render } from '../../src/documents/render';
import { resultsPaper } from '../../src/documents/results/paper';
import { knownFrameworkOf, knownFrameworks } from '../../src/domain/assessments/framework-file';
import { readExampleFiles } from '../../src/domain/imports/example-files';
import { readImportFiles } from '../../src/domain/imports/read-import-files';
import { resultsOfPlan } from '../../src/domain/imports/results-of-plan.rules';
import type { Measure, PastResult } from '../../src/domain/measures/measure.model';
import type { ResultColumns } from '../../src/domain/papers/paper-settings';
import { USUAL_SETTINGS } from '../../src/domain/papers/paper-settings';
import { toArabicDigits } from '../../src/domain/thai-text/digits';
import { projectRoot } from '../../src/root';
import { hasSources, recordsOf, type Slug } from './seed-papers';

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

const FORMATS = ['docx', 'xlsx', 'pdf'] as const;

/**
 * As it is read: digits are of either script, a text is one line, and the spaces that lists are laid out by do not count; nor do those at which
 * a line of a PDF ends, which it does not hold.
 */
const tidy = (texts: readonly string[]): string[] => texts.map((text) => toArabicDigits(text).replace(/\s+/g, ''));

test('each example office has a plan to try', () => {
  expect(plans).toHaveLength(4);
});

test.each(plans.flatMap(([slug, records]) => FORMATS.map((format) => [slug, format, records] as const)))(
  'the table of measures of %s as %s, sent back, changes nothing of the plan',
  async (slug, format, records) => {
    const bytes = await render(measuresPaper(records, 'guided'), format);
    // It also says which assessment it answers, so whoever sends it is asked for the year.
    const sender = { organisation: records.organisation, fiscalYear: records.fiscalYear };
    const read = await readImportFiles([{ name: `plan.${format}`, bytes }], offices, knownFrameworks(), sender);
    if ('problems' in read)
      throw new Error(read.problems.map(({ where, message }) => `${where} ${message}`).join('\n'));
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
  },
);

/** What an office had done: its own result where the example has one, else one with all that a result can say. */
const resultOf = ({ num, result }: Measure): PastResult =>
  result ?? {
    details: [`อบรมครั้งที่ ${num}`, 'แจ้งเวียนทุกส่วนราชการ'],
    outputs: num % 2 === 0 ? [`คู่มือ ${num} เล่ม`] : ['คู่มือ 1 เล่ม', 'คำสั่ง 2 ฉบับ'],
    outcomes: [`ผู้รับบริการร้อยละ ${80 + (num % 20)} พึงพอใจ`],
    period: `มีนาคม ${2560 + (num % 9)}`,
    remarks: num % 3 === 0 ? 'ใช้งบประมาณเดิม' : null,
    published: num % 4 === 0 ? { channel: 'เว็บไซต์หลักของหน่วยงาน', on: '2022-02-01' } : null,
    evidence: [`ภาพถ่าย ${num} ภาพ`],
  };

/** Everything a result says, whatever columns it stands in. */
const factsIn = ({ details, outputs, outcomes, published, evidence = [], remarks }: PastResult): string[] =>
  tidy([
    ...details,
    ...outputs,
    ...outcomes,
    ...evidence,
    ...(remarks ? [remarks] : []),
    ...(published ? [`${published.channel} ${published.on}`] : []),
  ]).sort();

test.each(
  plans.flatMap(([slug, records], at) =>
    FORMATS.map((format, of) => {
      const columns: ResultColumns = (at + of) % 2 === 0 ? 'by_measure' : 'by_indicator';
      return [slug, format, columns, records] as const;
    }),
  ),
)('the results of %s as %s, %s, read back, lose no fact', async (slug, format, columns, records) => {
  const measures = records.measures.map((one) => ({ ...one, result: null, roundResults: { '6m': resultOf(one) } }));
  const bytes = await render(resultsPaper({ ...records, measures }, '6m', columns), format);
  // No year is said: the paper's own heading says it.
  const sender = { organisation: records.organisation, fiscalYear: null };
  const read = await readImportFiles([{ name: `results.${format}`, bytes }], offices, knownFrameworks(), sender);
  if ('problems' in read) throw new Error(read.problems.map(({ where, message }) => `${where} ${message}`).join('\n'));
  expect(read.results).toMatchObject([{ office: slug, fiscalYear: records.fiscalYear, round: '6m' }]);
  const known = { organisation: records.organisation, reported: [], today: '2026-11-20', plan: FOLLOWED_LATER };
  const { results, unread } = resultsOfPlan(only(read.results), asOfThePast(measures), known);
  expect(unread).toEqual([]);
  expect(results.map(({ num }) => num)).toEqual(measures.map(({ num }) => num));
  for (const { num, result } of results) {
    const wanted = resultOf(records.measures.find((one) => one.num === num) as Measure);
    expect(factsIn(result)).toEqual(factsIn(wanted));
    if (columns === 'by_measure') {
      expect(result.outputs.length).toBe(wanted.outputs.length);
      expect(tidy([result.period ?? ''])).toEqual(tidy([wanted.period ?? '']));
    }
  }
});

function only<T>(list: readonly T[] = []): T {
  const [one] = list;
  if (one === undefined || list.length > 1) throw new Error(`${list.length} instead of one`);
  return one;
}

/** The years of the examples were over when it was first stored. */
const FOLLOWED_LATER = { firstStoredAt: new Date('2030-01-01T00:00:00Z'), closings: [] };

/** Of rounds that are over. */
const asOfThePast = (measures: readonly Measure[]) =>
  measures.map((one) => ({ ...one, dueOn: { '6m': '2020-03-31', '12m': '2020-09-30' } }));

/** The tables of a published paper with the lines above each, as its text keeps them: cells between tabs or pipes, HTML within. */
function tablesOfText(text: string): Block[] {
  const blocks: Block[] = [];
  for (const line of text.split('\n')) {
    const isPiped = /^\|.*\|\s*$/.test(line);
    const cells = isPiped ? line.trim().slice(1, -1).split('|') : line.split('\t');
    if (/^[|\s:-]+$/.test(line) || line.trim() === '') continue;
    const last = blocks.at(-1);
    if (cells.length < 3) {
      if (line.trim().length < 600) blocks.push({ kind: 'paragraph', text: line.trim() });
      continue;
    }
    const texts = cells.map((cell) => cell.trim());
    if (last?.kind === 'table' && Math.abs(last.columns.length - texts.length) <= 1) {
      last.rows.push({ cells: texts.map((cell) => (cell === '' ? [] : [cell])) });
    } else {
      blocks.push({ kind: 'table', caption: null, columns: texts.map((title) => ({ title, width: 1 })), rows: [] });
    }
  }
  return blocks;
}

const readSent = async (slug: Slug, fiscalYear: number, blocks: Block[]) => {
  const { organisation, now } = recordsOf(slug);
  const { name: office } = organisation;
  const paper = { title: slug, office, madeAt: now, orientation: 'landscape', digits: 'thai', blocks } as const;
  const bytes = await render(paper, 'docx');
  return readImportFiles([{ name: 'ผล.docx', bytes }], offices, knownFrameworks(), { organisation, fiscalYear });
};

// เกาะลอยบางหัก's own text lacks the head of a page, and a row of two measures that share an indicator is told, not guessed.
(hasSources ? test : test.skip).each([
  ['mueang-hong', 2565, [1, 2, 3, 4], []],
  ['ko-loi-bang-hak', 2566, [1, 2, 3, 4, 5, 6, 8, 9, 10], ['ไม่ตรงกับมาตรการเดียว']],
] as const)('the results that %s published, in a file of Word, are read', async (slug, fiscalYear, nums, lacking) => {
  const { organisation, measures } = recordsOf(slug);
  const text = readFileSync(join(projectRoot(), `../shared/seed-papers/${slug}.txt`), 'utf8');
  const read = await readSent(slug, fiscalYear, tablesOfText(text));
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  expect(read.results).toMatchObject([{ fiscalYear, round: null }]);
  const known = { organisation, reported: [], today: '2026-11-20', plan: FOLLOWED_LATER };
  const { results, unread } = resultsOfPlan(only(read.results), asOfThePast(measures), known);
  expect(results.map(({ num }) => num)).toEqual(nums);
  expect(unread.map(({ message }) => message)).toEqual(lacking.map((one) => expect.stringContaining(one)));
  for (const { num, result } of results) {
    const { period, published } = measures.find((one) => one.num === num)?.result ?? {};
    expect(result.details.length + result.outcomes.length).toBeGreaterThan(0);
    if (period)
      expect(
        tidy([result.period ?? ''])
          .join()
          .replace(/\s/g, ''),
      ).toContain(period.replace(/\s/g, ''));
    if (published && result.published) expect(result.published).toEqual(published);
  }
});
