import { Types } from 'mongoose';
import { officeId } from '../../../src/domain/office-store';
import { groups } from '../../../src/domain/organisations/group.model';
import { linkGroup } from '../../../src/domain/organisations/link-group';
import { unlinkGroup } from '../../../src/domain/organisations/unlink-group';
import { officeOf } from '../../../src/domain/people/directory.model';
import { inTransaction } from '../../../src/domain/transaction';
import { useDatabase } from '../../../src/testing/database';

useDatabase();

const [ONE, OTHER] = [officeId('kham-muang'), officeId('soe-phloe')];
const change = { lineGroupId: 'C1', by: new Types.ObjectId(), now: new Date('2026-11-20T03:00:00Z'), eventId: 'e1' };

test('a group that another office linked cannot be linked', async () => {
  await inTransaction(() => linkGroup({ ...change, office: ONE, unit: null }));
  await expect(inTransaction(() => linkGroup({ ...change, office: OTHER, unit: null }))).rejects.toMatchObject({
    code: 'other_office',
  });
  expect(await officeOf('C1')).toBe(ONE);
  expect(await groups(OTHER).count()).toBe(0);
});

test('an office cannot unlink the group of another', async () => {
  await inTransaction(() => linkGroup({ ...change, office: ONE, unit: null }));
  await expect(inTransaction(() => unlinkGroup({ ...change, office: OTHER }))).rejects.toMatchObject({
    code: 'not_linked',
  });
  expect(await officeOf('C1')).toBe(ONE);
});

test('two links of one group at the same moment give one record', async () => {
  await Promise.all(
    [null, 'finance_division'].map((unit) => inTransaction(() => linkGroup({ ...change, office: ONE, unit }))),
  );
  expect(await groups(ONE).count()).toBe(1);
});
