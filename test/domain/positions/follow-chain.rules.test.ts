import fc from 'fast-check';
import type { Position } from '../../../src/domain/organisations/organisation.model';
import { followChain } from '../../../src/domain/positions/follow-chain.rules';

const of = (...keys: string[]): Position[] => keys.map((key) => ({ position: key, title: key.toUpperCase() }));
const keys = (chain: readonly Position[]) => chain.map(({ position }) => position).join('');
/** What becomes of a memo that went through `before` up to `step`. */
function follow(before: string, step: number, after: string): string {
  const followed = followChain({ chain: of(...before), step }, of(...after));
  if (followed.kind !== 'goes_on') return followed.kind;
  return `${keys(followed.chain)}${followed.isTurnMoved ? ` now ${followed.turn.position}` : ''}${
    followed.skipped.length > 0 ? ` without ${keys(followed.skipped)}` : ''
  }`;
}

test.each([
  ['nothing changed', 'abc', 1, 'abc', 'abc'],
  ['added behind the turn', 'abc', 1, 'abxc', 'abxc'],
  ['added before the turn: it is asked next, though it stands before who has spoken', 'abc', 1, 'xabc', 'axbc now x'],
  ['added right at the turn', 'abc', 1, 'axbc', 'axbc now x'],
  ['the turn removed', 'abc', 1, 'ac', 'ac now c without b'],
  ['one to come removed', 'abc', 1, 'ab', 'ab without c'],
  ['who has spoken removed: the words stay', 'abc', 1, 'bc', 'abc'],
  ['the turn moved behind', 'abc', 1, 'acb', 'acb now c'],
  ['who has spoken moved behind: not asked twice', 'abc', 1, 'bca', 'abc'],
  ['the last one removed while it is its turn', 'abc', 2, 'ab', 'held_up'],
  ['only who has spoken left', 'abc', 1, 'a', 'held_up'],
  ['nobody left', 'abc', 2, '', 'stops'],
  ['the only one removed', 'a', 0, '', 'stops'],
])('%s', (_what, before, step, after, becomes) => {
  expect(follow(before, step, after)).toBe(becomes);
});

test('a new title is that of who has not spoken; who has keeps the one of then', () => {
  const renamed = of('a', 'b').map((one) => ({ ...one, title: 'ใหม่', formerNames: [one.title] }));
  expect(followChain({ chain: of('a', 'b'), step: 1 }, renamed)).toMatchObject({
    chain: [
      { position: 'a', title: 'A' },
      { position: 'b', title: 'ใหม่' },
    ],
    isTurnMoved: false,
  });
});

test('nobody speaks twice, nobody of the new order is left out, and what was said stays, whatever the change', () => {
  const some = fc.uniqueArray(fc.constantFrom(...'abcdefg'), { minLength: 1 });
  fc.assert(
    fc.property(some, some, fc.nat(), (before, after, at) => {
      const step = at % before.length;
      const followed = followChain({ chain: of(...before), step }, of(...after));
      const spoken = before.slice(0, step);
      if (followed.kind !== 'goes_on') {
        expect(followed.kind).toBe('held_up');
        expect(after.every((key) => spoken.includes(key))).toBe(true);
        return;
      }
      const way = followed.chain.map(({ position }) => position);
      expect(way.slice(0, step)).toEqual(spoken);
      expect(way.slice(step)).toEqual(after.filter((key) => !spoken.includes(key)));
      expect(new Set(way).size).toBe(way.length);
    }),
  );
});
