import { BOT_NAME } from '../texts';
import type { Person } from './state';

const MAX_MENTIONS = 20;

type Mentionee =
  | { index: number; length: number; type: 'user'; userId: string; isSelf: boolean }
  | { index: number; length: number; type: 'all' };

/**
 * Who a group text mentions with `@name`, the bot among them (`isSelf`), in order; positions in UTF-16 code units.
 * https://developers.line.biz/en/reference/messaging-api/#wh-text
 */
export function mentionees(text: string, members: readonly Person[], botUserId: string): Mentionee[] {
  const named = [
    { name: 'All', userId: null },
    { name: BOT_NAME, userId: botUserId },
    ...members.map(({ name, userId }) => ({ name, userId })),
  ].sort((one, other) => other.name.length - one.name.length);
  const found: Mentionee[] = [];
  for (let index = text.indexOf('@'); index >= 0; index = text.indexOf('@', index + 1)) {
    const who = named.find(({ name }) => text.startsWith(name, index + 1));
    if (!who) continue;
    const length = who.name.length + 1;
    found.push(
      who.userId
        ? { index, length, type: 'user', userId: who.userId, isSelf: who.userId === botUserId }
        : { index, length, type: 'all' },
    );
  }
  return found.slice(0, MAX_MENTIONS);
}
