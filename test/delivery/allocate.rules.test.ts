import { mongo } from 'mongoose';
import type { Priced } from '../../src/delivery/allocate.rules';
import { allocateMessages } from '../../src/delivery/allocate.rules';
import type { Exclusion } from '../../src/delivery/outbox.model';
import { officeId } from '../../src/domain/office-store';

const at = new Date('2026-11-20T03:00:00Z');

function priced(size: number, withoutPlaces: number[] = [], cost = size - withoutPlaces.length): Priced {
  const excluded = withoutPlaces.map((place): Exclusion => ({ at: place, reason: 'quiet' }));
  const to = Array.from({ length: size }, (_, index) => `U${index}`);
  const of: Priced['of'] = {
    envelope: {
      _id: new mongo.ObjectId(),
      office: officeId('kham-muang'),
      to,
      size,
      people: [],
      occasion: 'o',
      kind: 'k',
      payload: {},
      priority: 1,
      state: 'under_way',
      open: true,
      tries: 0,
      createdAt: at,
      notBefore: at,
      expiresAt: at,
    },
    messages: [{ type: 'text', text: 'x' }],
    excluded,
  };
  return { of, cost };
}

/** A group of so many members. */
const group = (members: number): Priced => priced(1, [], members);

test.each<[string, Priced[], number | null, [number[], number | null, number[]]]>([
  ['no limit', [priced(500), priced(1)], null, [[500, 1], null, []]],
  ['enough to the last one', [priced(2), priced(1)], 3, [[2, 1], null, []]],
  ['nothing left', [priced(2), priced(1)], 0, [[], null, [2, 1]]],
  ['enough for a part of the first', [priced(5), priced(1)], 3, [[], 3, [1]]],
  ['one left, for one of two', [priced(2)], 1, [[], 1, []]],
  ['enough for a part of the last', [priced(1), priced(5)], 3, [[1], 2, []]],
  ['who gets nothing costs nothing', [priced(3, [0, 2]), priced(2)], 3, [[3, 2], null, []]],
  ['who gets nothing stays with who comes before', [priced(5, [0, 1])], 2, [[], 4, []]],
  ['a group is paid for as a whole', [group(5)], 5, [[1], null, []]],
  ['a group that does not fit leaves the rest to others', [group(5), priced(1), priced(3)], 4, [[1, 3], null, [1]]],
])('%s', (_, envelopes, remaining, [allocated, first, unallocated]) => {
  const allocation = allocateMessages(envelopes, remaining);
  expect(allocation.allocated.map(({ of }) => of.envelope.size)).toEqual(allocated);
  expect(allocation.inPart?.places ?? null).toBe(first);
  expect(allocation.unallocated.map(({ envelope }) => envelope.size)).toEqual(unallocated);
});
