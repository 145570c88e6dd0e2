import { Outbox } from '../../src/delivery/outbox.model';
import { officeId } from '../../src/domain/office-store';
import { type Member, useDelivery } from './use-delivery';

const delivery = useDelivery();

const sizes = async (): Promise<number[]> =>
  (await Outbox.find({}, { size: 1 }).sort({ _id: 1 })).map(({ size }) => size);
const same = (many: readonly Member[], change: Parameters<typeof delivery.note>[2] = {}) =>
  many.map((one) => delivery.note(one, 'ประกาศ', { content: 'a/1', ...change }));

describe('what says the same shares an envelope', () => {
  let many: Member[];
  beforeEach(async () => {
    many = await delivery.members(4);
  });

  test('and nothing else does', async () => {
    const later = new Date(delivery.now().getTime() + 60_000);
    await delivery.put(
      ...same(many),
      ...same(many, { content: 'a/2', occasion: 'o/2' }),
      ...same(many, { content: null, occasion: 'o/3' }),
      ...same(many, { kind: 'nudge', occasion: 'o/4' }),
      ...same(many.slice(0, 2), { priority: 'urgent', occasion: 'o/5' }),
      ...same(many.slice(2), { priority: 'normal', occasion: 'o/5' }),
      ...same(many.slice(0, 2), { notBefore: later, occasion: 'o/6' }),
      ...same(many.slice(2), { notBefore: delivery.now(), occasion: 'o/6' }),
      ...same(many, { office: officeId('ban-rai') }),
    );
    expect(await sizes()).toEqual([4, 4, 1, 1, 1, 1, 4, 2, 2, 2, 2, 4]);
  });

  test('until it holds as many as LINE takes at once', async () => {
    const crowd = await delivery.members(1000);
    await delivery.put(...same(crowd.slice(0, 501)));
    expect(await sizes()).toEqual([500, 1]);
    expect(await delivery.put(...same(crowd))).toBe(499);
    expect(await sizes()).toEqual([500, 1, 499]);
  });

  test('but not with groups, each of which is pushed to', async () => {
    const [first, second] = [await delivery.group(), await delivery.group()];
    await delivery.put(...same(many.slice(0, 2), {}), ...[first, second].map((lineGroupId) => groupNote(lineGroupId)));
    expect(await sizes()).toEqual([2, 1, 1]);
  });

  const groupNote = (lineGroupId: string) => {
    const [one] = many;
    if (!one) throw new Error('four were added');
    return delivery.note(one, 'ประกาศ', { content: 'a/1', to: { lineGroupId } });
  };
});

test('nobody is in two envelopes for one occasion, whatever share of them was there before', async () => {
  const many = await delivery.members(6);
  const [first, , third] = many;
  if (!first || !third) throw new Error('six were added');
  expect(await delivery.put(...same([first, third]))).toBe(2);
  expect(await delivery.put(...same([...many, ...many]))).toBe(4);
  const to = (await delivery.rows()).map((row) => row.to);
  expect(new Set(to).size).toBe(6);
  expect(to).toHaveLength(6);
});

test('nor when several store overlapping shares at the same moment', async () => {
  const many = await delivery.members(60);
  const shares = [0, 10, 20, 30].map((from) => same(many.slice(from, from + 30)));
  const stored = await Promise.all(shares.map((share) => delivery.put(...share)));
  expect(stored.reduce((sum, count) => sum + count, 0)).toBe(60);
  expect(new Set((await delivery.rows()).map((row) => row.to)).size).toBe(60);
  await delivery.send();
  for (const one of many) expect(delivery.got(one)).toEqual(['ประกาศ']);
});
