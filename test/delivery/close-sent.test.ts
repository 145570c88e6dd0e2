import { changeEnvelopes, RELAXED } from '../../src/delivery/change-envelopes';
import { closeSent, type SentRequest } from '../../src/delivery/close-sent';
import { ledgerOf } from '../../src/delivery/ledger';
import { type Envelope, Outbox } from '../../src/delivery/outbox.model';
import { officeId } from '../../src/domain/office-store';
import { textMessage } from '../../src/line/compose';
import { FixedMessages } from '../../src/line/fixed-messages';
import type { Gateway } from '../../src/line/gateway';
import { OFFICE, useDelivery } from './use-delivery';

const delivery = useDelivery();

/** What waits, as a sender has it that is asking LINE. */
async function underWay(many: number): Promise<Envelope[]> {
  const members = await delivery.members(many);
  await delivery.put(...members.map((one, index) => delivery.note(one, `งาน ${index}`)));
  const { envelopes } = await delivery.leaveClaimed();
  for (const { _id } of envelopes) await Outbox.updateOne({ _id }, { retryKey: keyOf({ _id }), request: '[]' });
  return envelopes;
}

const keyOf = ({ _id }: Pick<Envelope, '_id'>): string => `key of ${_id}`;

const taken = (envelope: Envelope, requestId: string | null, key = keyOf(envelope)): SentRequest => ({
  request: {
    key,
    id: envelope._id,
    office: envelope.office,
    to: envelope.to,
    messages: FixedMessages.of([textMessage('งาน')]),
    claim: envelope.claim ?? '',
    tries: 1,
    firstTriedAt: delivery.now(),
    expiresAt: envelope.expiresAt,
    unclear: false,
    cost: 0,
  },
  at: delivery.now(),
  requestId,
});

/** LINE's request ids on the ledger, by what was answered to. */
const onTheLedger = async (): Promise<Map<string, string | null | undefined>> =>
  new Map((await ledgerOf(OFFICE, { limit: 100 })).map(({ to, requestId }) => [to, requestId]));

test('what goes out at once is closed at once, each with its own request id on the ledger', async () => {
  const members = await delivery.members(6);
  await delivery.put(...members.map((one, index) => delivery.note(one, `งาน ${index}`)));
  const given = new Map<string, string | null>();
  const gateway = delivery.gateway();
  let allAsked = (): void => undefined;
  const together = new Promise<void>((resolve) => {
    allAsked = resolve;
  });
  const push: Gateway['push'] = async (to, messages, key) => {
    const accepted = await gateway.push(to, messages, key);
    given.set(to, accepted.requestId);
    if (given.size === members.length) allAsked();
    await together;
    return accepted;
  };
  await delivery.send({ gateway: { ...gateway, push } });
  expect(await Outbox.countDocuments({ closedWith: { $exists: true } })).toBe(members.length - 1);
  expect(new Set(given.values()).size).toBe(members.length);
  expect(await onTheLedger()).toEqual(given);
  for (const row of await Outbox.find().lean<Envelope[]>()) {
    expect(row).toMatchObject({ state: 'sent', tries: 1, closedAt: expect.any(Date) });
    for (const working of ['open', 'claim', 'leasedUntil', 'retryKey', 'request', 'lastFailure'])
      expect(row).not.toHaveProperty(working);
  }
});

test('what has another key by now stays open, and what LINE named no request for has none', async () => {
  const [first, second, third] = await underWay(3);
  if (!first || !second || !third) throw new Error('three are under way');
  const sent = [taken(first, 'r/1'), taken(second, null), taken(third, 'r/3', 'given up')];
  await changeEnvelopes(closeSent(sent), RELAXED);
  const stateOf = async ({ _id }: Envelope) => (await Outbox.findOne({ _id }).lean<Envelope>())?.state;
  expect(await Promise.all([first, second, third].map(stateOf))).toEqual(['sent', 'sent', 'under_way']);
  const ledger = await onTheLedger();
  expect([first, second, third].map(({ to }) => ledger.get(to[0] ?? ''))).toEqual(['r/1', null, undefined]);
});

test('an office has its own request ids with it, and no other office’s', async () => {
  const [first, second, theirs, theirOther] = await underWay(4);
  if (!first || !second || !theirs || !theirOther) throw new Error('four are under way');
  const other = officeId('ban-rai');
  await Outbox.updateMany({ _id: { $in: [theirs._id, theirOther._id] } }, { office: other });
  const of = (envelope: Envelope, requestId: string) => taken({ ...envelope, office: other }, requestId);
  await changeEnvelopes(
    closeSent([taken(first, 'r/1'), of(theirs, 'r/2'), taken(second, 'r/3'), of(theirOther, 'r/4')]),
    RELAXED,
  );
  const having = await Outbox.find({ requestIds: { $exists: true } }).lean<Envelope[]>();
  const ids = new Map(having.map(({ office, requestIds = {} }) => [office, Object.values(requestIds)]));
  expect(ids).toEqual(
    new Map([
      [OFFICE, ['r/1', 'r/3']],
      [other, ['r/2', 'r/4']],
    ]),
  );
  expect([...(await onTheLedger()).values()].sort()).toEqual(['r/1', 'r/3']);
});

test('who was left out of an envelope has no request of LINE’s', async () => {
  const [one, out, other] = await delivery.members(3);
  if (!one || !out || !other) throw new Error('three were added');
  await delivery.put(
    ...[one, out].map((to) => delivery.note(to, 'ประกาศ', { content: 'a/1' })),
    delivery.note(other, 'อื่น'),
  );
  const { envelopes } = await delivery.leaveClaimed();
  const left = [{ at: 1, reason: 'left' as const }];
  for (const { _id, size } of envelopes)
    await Outbox.updateOne({ _id }, { retryKey: keyOf({ _id }), ...(size > 1 && { left }) });
  await changeEnvelopes(closeSent(envelopes.map((each) => taken(each, `r/${each.size}`))), RELAXED);
  expect(await onTheLedger()).toEqual(
    new Map([
      [one.lineUserId, 'r/2'],
      [out.lineUserId, null],
      [other.lineUserId, 'r/1'],
    ]),
  );
});
