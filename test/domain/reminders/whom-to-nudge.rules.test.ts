import { mongo } from 'mongoose';
import { partsOf } from '../../../src/domain/measures/parts.rules';
import type { Grant } from '../../../src/domain/people/people.rules';
import { whomToNudge } from '../../../src/domain/reminders/whom-to-nudge.rules';
import { aMeasure, anOffice } from '../reports/samples';

const UNITS = ['clerk_office', 'finance_division', 'public_works_division'];
const member = (...grants: Grant[]) => ({ _id: new mongo.ObjectId(), grants });
const staff = (unit: string): Grant => ({ role: 'staff', unit });
const head = (unit: string): Grant => ({ role: 'supervisor', unit });
const owed = (...units: string[]) => partsOf(anOffice(), aMeasure({ units })).map((measure) => ({ measure }));
const boss = member({ role: 'executive', unit: null });

test('the staff of the units that owe something are asked, and nobody else', () => {
  const [one, other] = [member(staff('finance_division')), member(staff('clerk_office'))];
  const found = whomToNudge(owed('finance_division'), UNITS, [one, other, member(head('finance_division'))], boss);
  expect(found).toEqual({ people: [{ person: one, units: ['finance_division'] }], without: [] });
});

test('a unit without staff has its supervisors asked', () => {
  const supervisor = member(head('finance_division'));
  expect(whomToNudge(owed('finance_division'), UNITS, [supervisor], boss).people).toEqual([
    { person: supervisor, units: ['finance_division'] },
  ]);
});

test('who asks is not asked; their unit is not one without people for that', () => {
  const supervisor = member(head('finance_division'));
  expect(whomToNudge(owed('finance_division'), UNITS, [supervisor], supervisor)).toEqual({ people: [], without: [] });
});

test('a unit that owes something and has nobody is told', () => {
  expect(whomToNudge(owed('finance_division'), UNITS, [], boss)).toEqual({ people: [], without: ['finance_division'] });
});

test('a measure of every unit is owed by each of them; somebody of two is asked once, for both', () => {
  const both = member(staff('clerk_office'), staff('finance_division'));
  const found = whomToNudge(owed('all_units'), UNITS, [both], boss);
  expect(found.people).toEqual([{ person: both, units: ['clerk_office', 'finance_division'] }]);
  expect(found.without).toEqual(['public_works_division']);
});

test('units beyond those that may be asked stay out', () => {
  const other = member(staff('clerk_office'));
  expect(whomToNudge(owed('clerk_office'), ['finance_division'], [other], boss)).toEqual({ people: [], without: [] });
});
