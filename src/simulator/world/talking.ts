import { notes, pin } from '../texts';
import type { WebhookEvent } from '../webhooks/events';
import type { Contents } from './contents';
import { mentionees } from './mentions';
import type { ChatPlace, PostOffice } from './post-office';

/** In which group something happens; none: the 1:1 chat with the bot. */
export interface Where {
  group?: string | null | undefined;
}

export interface Picture {
  type: 'image/jpeg' | 'image/png';
  bytes: Buffer;
  /** how many times LINE says that it is still preparing it */
  notReady?: number;
  /** pictures that are sent together: their common id, which of them, how many */
  set?: { id: string; index: number; total: number };
}

/** https://developers.line.biz/en/reference/messaging-api/#wh-text */
export interface TextMarks {
  emojis?: { index: number; length: number; productId: string; emojiId: string }[];
  mention?: { mentionees: { index: number; length: number; type: 'user'; userId: string; isSelf: boolean }[] };
}

/** Everything a person can write or send. Each gives whether the bot took the event at once. */
export class Talking {
  constructor(
    private readonly post: PostOffice,
    private readonly contents: Contents,
    private readonly botUserId: string,
  ) {}

  /** @param marks what LINE says of places in the text: its own emoji, and mentions where they are not found by the names of people */
  async sendText(
    person: string,
    text: string,
    { group, quote, marks }: Where & { quote?: string; marks?: TextMarks } = {},
  ): Promise<boolean> {
    const place = this.post.place(person, group);
    const shown = this.post.parts.chats.addFromPerson(place.chatId, person, {
      type: 'text',
      text,
      ...(quote ? { quotedMessageId: quote } : {}),
    });
    return this.post.sendMessage(place, shown, {
      type: 'text',
      text,
      ...this.mention(place, text),
      ...marks,
      ...(quote ? { quotedMessageId: quote } : {}),
    });
  }

  async sendImage(person: string, picture: Picture, { group }: Where = {}): Promise<boolean> {
    const place = this.post.place(person, group);
    const shown = this.post.parts.chats.addFromPerson(place.chatId, person, { type: 'image' });
    this.contents.put(shown.id, picture.type, picture.bytes, picture.notReady ?? 0);
    return this.post.sendMessage(place, shown, {
      type: 'image',
      contentProvider: { type: 'line' },
      ...(picture.set ? { imageSet: picture.set } : {}),
    });
  }

  async sendFile(
    person: string,
    file: { name: string; type: string; bytes: Buffer },
    { group }: Where = {},
  ): Promise<boolean> {
    const place = this.post.place(person, group);
    const message = { type: 'file', fileName: file.name, fileSize: file.bytes.length };
    const shown = this.post.parts.chats.addFromPerson(place.chatId, person, message);
    this.contents.put(shown.id, file.type, file.bytes, 0);
    return this.post.sendMessage(place, shown, message);
  }

  async sendSticker(person: string, { group }: Where = {}): Promise<boolean> {
    const place = this.post.place(person, group);
    const message = { type: 'sticker', packageId: '446', stickerId: '1988', stickerResourceType: 'STATIC' };
    const shown = this.post.parts.chats.addFromPerson(place.chatId, person, message);
    return this.post.sendMessage(place, shown, message);
  }

  async sendLocation(person: string, { group }: Where = {}): Promise<boolean> {
    const place = this.post.place(person, group);
    const message = { type: 'location', ...pin, latitude: 16.4419, longitude: 102.836 };
    const shown = this.post.parts.chats.addFromPerson(place.chatId, person, message);
    return this.post.sendMessage(place, shown, message);
  }

  /** Takes a message back; the bot is told, its file is gone. */
  async unsend(person: string, messageId: string): Promise<boolean> {
    const { place, shown } = this.own(person, messageId);
    shown.unsent = true;
    shown.message = { type: 'note', text: notes.unsent(place.person.name) };
    this.post.parts.chats.changed(place.chatId, shown);
    return place.isHeard && this.post.send(place, 'unsend', { unsend: { messageId } }, false);
  }

  /** Edits a text; LINE allows and reports it in groups only. */
  async edit(person: string, messageId: string, text: string): Promise<boolean> {
    const { place, shown } = this.own(person, messageId);
    if (!place.group || shown.message.type !== 'text') throw new Error('Only texts in groups can be edited');
    shown.message = { type: 'text', text };
    shown.edited = true;
    this.post.parts.chats.changed(place.chatId, shown);
    const message = { id: messageId, type: 'text', text, quoteToken: shown.quoteToken, ...this.mention(place, text) };
    return place.isHeard && this.post.send(place, 'messageEdited', { message });
  }

  private own(person: string, messageId: string) {
    const { chats, people } = this.post.parts;
    const found = chats.find(messageId);
    if (!found || found.message.person !== person || found.message.unsent) {
      throw new Error(`${person} has no message ${messageId}`);
    }
    return { place: this.post.place(person, people.byGroupId(found.chatId)?.key), shown: found.message };
  }

  private mention({ group }: ChatPlace, text: string): { mention?: WebhookEvent['mention'] } {
    if (!group) return {};
    const members = group.members.map((key) => this.post.parts.people.person(key));
    const found = mentionees(text, members, this.botUserId);
    return found.length > 0 ? { mention: { mentionees: found } } : {};
  }
}
