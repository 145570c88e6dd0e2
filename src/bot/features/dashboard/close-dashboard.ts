import { recordAudit } from '../../../domain/audit/audit.model';
import { endSessionsOf } from '../../../domain/sessions/end-sessions';
import { messageAction, textMessage } from '../../../line/compose';
import type { MemberContext } from '../../context';
import type { Outcome } from '../../feature';
import { phrases, texts } from './texts';

/** Ends the person's sessions on every device, and what could begin one. */
export async function closeDashboard({ office, person, now, eventId }: MemberContext): Promise<Outcome> {
  const ended = await endSessionsOf(office, person._id);
  if (ended > 0) {
    await recordAudit(office, { at: now, actor: person._id, action: 'session.ended', subject: 'all', eventId });
  }
  return { replies: [textMessage(texts.closed(ended), [messageAction(phrases.open)])] };
}
