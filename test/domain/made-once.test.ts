import { evidence } from '../../src/domain/evidence/evidence.model';
import { madeOnce } from '../../src/domain/made-once';
import { officeId } from '../../src/domain/office-store';

const [first, second] = [officeId('kham-muang'), officeId('soe-phloe')];
let made = 0;
const question = madeOnce((office, batch: string, part: number) => {
  made += 1;
  return evidence(office).finding({ batch, part });
});

test('a question is made once for each office and each thing that it is about', () => {
  const asked = question(first, 'a', 1);
  expect(question(first, 'a', 1)).toBe(asked);
  for (const other of [question(second, 'a', 1), question(first, 'b', 1), question(first, 'a', 2)])
    expect(other.asked).not.toEqual(asked.asked);
  expect(made).toBe(4);
});

test('of a thousand others nothing is left that would be given for another', () => {
  const asked = question(first, 'a', 1);
  for (let part = 2; part < 1_000; part++) expect(question(first, 'a', part).asked).toMatchObject({ find: { part } });
  expect(question(first, 'a', 1)).not.toBe(asked);
  expect(question(first, 'a', 1).asked).toEqual(asked.asked);
});
