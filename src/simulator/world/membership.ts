import { BOT_NAME, notes } from '../texts';
import type { ChatPlace, PostOffice } from './post-office';
import type { Group } from './state';

/** Friendship with the bot, and who is in which group. Each gives whether the bot took the event at once. */
export class Membership {
  constructor(
    private readonly post: PostOffice,
    private readonly changed: () => void,
  ) {}

  /** Adds the bot as a friend, or unblocks it. */
  async follow(key: string): Promise<boolean> {
    const place = this.post.place(key);
    const isUnblocked = place.person.friendship === 'blocked';
    if (place.person.friendship === 'friend') return false;
    place.person.friendship = 'friend';
    this.post.parts.chats.addNote(place.chatId, notes.added);
    this.changed();
    return this.post.send(place, 'follow', { follow: { isUnblocked } });
  }

  async block(key: string): Promise<boolean> {
    const place = this.post.place(key);
    if (place.person.friendship === 'blocked') return false;
    place.person.friendship = 'blocked';
    this.post.parts.chats.addNote(place.chatId, notes.blocked);
    this.changed();
    return this.post.send(place, 'unfollow', {}, false);
  }

  /** Somebody invites the bot into a group. */
  async inviteBot(groupKey: string): Promise<boolean> {
    const group = this.post.parts.people.group(groupKey);
    if (group.hasBot) return false;
    group.hasBot = true;
    return this.tell(group, notes.joined(BOT_NAME), 'join', {}, true);
  }

  /** Somebody removes the bot from a group, or the bot itself leaves. */
  async removeBot(groupKey: string): Promise<boolean> {
    const group = this.post.parts.people.group(groupKey);
    if (!group.hasBot) return false;
    group.hasBot = false;
    return this.tell(group, notes.left(BOT_NAME), 'leave', {}, false);
  }

  async joinGroup(key: string, groupKey: string): Promise<boolean> {
    const { people } = this.post.parts;
    const person = people.person(key);
    const group = people.group(groupKey);
    if (group.members.includes(key)) return false;
    group.members.push(key);
    const joined = { members: [{ type: 'user', userId: person.userId }] };
    return this.tell(group, notes.joined(person.name), 'memberJoined', { joined }, true);
  }

  async leaveGroup(key: string, groupKey: string): Promise<boolean> {
    const { person, group } = this.post.place(key, groupKey);
    if (!group) return false;
    group.members = group.members.filter((one) => one !== key);
    const left = { members: [{ type: 'user', userId: person.userId }] };
    return this.tell(group, notes.left(person.name), 'memberLeft', { left }, false);
  }

  private async tell(
    group: Group,
    note: string,
    type: string,
    rest: Record<string, unknown>,
    canReply: boolean,
  ): Promise<boolean> {
    this.post.parts.chats.addNote(group.groupId, note);
    this.changed();
    if (!group.hasBot && type !== 'leave') return false;
    const place: Pick<ChatPlace, 'chatId' | 'source'> = {
      chatId: group.groupId,
      source: { type: 'group', groupId: group.groupId },
    };
    return this.post.send(place, type, rest, canReply);
  }
}
