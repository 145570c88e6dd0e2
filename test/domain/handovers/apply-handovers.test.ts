import mongoose, { mongo } from 'mongoose';
import { instantOf, type LocalDate } from '../../../src/domain/calendar/dates';
import { applyHandovers, dueHandovers } from '../../../src/domain/handovers/apply-handovers';
import { type Handover, handovers } from '../../../src/domain/handovers/handover.model';
import { officeId } from '../../../src/domain/office-store';
import { useDatabase } from '../../../src/testing/database';

useDatabase();
const OFFICE = officeId('sample');
const TODAY: LocalDate = '2027-03-17';
const forget = async (): Promise<void> => undefined;

let made = 0;
const handover = (given: Partial<Handover>) =>
  handovers(OFFICE).insert({
    kind: 'transfer',
    from: new mongo.ObjectId(),
    to: new mongo.ObjectId(),
    grants: [],
    endsOn: null,
    state: 'active',
    startsOn: '2026-01-01',
    eventId: `e${++made}`,
    offeredAt: new Date(0),
    ...given,
  });

test('a tick reads only what begins or ends, however many transfers there have been', async () => {
  for (let count = 0; count < 30; count++) await handover({});
  for (let count = 0; count < 5; count++) await handover({ kind: 'stand_in', endsOn: TODAY });
  for (let count = 0; count < 5; count++) await handover({ state: 'accepted', startsOn: '2027-03-18' });
  await handover({ state: 'accepted', startsOn: TODAY });
  await handover({ kind: 'stand_in', endsOn: '2027-03-16' });
  const { executionStats } = await mongoose.connection
    .collection('handovers')
    .find(dueHandovers(TODAY))
    .explain('executionStats');
  expect(executionStats).toMatchObject({ nReturned: 2, totalDocsExamined: 2 });

  const now = instantOf(TODAY, '08:30');
  expect(await applyHandovers(TODAY, now, forget)).toBe(2);
  expect(await applyHandovers(TODAY, now, forget)).toBe(0);
});
