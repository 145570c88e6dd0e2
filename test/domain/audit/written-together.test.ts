import { mongo } from 'mongoose';
import { auditOf, isTried, latestAudit, recordAudit } from '../../../src/domain/audit/audit.model';
import { officeId } from '../../../src/domain/office-store';
import { inTransaction } from '../../../src/domain/transaction';
import { useCommands } from '../../../src/testing/commands';
import { useDatabase } from '../../../src/testing/database';

useDatabase();
const commands = useCommands();

const office = officeId('kham-muang');
const actor = new mongo.ObjectId();
const did = { actor, action: 'report.submitted', subject: 'measure 2570/3 6m', eventId: 'e1' } as const;
const gave = { ...did, action: 'evidence.given' } as const;
const at = new Date(0);

test('what a transaction did is written down in one command, with it or not at all', async () => {
  await inTransaction(async () => {
    await recordAudit(office, { ...gave, at });
    await recordAudit(office, { ...did, at: new Date(1) });
  });
  expect(commands().inTransactions).toEqual(['audit_events.insert', 'commitTransaction']);
  const undone = inTransaction(async () => {
    await recordAudit(office, { ...did, eventId: 'e2', at });
    throw new Error('no');
  });
  await expect(undone).rejects.toThrow('no');
  expect((await auditOf(office, actor)).map(({ action }) => action)).toEqual([did.action, gave.action]);
});

test('who looks into the trail meanwhile sees it, and what is done after that is written, too', async () => {
  await inTransaction(async () => {
    await recordAudit(office, { ...did, at });
    expect(await isTried(office, did)).toBe(true);
    await recordAudit(office, { ...gave, at });
  });
  expect(await latestAudit(office, 9)).toHaveLength(2);
});
