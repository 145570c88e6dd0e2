import { OfficeVocabularies } from '../../src/bot/office-vocabulary';
import { understand } from '../../src/bot/understand';
import { measures } from '../../src/domain/measures/measure.model';
import { officeId } from '../../src/domain/office-store';
import { useDatabase } from '../../src/testing/database';
import { aMeasure, anOffice } from '../domain/reports/samples';

useDatabase();

const OFFICE = officeId('sample');
const NOW = new Date('2026-11-20T03:00:00Z');
const TEXT = 'สถานะมาตรการ ปลูกต้นไม้หน้าที่ว่าการ';
const after = (seconds: number): Date => new Date(NOW.getTime() + seconds * 1000);

/** The measure that a text names, in the words of the office at a moment. */
async function named(at: Date, from: OfficeVocabularies): Promise<number | undefined> {
  const { slots } = understand({ text: TEXT, chat: 'user' }, await from.of(anOffice(), at));
  return slots.measure;
}

test.each([
  ['within a minute', 59.999, 1],
  ['after a minute', 60, 2],
  ['where the clock was put back by a minute', -60, 2],
  ['where it was put back by less', -59, 1],
])('what was imported is heard of after a minute: %s', async (_when, seconds, expected) => {
  const from = new OfficeVocabularies();
  await measures(OFFICE).insert(aMeasure({ num: 1, title: 'ปลูกต้นไม้หน้าที่ว่าการ' }));
  expect(await named(NOW, from)).toBe(1);
  await measures(OFFICE).deleteMany({});
  await measures(OFFICE).insert(aMeasure({ num: 2, title: 'ปลูกต้นไม้หน้าที่ว่าการ' }));
  expect(await named(after(seconds), from)).toBe(expected);
});

describe('of several plans', () => {
  const title = 'ปลูกต้นไม้หน้าที่ว่าการ';
  const measureIn = async (text: string, at: Date, from = new OfficeVocabularies()) => {
    const { slots } = understand({ text, chat: 'user' }, await from.of(anOffice(), at));
    return slots.measure;
  };
  beforeEach(async () => {
    for (const [fiscalYear, num] of [
      [2569, 3],
      [2570, 4],
      [2571, 5],
    ] as const) {
      await measures(OFFICE).insert(aMeasure({ fiscalYear, num, title }));
    }
  });

  test('a title means the measure of the running year, also once the next year’s plan is there', async () => {
    expect(await measureIn(TEXT, NOW)).toBe(4);
    expect(await measureIn('ส่งงานมาตรการปลูกต้นไม้หน้าที่ว่าการ รอบ 12 เดือน 30%', NOW)).toBe(4);
  });

  test('or of the year that is said', async () => {
    expect(await measureIn(`${TEXT} ปี 2571`, NOW)).toBe(5);
    expect(await measureIn(`${TEXT} ปี 2569`, NOW)).toBe(3);
  });

  test('another from the first minute of a fiscal year on', async () => {
    const from = new OfficeVocabularies();
    expect(await measureIn(TEXT, new Date('2027-09-30T16:59:59Z'), from)).toBe(4);
    expect(await measureIn(TEXT, new Date('2027-09-30T17:00:00Z'), from)).toBe(5);
  });

  test('the latest where the running year has none', async () => {
    expect(await measureIn(TEXT, new Date('2028-10-01T03:00:00Z'))).toBe(5);
  });
});

test('an office without a plan has its units all the same', async () => {
  const vocabulary = await new OfficeVocabularies().of(anOffice(), NOW);
  expect(understand({ text: 'กองช่างค้างอะไรบ้าง', chat: 'user' }, vocabulary).slots.unit).toBe('กองช่าง');
});

test('offices have their own', async () => {
  const from = new OfficeVocabularies();
  await measures(OFFICE).insert(aMeasure({ num: 1, title: 'ปลูกต้นไม้หน้าที่ว่าการ' }));
  const other = await from.of(anOffice({ _id: officeId('other') }), NOW);
  expect(understand({ text: TEXT, chat: 'user' }, other).slots.measure).toBeUndefined();
  expect(await named(NOW, from)).toBe(1);
});
