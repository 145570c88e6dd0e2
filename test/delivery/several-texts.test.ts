import { divideByText } from '../../src/delivery/divide-by-text';
import type { Outgoing } from '../../src/delivery/enqueue';
import { Outbox } from '../../src/delivery/outbox.model';
import { prepareEnvelopes } from '../../src/delivery/prepare-envelopes';
import { silentLog } from '../../src/log';
import { waitUntil } from '../../src/testing/wait-until';
import { type Member, useDelivery } from './use-delivery';

const delivery = useDelivery();

const LIST = 'รายการของกองคลัง';
const OTHER_LIST = 'รายการของกองช่าง';
const MINUTE_MS = 60_000;

const toList = (one: Member, change: Partial<Outgoing> = {}): Outgoing =>
  delivery.note(one, LIST, { content: 'list/finance', ...change });

/** Some who share an envelope: when they were planned, they were to be told the same. */
async function planned(count: number): Promise<Member[]> {
  const many = await delivery.members(count);
  await delivery.put(...many.map((one) => toList(one)));
  expect(await Outbox.countDocuments()).toBe(1);
  return many;
}

const tell = (some: readonly (Member | undefined)[], text: string): void => {
  for (const one of some) if (one) delivery.kinds.own.set(one.lineUserId, text);
};
const got = (some: readonly Member[]): string[][] => some.map((one) => delivery.got(one));
const calls = (): number[] => ['multicast', 'push'].map((endpoint) => delivery.calls(endpoint));

describe('an envelope whose recipients are told different things when it goes out', () => {
  test('gives each their own, in one request for each text', async () => {
    const many = await planned(6);
    tell([many[1], many[4]], OTHER_LIST);
    await delivery.send();
    expect(got(many)).toEqual([[LIST], [OTHER_LIST], [LIST], [LIST], [OTHER_LIST], [LIST]]);
    expect(calls()).toEqual([2, 0]);
    expect(await delivery.rows({ state: { $ne: 'sent' } })).toEqual([]);
    expect(await Outbox.countDocuments({ size: { $in: [2, 4] } })).toBe(2);
  });

  test('is a push to who alone is told something else, and one multicast to the others', async () => {
    const many = await planned(31);
    tell([many[7]], OTHER_LIST);
    await delivery.send();
    expect(calls()).toEqual([1, 1]);
    expect(got(many)).toEqual(many.map((_, at) => [at === 7 ? OTHER_LIST : LIST]));
    const rows = await delivery.rows({ state: 'sent' });
    expect(new Set(rows.map(({ person }) => String(person)))).toEqual(new Set(many.map(({ id }) => String(id))));
    expect(rows).toHaveLength(31);
  });

  test('leaves out who must not be written to or has nothing due, with the reason of each', async () => {
    const many = await planned(6);
    const [blocked, moved, done, quiet] = many;
    if (!blocked || !moved || !done || !quiet) throw new Error('six were added');
    await delivery.changePerson(blocked, { reach: 'blocked' });
    await delivery.changePerson(quiet, { quietSince: delivery.now() });
    tell([moved], OTHER_LIST);
    tell([done], 'ส่งครบแล้ว');
    delivery.kinds.done.add('ส่งครบแล้ว');
    await delivery.send();
    expect(got(many)).toEqual([[], [OTHER_LIST], [], [], [LIST], [LIST]]);
    const reasonOf = async ({ lineUserId }: Member) => (await delivery.row({ to: lineUserId })).dropped;
    expect(await Promise.all([blocked, done, quiet].map(reasonOf))).toEqual(['blocked', 'nothing_due', 'quiet']);
    expect(await delivery.rows({ state: 'sent' })).toHaveLength(3);
  });

  test('stays in one where what is written for each comes out the same', async () => {
    const many = await planned(5);
    tell(many, OTHER_LIST);
    await delivery.send();
    expect([calls(), await Outbox.countDocuments()]).toEqual([[1, 0], 1]);
    expect(got(many)).toEqual(many.map(() => [OTHER_LIST]));
  });

  test('is paid for by recipient: who can be paid for gets it, the rest waits', async () => {
    await delivery.start(3);
    const many = await planned(5);
    tell([many[0], many[2]], OTHER_LIST);
    await delivery.send();
    expect(got(many)).toEqual([[OTHER_LIST], [LIST], [OTHER_LIST], [], []]);
    const waiting = await delivery.rows({ state: 'queued' });
    expect(waiting.map(({ to, lastFailure }) => [to, lastFailure])).toEqual(
      many.slice(3).map(({ lineUserId }) => [lineUserId, 'quota']),
    );
  });

  test('is made again in halves when LINE refuses a request of it, until the refused recipient is alone', async () => {
    const many = await delivery.members(8);
    const [bad] = many;
    const to = { person: bad?.id ?? null, lineUserId: 'U-not-an-id' };
    await delivery.put(...many.map((one) => toList(one, one === bad ? { to } : {})));
    tell(many.slice(5), OTHER_LIST);
    await delivery.send();
    expect(got(many)).toEqual(many.map((one, at) => (one === bad ? [] : [at < 5 ? LIST : OTHER_LIST])));
    expect(await delivery.row({ to: 'U-not-an-id' })).toMatchObject({ state: 'failed', lastFailure: '400' });
    expect(await delivery.rows({ state: 'sent' })).toHaveLength(7);
  });

  test('has a retry key for each request: what LINE took and did not say is not sent again', async () => {
    const many = await planned(6);
    tell(many.slice(4), OTHER_LIST);
    delivery.fail('multicast', 'lost', 2);
    await delivery.send();
    const keys = (await delivery.rows({ state: 'under_way' })).map(({ retryKey }) => retryKey);
    expect(new Set(keys).size).toBe(2);
    delivery.clock.advance(MINUTE_MS);
    await delivery.send();
    expect(got(many)).toEqual(many.map((_, at) => [at < 4 ? LIST : OTHER_LIST]));
    expect(await delivery.rows({ state: { $ne: 'sent' } })).toEqual([]);
  });

  test('goes out once when its sender died after it was divided and before a request was stored', async () => {
    const many = await planned(6);
    tell(many.slice(4), OTHER_LIST);
    const { claim, envelopes } = await delivery.leaveClaimed();
    const kinds = new Map(delivery.kinds.all.map((kind) => [kind.kind, kind]));
    const { written } = await prepareEnvelopes(envelopes, kinds, delivery.now(), silentLog);
    expect((await divideByText(written, claim, delivery.now())).written).toHaveLength(2);
    await delivery.send();
    expect(got(many)).toEqual(many.map(() => []));
    delivery.clock.advance(MINUTE_MS);
    await delivery.send();
    expect(got(many)).toEqual(many.map((_, at) => [at < 4 ? LIST : OTHER_LIST]));
  });

  test('is not divided by a sender that lost it meanwhile', async () => {
    const many = await planned(6);
    tell(many.slice(4), OTHER_LIST);
    const { claim, envelopes } = await delivery.leaveClaimed();
    const kinds = new Map(delivery.kinds.all.map((kind) => [kind.kind, kind]));
    const { written } = await prepareEnvelopes(envelopes, kinds, delivery.now(), silentLog);
    delivery.clock.advance(MINUTE_MS);
    await delivery.send();
    expect(await divideByText(written, claim, delivery.now())).toEqual({ written: [], unwritten: [] });
    expect(await delivery.rows({ state: 'sent' })).toHaveLength(6);
    expect(got(many)).toEqual(many.map((_, at) => [at < 4 ? LIST : OTHER_LIST]));
  });

  test('is let go of in all its parts by a process that ends: others make the requests at once', async () => {
    const many = await planned(6);
    tell(many.slice(4), OTHER_LIST);
    const gateway = delivery.gateway();
    let begun = 0;
    const hangs = (): Promise<never> => {
      begun += 1;
      return new Promise(() => undefined);
    };
    const ending = delivery.dyingSender({ ...gateway, multicast: hangs });
    ending.wake();
    await waitUntil('both requests are under way', () => begun === 2);
    await ending.letGo();
    await delivery.send();
    expect(got(many)).toEqual(many.map((_, at) => [at < 4 ? LIST : OTHER_LIST]));
    expect(await delivery.rows({ state: { $ne: 'sent' } })).toEqual([]);
  });

  test('goes out once, however many senders work', async () => {
    const many = await planned(20);
    tell(many.slice(0, 9), OTHER_LIST);
    await Promise.all([delivery.send(), delivery.send(), delivery.send()]);
    expect(got(many)).toEqual(many.map((_, at) => [at < 9 ? OTHER_LIST : LIST]));
  });
});

