import { mongo } from 'mongoose';
import { abilitiesOf, type Person } from '../../../src/domain/abilities/abilities-of';
import {
  theAnnouncement,
  theEvidence,
  theGroup,
  theHandover,
  theMeasure,
  theMemo,
  theOffice,
  theReport,
  theSubmission,
  theUnit,
} from '../../../src/domain/abilities/things';
import type { Grant } from '../../../src/domain/people/people.rules';

const id = () => new mongo.ObjectId();
const person = (...grants: Grant[]): Person => ({ _id: id(), grants });
const FINANCE = 'finance_division';
const CLERK = 'clerk_office';
const staff = person({ role: 'staff', unit: FINANCE });
const head = person({ role: 'supervisor', unit: FINANCE });
const headOfClerk = person({ role: 'supervisor', unit: CLERK });
const executive = person({ role: 'executive', unit: null });
const admin = person({ role: 'admin', unit: null });
const nobody = person();
const somebody = id();
const measure = { units: [FINANCE] };

test.each<[string, Person, boolean]>([
  ['a head of its unit', head, true],
  ['an executive', executive, true],
  ['a head of another unit', headOfClerk, false],
  ['staff of its unit', staff, false],
  ['an admin', admin, false],
  ['who holds nothing', nobody, false],
])('a report is reviewed by %s: %p', (_who, by, may) => {
  expect(abilitiesOf(by, theReport(measure, [somebody])).review).toBe(may);
  expect(abilitiesOf(by, theMeasure(measure)).review).toBe(may);
});

test('nobody reviews what they wrote in, whatever their rights, nor what they wrote in before they left', () => {
  expect(abilitiesOf(head, theReport(measure, [somebody, head._id])).review).toBe(false);
  const again = { ...executive, formerIds: [id(), somebody] };
  expect(abilitiesOf(again, theReport(measure, [somebody])).review).toBe(false);
  expect(abilitiesOf(again, theReport(measure, [id()])).review).toBe(true);
});

test.each<[string, Person, readonly string[], boolean]>([
  ['staff of its unit', staff, [FINANCE], true],
  ['a head of its unit', head, [FINANCE], true],
  ['staff of one of its units', staff, [CLERK, FINANCE], true],
  ['staff where it is of every unit', staff, ['all_units'], true],
  ['staff of another unit', staff, [CLERK], false],
  ['an executive', executive, [FINANCE], false],
])('%s reports on a measure', (_who, by, units, may) => {
  expect(abilitiesOf(by, theMeasure({ units })).report).toBe(may);
});

test.each<[string, Person, mongo.ObjectId, boolean]>([
  ['who handed it in', staff, staff._id, true],
  ['a colleague', head, staff._id, false],
  ['who handed it in and reports for the unit no more', { ...staff, grants: headOfClerk.grants }, staff._id, false],
])('%s takes a submission back', (_who, by, handedInBy, may) => {
  expect(abilitiesOf(by, theSubmission(measure, handedInBy)).undo).toBe(may);
});

test.each<[string, Person, { units: string[] } | null, boolean, boolean]>([
  ['its sender', staff, measure, true, true],
  ['its sender, while nobody has said what it is about', staff, null, true, true],
  ['its sender, who is of another unit now', { ...headOfClerk, _id: staff._id }, measure, false, false],
  ['a head of the unit', head, measure, true, false],
  ['a head, while nobody has said what it is about', head, null, false, false],
  ['an executive', executive, measure, true, false],
  ['a head of another unit', headOfClerk, measure, false, false],
])('%s opens evidence, and withdraws it', (_who, by, about, opens, withdraws) => {
  const can = abilitiesOf(by, theEvidence({ by: staff._id }, about));
  expect([can.open, can.withdraw]).toEqual([opens, withdraws]);
});

