import type { Readable } from 'node:stream';
import type { FixedMessages } from './fixed-messages';
import type { Message, RichMenuRequest, RichMenuResponse } from './types';

/** A message that LINE accepted. `alreadyAccepted`: it had taken this retry key before, so it is not sent a second time. */
export interface Accepted {
  /** LINE's id of the request that it accepted: the first one, when it had taken the retry key before */
  requestId: string | null;
  alreadyAccepted: boolean;
}

export interface Profile {
  displayName: string;
}

/** What a user sent, as LINE holds it: it may still be preparing it, or have removed it (unsent or too old). */
export type Content =
  | { state: 'ready'; type: string; stream: Readable }
  | { state: 'preparing' }
  | { state: 'gone'; unsent: boolean };

export interface Quota {
  /** null: no limit */
  limit: number | null;
  used: number;
}

/**
 * Everything the product asks of LINE. All calls time out, log LINE's request id, and throw `LineError` when LINE refuses,
 * limits or is not reached. Ids are LINE's.
 */
export interface Gateway {
  /** Sends 1–5 messages to the chat of an event; free, once per token, within a minute. */
  reply(replyToken: string, messages: Message[] | FixedMessages): Promise<Accepted>;
  /** Sends 1–5 messages to a user, group or room; the same retry key within 24 hours sends once. */
  push(to: string, messages: Message[] | FixedMessages, retryKey: string): Promise<Accepted>;
  /** Sends the same 1–5 messages to 1–500 users; nobody gets them if LINE refuses. The same retry key sends once. */
  multicast(to: string[], messages: Message[] | FixedMessages, retryKey: string): Promise<Accepted>;
  /** Shows the three dots in a 1:1 chat for up to `seconds` (5–60, a multiple of 5). */
  showLoading(userId: string, seconds: number): Promise<void>;
  /** The profile of a person in a 1:1 chat; null when LINE does not give it. */
  profile(userId: string): Promise<Profile | null>;
  /** The profile of a member of a group; works without friendship; null when LINE does not give it. */
  memberProfile(groupId: string, userId: string): Promise<Profile | null>;
  /** A group's name; null when the bot is not in it. */
  groupName(groupId: string): Promise<string | null>;
  /** How many people are in a group, the bot not counted: what one push to it costs. Null when the bot is not in it. */
  memberCount(groupId: string): Promise<number | null>;
  /** The bot's own LINE id, `@` and what people search for; in a link it leads to its chat. */
  basicId(): Promise<string>;
  leaveGroup(groupId: string): Promise<void>;
  /**
   * What a user sent. Its stream fails with a `LineError` where LINE breaks off or is too slow; whoever asks reads or destroys it.
   * @param withinMs how long all of it may take; minutes when left out
   */
  content(messageId: string, withinMs?: number): Promise<Content>;
  quota(): Promise<Quota>;
  richMenus: RichMenuGateway;
}

export interface RichMenuGateway {
  list(): Promise<RichMenuResponse[]>;
  /** Gives the new menu's id. */
  create(menu: RichMenuRequest): Promise<string>;
  uploadImage(richMenuId: string, png: Buffer): Promise<void>;
  /** Whether a menu has its picture; without one LINE shows it to nobody. */
  hasImage(richMenuId: string): Promise<boolean>;
  remove(richMenuId: string): Promise<void>;
  setDefault(richMenuId: string): Promise<void>;
  clearDefault(): Promise<void>;
  /** The id of the menu that everybody without an own one sees, or null. */
  getDefault(): Promise<string | null>;
  link(userId: string, richMenuId: string): Promise<void>;
  unlink(userId: string): Promise<void>;
}
