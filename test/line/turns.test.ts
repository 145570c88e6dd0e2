import { Turns } from '../../src/line/turns';

const isRegistered = (partner: string): boolean | undefined =>
  partner.startsWith('?') ? undefined : partner.startsWith('R');

function turnsOf(...partners: string[]): Turns {
  const turns = new Turns(isRegistered);
  for (const partner of partners) turns.add(partner);
  return turns;
}
const some = (count: number, letter: string): string[] => Array.from({ length: count }, (_, n) => `${letter}${n}`);
function all(turns: Turns): string[] {
  const given: string[] = [];
  for (let partner = turns.next(); partner !== null; partner = turns.next()) given.push(partner);
  return given;
}

test('registered people come before guests, each in the order in which they came', () => {
  expect(all(turnsOf('G1', 'R1', 'G2', 'R2'))).toEqual(['R1', 'R2', 'G1', 'G2']);
});

// Twice as many as before: what they ask of the database at the same time shares a command, and so it takes a third fewer of them.
test('sixteen conversations have a turn at the same time', () => {
  expect(all(turnsOf(...some(20, 'R')))).toHaveLength(16);
});

test('guests leave ten places to registered people', () => {
  const turns = turnsOf(...some(20, 'G'));
  expect(all(turns)).toHaveLength(6);
  turns.add('R1');
  expect(turns.next()).toBe('R1');
});

test('the end of a registered person’s turn makes no place for one more guest', () => {
  const turns = turnsOf('R1', ...some(10, 'G'));
  expect(all(turns)).toHaveLength(7);
  turns.done('R1', false);
  expect(turns.next()).toBeNull();
  turns.done('G0', false);
  expect(turns.next()).toBe('G6');
});

test('who had a turn and has more to do stands at the end', () => {
  const turns = turnsOf('R1', 'R2');
  turns.next();
  turns.done('R1', true);
  turns.add('R3');
  expect(all(turns)).toEqual(['R2', 'R1', 'R3']);
});

test('what arrives during a turn is not forgotten, and gives no second turn meanwhile', () => {
  const turns = turnsOf('R1');
  turns.next();
  turns.add('R1');
  expect(turns.next()).toBeNull();
  turns.done('R1', false);
  expect(turns.next()).toBe('R1');
});

test('while registered people never stop coming, every eighth turn is a guest’s', () => {
  const turns = turnsOf(...some(40, 'R'), 'G1', 'G2');
  const given = Array.from({ length: 16 }, () => {
    const partner = turns.next() ?? '';
    turns.done(partner, false);
    return partner;
  });
  expect(given.flatMap((partner, turn) => (partner.startsWith('G') ? [turn] : []))).toEqual([7, 15]);
});

test('who is registered is asked only when not everybody can have a turn', () => {
  expect(turnsOf('?1', '?2', 'R1').unranked()).toEqual([]);
  expect(turnsOf(...some(7, '?'), 'R1').unranked()).toEqual(some(7, '?'));
  // Sixteen have room, seventeen have not.
  expect(turnsOf(...some(6, '?'), ...some(10, 'R')).unranked()).toEqual([]);
  expect(turnsOf(...some(6, '?'), ...some(11, 'R')).unranked()).toEqual(some(6, '?'));
});
