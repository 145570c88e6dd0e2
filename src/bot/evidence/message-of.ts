import type { LineEvent } from '../../line/types';

/** The message that an event brought. @throws where it brought none */
export function messageOf(event: LineEvent): { lineMessageId: string; sentAt: Date } {
  if (event.type !== 'message') throw new Error(`a ${event.type} event brings no message`);
  return { lineMessageId: event.message.id, sentAt: new Date(event.timestamp) };
}
