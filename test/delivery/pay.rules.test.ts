import { mongo } from 'mongoose';
import type { LeftOut } from '../../src/delivery/outbox.model';
import { payFor } from '../../src/delivery/pay.rules';
import type { WrittenEnvelope } from '../../src/delivery/prepare-envelopes';
import { officeId } from '../../src/domain/office-store';

const at = new Date('2026-11-20T03:00:00Z');

function written(size: number, leftOut: number[] = []): WrittenEnvelope {
  const left = leftOut.map((place): LeftOut => ({ at: place, reason: 'quiet' }));
  const to = Array.from({ length: size }, (_, index) => `U${index}`);
  return {
    envelope: {
      ...{ _id: new mongo.ObjectId(), office: officeId('kham-muang'), to, size, people: [], occasion: 'o', kind: 'k' },
      ...{ payload: {}, priority: 1, state: 'sending', open: true, tries: 0 },
      ...{ createdAt: at, notBefore: at, expiresAt: at },
    },
    messages: [{ type: 'text', text: 'x' }],
    left,
  };
}

it.each<[string, WrittenEnvelope[], number | null, [number[], number | null, number[]]]>([
  ['no limit', [written(500), written(1)], null, [[500, 1], null, []]],
  ['enough to the last one', [written(2), written(1)], 3, [[2, 1], null, []]],
  ['nothing left', [written(2), written(1)], 0, [[], null, [2, 1]]],
  ['enough for a part of the first', [written(5), written(1)], 3, [[], 3, [1]]],
  ['enough for a part of the last', [written(1), written(5)], 3, [[1], 2, []]],
  ['who gets nothing costs nothing', [written(3, [0, 2]), written(2)], 3, [[3, 2], null, []]],
  ['who gets nothing stays with who comes before', [written(5, [0, 1])], 2, [[], 4, []]],
])('%s', (_, envelopes, remaining, [paid, first, unpaid]) => {
  const payment = payFor(envelopes, remaining);
  expect(payment.paid.map(({ envelope }) => envelope.size)).toEqual(paid);
  expect(payment.inPart?.first ?? null).toBe(first);
  expect(payment.unpaid.map(({ envelope }) => envelope.size)).toEqual(unpaid);
});
