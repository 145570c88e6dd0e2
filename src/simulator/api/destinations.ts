import type { Shown } from '../world/state';
import { badBody, type Call, LineRefusal } from './answer';

const ID = /^[UCR][0-9a-f]{32}$/;

/** A chat that a push goes to, and how many people it reaches; nobody where the person is no friend or blocks the bot. */
export interface Destination {
  chatId: string;
  recipients: number;
  isGroup: boolean;
}

/** Where a push goes. Throws LINE's 400 for an id that is none, that nobody has, or of a group without the bot. */
export function destinationOf({ world }: Call, to: string): Destination {
  if (!ID.test(to))
    throw new LineRefusal(400, "The property, 'to', in the request body is invalid (line: -, column: -)");
  const group = world.people.byGroupId(to);
  if (group?.hasBot) return { chatId: to, recipients: group.members.length, isGroup: true };
  const person = world.people.byUserId(to);
  if (!person) throw new LineRefusal(400, 'Failed to send messages');
  const isReached = world.people.isReachable(person, world.clock.now().getTime());
  return { chatId: to, recipients: isReached ? 1 : 0, isGroup: false };
}

/** Throws LINE's 400 for what only the chat tells: quotes from elsewhere, mentions of no member, a trackingId in a group. */
export function checkInChat({ world }: Call, chatId: string, messages: readonly Shown[]): void {
  const group = world.people.byGroupId(chatId);
  const members = group?.members.map((key) => world.people.person(key).userId) ?? [];
  const details = messages.flatMap((message, index) => {
    const at = `messages[${index}]`;
    const found = [];
    if (typeof message.quoteToken === 'string' && !world.chats.isQuotable(chatId, message.quoteToken)) {
      found.push({ message: 'invalid quoteToken', property: `${at}.quoteToken` });
    }
    const mentioned = mentionedIn(message);
    if (mentioned.length > 0 && (!group || mentioned.some((id) => id !== null && !members.includes(id)))) {
      found.push({ message: 'mentions need a group whose members they are', property: `${at}.substitution` });
    }
    if (group && message.trackingId !== undefined) {
      found.push({ message: 'cannot be used in groups', property: `${at}.trackingId` });
    }
    return found;
  });
  if (details.length > 0) throw badBody(details);
}

/** The user ids that a textV2 message mentions; null stands for all. */
function mentionedIn({ substitution }: Shown): (string | null)[] {
  return Object.values(substitution ?? {}).flatMap((value: { type: string; mentionee?: { userId?: string } }) =>
    value.type === 'mention' ? [value.mentionee?.userId ?? null] : [],
  );
}
