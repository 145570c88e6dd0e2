import { mongo } from 'mongoose';
import { assignedUnits, isAskedFor, type StandIn } from '../../../src/domain/assignments/assigned.rules';
import type { Assignment } from '../../../src/domain/assignments/assignment.model';
import { officeId } from '../../../src/domain/office-store';
import type { Grant } from '../../../src/domain/people/people.rules';
import { aMeasure } from '../reports/samples';

const UNIT = 'finance_division';
const member = (grants: Grant[] = [{ role: 'staff', unit: UNIT }], formerIds: mongo.ObjectId[] = []) => ({
  _id: new mongo.ObjectId(),
  grants,
  formerIds,
});
type Member = ReturnType<typeof member>;
const [mani, piti, chujai] = [member(), member(), member()];
const measure = aMeasure({ fiscalYear: 2570, num: 3, units: [UNIT] });
const given = (people: mongo.ObjectId[], released: mongo.ObjectId[] = []): Assignment => ({
  office: officeId('kham-muang'),
  fiscalYear: 2570,
  measure: 3,
  unit: UNIT,
  people,
  released,
});

/** Which of the members are asked for measure 3. */
function asked(one: Assignment, members: Member[] = [mani, piti, chujai], standIns: StandIn[] = []): Member[] {
  const assigned = assignedUnits([one], members, standIns);
  return members.filter((person) => isAskedFor(assigned, measure, person, [UNIT]));
}

test('those it was given to are asked, and nobody else of the unit', () => {
  expect(asked(given([mani._id, piti._id]))).toEqual([mani, piti]);
});

test('who left and registered anew is asked under the id of before', () => {
  const again = member(undefined, [mani._id]);
  expect(asked(given([mani._id]), [again, piti])).toEqual([again]);
});

test('who is no staff of the unit any more falls out; with the last of them it is the whole unit’s', () => {
  const moved = { ...mani, grants: [{ role: 'staff' as const, unit: 'clerk_office' }] };
  expect(asked(given([mani._id, piti._id]), [moved, piti, chujai])).toEqual([piti]);
  expect(asked(given([mani._id]), [piti, chujai])).toEqual([piti, chujai]);
});

test('who stands in is asked beside the one who was given it', () => {
  expect(asked(given([mani._id]), undefined, [{ from: mani._id, to: chujai._id }])).toEqual([mani, chujai]);
  expect(asked(given([mani._id]), undefined, [{ from: piti._id, to: chujai._id }])).toEqual([mani]);
});

test('of the whole unit all are asked but who was released; if all were, the whole unit is', () => {
  expect(asked(given([], [mani._id]))).toEqual([piti, chujai]);
  expect(asked(given([], [mani._id, piti._id, chujai._id]))).toEqual([mani, piti, chujai]);
});

test('another measure, year or unit is not concerned', () => {
  const assigned = assignedUnits([given([mani._id])], [mani, piti], []);
  const of = (other: Partial<typeof measure>, units = [UNIT]) =>
    isAskedFor(assigned, { ...measure, ...other }, piti, units);
  expect(of({})).toBe(false);
  expect(of({ num: 4 })).toBe(true);
  expect(of({ fiscalYear: 2571 })).toBe(true);
  expect(of({ units: [UNIT, 'clerk_office'] }, [UNIT, 'clerk_office'])).toBe(true);
  expect(of({ units: ['clerk_office'] })).toBe(false);
});