type Sent = Parameters<typeof theAnnouncement>[0];
const sent: Sent = { by: head._id, within: [FINANCE], state: 'sent', audience: { to: 'everybody' } };
test.each<[string, Person, Partial<Sent>, boolean]>([
  ['its sender', head, {}, true],
  ['an executive', executive, {}, true],
  ['an admin', admin, {}, true],
  ['another head of the unit', person(...head.grants), {}, false],
  ['its sender, who is of another unit now', { ...headOfClerk, _id: head._id }, {}, false],
  ['its sender of another unit, while it waits', { ...headOfClerk, _id: head._id }, { state: 'scheduled' }, true],
  ['its sender, of what went to the whole office', head, { within: null }, false],
  ['its sender, who is staff now', { ...staff, _id: head._id }, { state: 'scheduled' }, false],
])('%s manages an announcement', (_who, by, given, may) => {
  expect(abilitiesOf(by, theAnnouncement({ ...sent, ...given })).manage).toBe(may);
});

test.each<[string, Person, Partial<Sent>, boolean]>([
  ['a head, of what went to the whole office', head, { within: null }, true],
  ['a head, of what went to a unit', head, {}, false],
  ['a head, of what is not out yet', head, { within: null, state: 'sending' }, false],
  ['a head, of what went to groups', head, { within: null, audience: { to: 'groups' } }, false],
  ['an executive, who manages it', executive, { within: null }, false],
  ['staff', staff, { within: null }, false],
])('%s follows an announcement up', (_who, by, given, may) => {
  expect(abilitiesOf(by, theAnnouncement({ ...sent, ...given })).follow_up).toBe(may);
});

test.each<[string, Person, boolean, boolean, boolean]>([
  ['its giver', staff, false, true, false],
  ['the colleague', head, true, false, false],
  ['an admin', admin, false, false, true],
  ['somebody else', executive, false, false, false],
])('a handover: %s', (_who, by, answer, cancel, refuse) => {
  const can = abilitiesOf(by, theHandover({ from: staff._id, to: head._id }));
  expect([can.answer, can.cancel, can.refuse]).toEqual([answer, cancel, refuse]);
});

const CHAIN = [{ position: 'clerk' }, { position: 'mayor' }];
const held = new Map([
  ['clerk', head],
  ['mayor', executive],
  ['of_another_chain', staff],
]);
test.each<[string, Person, string | null, boolean, boolean]>([
  ['whose turn it is', head, 'clerk', true, true],
  ['who holds another position', executive, 'clerk', true, false],
  ['who holds a position of no chain', staff, 'clerk', false, false],
  ['an admin', admin, 'clerk', true, false],
  ['a holder where it is nobody’s turn', head, null, true, false],
  ['a holder without any right left', { ...nobody, _id: head._id }, 'clerk', true, false],
  ['somebody else', headOfClerk, 'clerk', false, false],
])('a memo: %s starts and endorses', (_who, by, turn, starts, endorses) => {
  const can = abilitiesOf(by, theMemo(CHAIN, held, turn));
  expect([can.start, can.endorse]).toEqual([starts, endorses]);
});

test('a position that is vacant is nobody’s turn', () => {
  expect(theMemo(CHAIN, new Map([['mayor', executive]]), 'clerk')).toEqual({
    is: 'memo',
    holders: [executive._id],
    turn: null,
  });
});

test.each<[string, Person, string | null, boolean]>([
  ['a head, for the own unit’s', head, FINANCE, true],
  ['a head, for another’s', head, CLERK, false],
  ['a head, for the office’s', head, null, false],
  ['an admin, for the office’s', admin, null, true],
  ['an admin, for a unit’s', admin, CLERK, true],
  ['staff, for the own unit’s', staff, FINANCE, false],
])('%s group says whether it is reminded', (_who, by, unit, may) => {
  expect(abilitiesOf(by, theGroup({ unit })).set_quiet).toBe(may);
});

test.each<[string, Person, string, boolean]>([
  ['a head nudges the own unit', head, FINANCE, true],
  ['a head does not nudge another', head, CLERK, false],
  ['an executive nudges every unit', executive, CLERK, true],
  ['staff nudge nobody', staff, FINANCE, false],
])('%s', (_what, by, unit, may) => {
  expect(abilitiesOf(by, theUnit(unit)).nudge).toBe(may);
});

test('of the office somebody may what any of their rights lets them', () => {
  expect(abilitiesOf(person(...staff.grants, ...admin.grants), theOffice)).toMatchObject({
    report: true,
    administer: true,
    review: false,
  });
  expect(Object.values(abilitiesOf(nobody, theOffice))).not.toContain(true);
});
