import { openMessages } from '../../src/delivery/due-envelopes';
import { countLedger, failedOf, ledgerOf, unsentOf } from '../../src/delivery/ledger';
import { officeId } from '../../src/domain/office-store';
import { OFFICE, useDelivery } from './use-delivery';

const delivery = useDelivery();
const LONG_AGO = new Date(0);

it('tells of a person what was planned for them, newest first, sent or not', async () => {
  const [one, other] = await delivery.members(2);
  if (!one || !other) throw new Error('two were added');
  await delivery.put(delivery.note(one, 'หนึ่ง', { occasion: 'o/1' }), delivery.note(other, 'คนอื่น'));
  delivery.clock.advance(1000);
  await delivery.put(delivery.note(one, 'สอง', { occasion: 'o/2' }));
  delivery.kinds.done.add('สอง');
  await delivery.send();
  const lines = await ledgerOf(OFFICE, { person: one.id, limit: 10 });
  expect(lines.map(({ occasion, state, dropped }) => [occasion, state, dropped])).toEqual([
    ['o/2', 'dropped', 'nothing_due'],
    ['o/1', 'sent', undefined],
  ]);
  expect(await ledgerOf(OFFICE, { to: one.lineUserId, limit: 1 })).toHaveLength(1);
  expect(await ledgerOf(OFFICE, { since: delivery.now(), limit: 10 })).toEqual([]);
});

it('tells nothing of another office', async () => {
  const one = await delivery.member();
  await delivery.put(delivery.note(one, 'หนึ่ง'));
  expect(await ledgerOf(officeId('ban-rai'), { person: one.id, limit: 10 })).toEqual([]);
  expect(await countLedger(officeId('ban-rai'), LONG_AGO, delivery.now())).toEqual([]);
});

it('counts by kind and outcome what was planned in a time', async () => {
  const many = await delivery.members(3);
  await delivery.put(...many.map((one, index) => delivery.note(one, `งาน ${index}`)));
  delivery.kinds.done.add('งาน 0');
  await delivery.send();
  const end = new Date(delivery.now().getTime() + 1000);
  expect(await countLedger(OFFICE, LONG_AGO, end)).toEqual([
    { kind: 'note', state: 'dropped', rows: 1 },
    { kind: 'note', state: 'sent', rows: 2 },
  ]);
  expect(await countLedger(OFFICE, end, new Date(end.getTime() + 1000))).toEqual([]);
});

it('shows what failed and what is due and has not gone out, without what was to be said', async () => {
  const one = await delivery.member();
  const soon = new Date(delivery.now().getTime() + 60_000);
  await delivery.put(
    delivery.note(one, 'ผิด', { to: { person: one.id, lineUserId: 'U-not-an-id' } }),
    delivery.note(one, 'ยังไม่ถึง', { occasion: 'o/2', notBefore: soon }),
    delivery.note(one, 'ค้าง', { occasion: 'o/3', kind: 'unheard of' }),
  );
  await delivery.send();
  delivery.clock.advance(1000);
  const [failed] = await failedOf(OFFICE, LONG_AGO, 10);
  expect(failed).toMatchObject({ state: 'failed', lastFailure: '400' });
  expect(await unsentOf(OFFICE, delivery.now())).toBe(0);
  expect(await openMessages()).toBe(2);
  delivery.clock.advance(60_000);
  expect(await unsentOf(OFFICE, delivery.now())).toBe(2);

  delivery.fail('push', '500', 10);
  await delivery.send();
  const [line] = await ledgerOf(OFFICE, { person: one.id, limit: 10 });
  expect(line).not.toHaveProperty('request');
  expect(line).not.toHaveProperty('retryKey');
});
