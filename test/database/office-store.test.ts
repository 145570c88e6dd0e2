import { measures } from '../../src/domain/measures/measure.model';
import { isDuplicateKey, officeId } from '../../src/domain/office-store';
import { inTransaction } from '../../src/domain/transaction';
import { useDatabase } from '../../src/testing/database';

useDatabase();

const khamMuang = officeId('kham-muang');
const soePhloe = officeId('soe-phloe');
const measure = (num: number) => ({
  fiscalYear: 2570,
  num,
  title: `มาตรการที่ ${num}`,
  guidelines: [],
  procedures: [],
  units: ['clerk_office'],
  period: null,
  followUp: [],
  rounds: ['6m' as const],
  dueOn: {},
  indicators: [],
  items: [],
  group: null,
  result: null,
  carriedFrom: null,
});

describe('the records of an office', () => {
  test('are invisible and untouchable from another office', async () => {
    await measures(khamMuang).insert(measure(1));

    expect(await measures(soePhloe).find()).toEqual([]);
    expect(await measures(soePhloe).updateMany({}, { $set: { title: 'ของคนอื่น' } })).toBe(0);
    expect(await measures(soePhloe).deleteMany({})).toBe(0);
    expect(await measures(soePhloe).aggregate([{ $count: 'n' }])).toEqual([]);
    expect((await measures(khamMuang).findOne({ num: 1 }))?.title).toBe('มาตรการที่ 1');
  });

  test('stay in the office even when a filter names another one', async () => {
    await measures(khamMuang).insert(measure(1));

    const reached = await measures(soePhloe).find({ office: khamMuang } as never);

    expect(reached).toEqual([]);
  });

  test('are unique by their key within the office only', async () => {
    await measures(khamMuang).insert(measure(1));
    await measures(soePhloe).insert(measure(1));

    const again = await measures(khamMuang).insert(measure(1)).catch(isDuplicateKey);

    expect(again).toBe(true);
  });

  test('are all rolled back when a transaction fails', async () => {
    const failure = inTransaction(async () => {
      await measures(khamMuang).insert(measure(1));
      throw new Error('half-way');
    });

    await expect(failure).rejects.toThrow('half-way');
    expect(await measures(khamMuang).count()).toBe(0);
  });
});

test.each(['', 'Kham', '../x', 'a b', '-a'])('%p is no office slug', (slug) => {
  expect(() => officeId(slug)).toThrow(TypeError);
});