describe('an envelope of which the kind fails for somebody', () => {
  test('goes to the others at once; who it fails for gets theirs when it can be written', async () => {
    const many = await planned(5);
    const [moved, bad] = many;
    if (!moved || !bad) throw new Error('five were added');
    tell([moved], OTHER_LIST);
    delivery.kinds.broken.add(bad.lineUserId);
    await delivery.send();
    expect(got(many)).toEqual([[OTHER_LIST], [], [LIST], [LIST], [LIST]]);
    expect(await delivery.rows({ state: 'queued' })).toMatchObject([
      { to: bad.lineUserId, lastFailure: 'not written' },
    ]);
    delivery.kinds.broken.clear();
    await delivery.send();
    expect(delivery.got(bad)).toEqual([]);
    delivery.clock.advance(MINUTE_MS);
    await delivery.send();
    expect(got(many)).toEqual([[OTHER_LIST], [LIST], [LIST], [LIST], [LIST]]);
    expect(await delivery.rows({ state: { $ne: 'sent' } })).toEqual([]);
  });

  test('stays one envelope where it fails for all, or has nothing to say to the others', async () => {
    const many = await planned(3);
    const [first, done] = many;
    if (!first || !done) throw new Error('three were added');
    for (const one of many) delivery.kinds.broken.add(one.lineUserId);
    await delivery.send();
    expect(await Outbox.countDocuments()).toBe(1);
    tell([done], 'ส่งครบแล้ว');
    delivery.kinds.done.add('ส่งครบแล้ว');
    delivery.kinds.broken.delete(done.lineUserId);
    delivery.clock.advance(MINUTE_MS);
    await delivery.send();
    expect(await delivery.rows({ state: 'queued' })).toHaveLength(3);
    delivery.kinds.broken.clear();
    delivery.clock.advance(MINUTE_MS);
    await delivery.send();
    expect(got(many)).toEqual([[LIST], [], [LIST]]);
    expect((await delivery.row({ to: done.lineUserId })).dropped).toBe('nothing_due');
  });
});
