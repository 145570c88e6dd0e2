import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readExampleFiles } from '../../src/domain/imports/example-files';
import { ALL_UNITS } from '../../src/domain/organisations/organisation.model';
import { projectRoot } from '../../src/root';

const files = new Map(readExampleFiles().map((file) => [file.organisation._id as string, file]));
const file = (slug: string) => {
  const found = files.get(slug);
  if (!found) throw new Error(`No example ${slug}`);
  return found;
};
const plan = (slug: string, year: number) => file(slug).measures.filter(({ fiscalYear }) => fiscalYear === year);

test('there are the four example offices', () => {
  expect([...files.keys()]).toEqual(['kham-muang', 'ko-loi-bang-hak', 'mueang-hong', 'soe-phloe']);
});

describe.each([
  ['kham-muang', 2563, 12],
  ['ko-loi-bang-hak', 2566, 14],
  ['mueang-hong', 2565, 4],
  ['soe-phloe', 2566, 13],
])('%s', (slug, year, count) => {
  test('has the unit that means every unit', () => {
    expect(file(slug).organisation.units).toContainEqual(expect.objectContaining({ key: ALL_UNITS, group: true }));
  });
  test(`has its plan of ${year} with ${count} measures`, () => {
    expect(plan(slug, year).map(({ num }) => num)).toEqual(Array.from({ length: count }, (_, index) => index + 1));
  });
  test('carries the same numbers over to 2570, due in both rounds on the usual days', () => {
    const carried = plan(slug, 2570);
    expect(carried.map(({ num, title }) => [num, title])).toEqual(
      plan(slug, year).map(({ num, title }) => [num, title]),
    );
    for (const measure of carried) {
      expect(measure).toMatchObject({
        period: 'ตลอดปี 2570',
        rounds: ['6m', '12m'],
        dueOn: {},
        carriedFrom: { fiscalYear: year, num: measure.num },
        result: null,
      });
    }
  });
  test('every measure has a unit that the office has', () => {
    const keys = file(slug).organisation.units.map(({ key }) => key);
    for (const measure of file(slug).measures) {
      expect(measure.units.length).toBeGreaterThan(0);
      expect(keys).toEqual(expect.arrayContaining(measure.units));
    }
  });
});

test('คำม่วง has all 48 public items of 2562: 30 at 0, 18 at 100', () => {
  const items = file('kham-muang').assessments[0]?.items.filter(({ code }) => code.startsWith('O')) ?? [];
  expect(items.map(({ code }) => code)).toEqual(Array.from({ length: 48 }, (_, index) => `O${index + 1}`));
  expect(items.filter(({ score }) => score === 0)).toHaveLength(30);
  expect(items.filter(({ score }) => score === 100)).toHaveLength(18);
  expect(items.every(({ title }) => title !== null)).toBe(true);
});

test('คำม่วง’s follow-up of 1 มี.ค. 2563 is the due day of every measure of that plan', () => {
  expect(plan('kham-muang', 2563).every(({ dueOn }) => dueOn['6m'] === '2020-03-01')).toBe(true);
});

test('what offices reported is kept, slipped columns and all', () => {
  expect(plan('mueang-hong', 2565)[0]?.result).toMatchObject({ period: 'ธันวาคม 2564', outputs: ['สำนักปลัด'] });
  expect(plan('mueang-hong', 2565)[1]?.result?.published).toEqual({
    channel: 'เว็บไซต์หลักของหน่วยงาน',
    on: '2022-02-01',
  });
  expect(plan('ko-loi-bang-hak', 2566).every(({ result }) => result && result.outcomes.length > 0)).toBe(true);
});

// The tables the examples were made from lie beside the project where it is developed, not in it.
const SEEDS = join(projectRoot(), '..', 'shared', 'seeds');
const whenThere = existsSync(SEEDS) ? describe : describe.skip;

interface Seed {
  fiscal_years: { assessed: number; measures: number };
  units: { key: string; name: string }[];
  assessment: {
    total: number | null;
    level?: string;
    instruments?: { key: string; score?: number }[];
    indicators: { num: number; score: number | null; status?: string; class?: string }[];
    items: { code?: string; code_guess?: string; indicator: number; score?: number }[];
  };
  measures: {
    num: number;
    title: string;
    units: string[];
    rounds?: string[];
    linked_indicators?: number[];
    linked_indicators_inferred?: number[];
    linked_items_inferred?: string[];
    procedures?: unknown[];
    guidelines?: unknown[];
    sub_points?: unknown[];
    results?: unknown[];
    outcomes?: unknown[];
    result?: { details: unknown[] };
  }[];
}

whenThere('against the source tables', () => {
  test.each([...files.keys()])('%s: every figure, unit and measure is the same', (slug) => {
    const seed = parse(readFileSync(join(SEEDS, `${slug}.yaml`), 'utf8')) as Seed;
    const { organisation, assessments } = file(slug);
    const assessment = assessments.find(({ fiscalYear }) => fiscalYear === seed.fiscal_years.assessed);
    expect(organisation.units).toEqual(
      expect.arrayContaining(seed.units.map(({ key, name }) => expect.objectContaining({ key, name }))),
    );
    expect(assessment).toMatchObject({ total: seed.assessment.total, level: seed.assessment.level ?? null });
    for (const { key, score } of seed.assessment.instruments ?? []) {
      expect(assessment?.instruments).toContainEqual(expect.objectContaining({ key, score: score ?? null }));
    }
    for (const { num, score, status } of seed.assessment.indicators) {
      expect(assessment?.indicators).toContainEqual(expect.objectContaining({ num, score, status: status ?? null }));
    }
    for (const { code, code_guess, indicator, score } of seed.assessment.items) {
      const written = { code: code ?? code_guess, indicator, score: score ?? null };
      expect(assessment?.items).toContainEqual(expect.objectContaining(written));
    }
    const planned = plan(slug, seed.fiscal_years.measures);
    expect(planned).toHaveLength(seed.measures.length);
    for (const measure of seed.measures) {
      const ours = planned.find(({ num }) => num === measure.num);
      expect(ours).toMatchObject({
        title: measure.title,
        units: measure.units,
        indicators: measure.linked_indicators ?? measure.linked_indicators_inferred ?? [],
        items: measure.linked_items_inferred ?? [],
        ...(measure.rounds ? { rounds: measure.rounds } : {}),
      });
      expect(ours?.procedures).toHaveLength(measure.procedures?.length ?? 0);
      expect(ours?.guidelines).toHaveLength((measure.guidelines ?? measure.sub_points)?.length ?? 0);
      expect(ours?.result?.details ?? []).toHaveLength((measure.results ?? measure.result?.details)?.length ?? 0);
    }
  });
});
