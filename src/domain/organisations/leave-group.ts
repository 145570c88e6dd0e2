import { recordAudit } from '../audit/audit.model';
import { officeOf, unbind } from '../people/directory.model';
import { groups } from './group.model';

/**
 * Notes that the bot is in a group no more. Whoever invites it again links it anew. A group that nobody linked leaves no trace.
 * Call it inside a transaction.
 */
export async function leaveGroup(lineGroupId: string, now: Date, eventId: string): Promise<void> {
  const office = await officeOf(lineGroupId);
  if (!office) return;
  await groups(office).updateOne({ lineGroupId }, { $set: { state: 'left' } });
  await unbind(lineGroupId);
  await recordAudit(office, { at: now, actor: null, action: 'group.left', subject: lineGroupId, eventId });
}
