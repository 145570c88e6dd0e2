import { evidence } from '../domain/evidence/evidence.model';
import { officeId } from '../domain/office-store';
import { officeOf } from '../domain/people/directory.model';
import type { LineEvent } from '../line/types';
import { dialogKey, holdsText } from './dialog';
import { chatOf, userOf } from './identify';

/** Whether evidence, or a dialog that is not done, is kept of the message that an event takes back; what is gone already is not taken back again. */
export async function isKeptMessage(event: LineEvent): Promise<boolean> {
  if (event.type !== 'unsend' || typeof event.unsend?.messageId !== 'string') return false;
  const bound = (await officeOf(userOf(event) ?? '')) ?? (await officeOf(chatOf(event)?.id ?? ''));
  if (!bound) return false;
  const [chat, person] = [chatOf(event)?.id ?? '', userOf(event) ?? ''];
  if (await holdsText(officeId(bound), dialogKey(chat, person), event.unsend.messageId)) return true;
  const kept = { lineMessageId: event.unsend.messageId, state: { $ne: 'withdrawn' as const } };
  return (await evidence(officeId(bound)).count(kept)) > 0;
}
