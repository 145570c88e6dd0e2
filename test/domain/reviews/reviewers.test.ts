import { mongo } from 'mongoose';
import { abilitiesOf } from '../../../src/domain/abilities/abilities-of';
import { theReport } from '../../../src/domain/abilities/things';
import type { Grant } from '../../../src/domain/people/people.rules';
import { reviewersToTell } from '../../../src/domain/reviews/reviewers.rules';

const one = (...grants: Grant[]) => ({ _id: new mongo.ObjectId(), grants });
const head = one({ role: 'supervisor', unit: 'clerk_office' });
const otherHead = one({ role: 'supervisor', unit: 'clerk_office' });
const financeHead = one({ role: 'supervisor', unit: 'finance_division' });
const staff = one({ role: 'staff', unit: 'clerk_office' });
const executive = one({ role: 'executive', unit: null });
const admin = one({ role: 'admin', unit: null });
const both = one({ role: 'executive', unit: null }, { role: 'supervisor', unit: 'clerk_office' });
const everybody = [head, otherHead, financeHead, staff, executive, admin];
const measure = { units: ['clerk_office'] };

describe('who may review a measure of สำนักปลัด', () => {
  test.each([
    ['its head', head, [], true],
    ['its head who reported', head, [head._id], false],
    ['its head whose words are in it with others', head, [staff._id, head._id], false],
    ['its head who reported before registering anew', { ...otherHead, formerIds: [head._id] }, [head._id], false],
    ['its head who registered anew and reported nothing of it', { ...otherHead, formerIds: [head._id] }, [], true],
    ['the head of another unit', financeHead, [], false],
    ['its staff', staff, [], false],
    ['an executive', executive, [], true],
    ['an executive who reported as its head', both, [both._id], false],
    ['an admin', admin, [], false],
  ])('%s', (_name, person, authors, may) => {
    expect(abilitiesOf(person, theReport(measure, authors)).review).toBe(may);
  });

  test('every head, where the measure is of ทุกส่วนราชการ', () => {
    expect(abilitiesOf(financeHead, theReport({ units: ['all_units'] }, [])).review).toBe(true);
  });
});

describe('who is told', () => {
  test.each([
    ['the heads of the unit', [staff._id], [head, otherHead]],
    ['the other head, where one has written in it', [head._id], [otherHead]],
    ['the executives, where both heads have', [head._id, otherHead._id], [executive]],
    ['nobody, where everybody who might has', [head._id, otherHead._id, executive._id], []],
  ])('%s', (_name, authors, told) => {
    expect(reviewersToTell(everybody, measure, authors)).toEqual(told);
  });

  test('an executive who is head of another unit does not count as head of this one', () => {
    const elsewhere = one({ role: 'executive', unit: null }, { role: 'supervisor', unit: 'finance_division' });
    expect(reviewersToTell([head, elsewhere], measure, [])).toEqual([head]);
  });
});
