import { createHash } from 'node:crypto';
import type { Clock } from '../../clock';
import type { Changes } from './changes';
import { messageId } from './ids';
import type { ChatMessage, SentMessage, Shown, WorldState } from './state';

/** Which messages others may quote. https://developers.line.biz/en/docs/messaging-api/get-quote-tokens/ */
const QUOTABLE = new Set(['text', 'textV2', 'sticker', 'image', 'video', 'template', 'flex', 'imagemap']);
/** Per chat; older ones scroll away for good. */
const KEPT = 300;

/** What stands in every chat. A chat's id is its user's or its group's. */
export class Chats {
  constructor(
    private readonly state: WorldState,
    private readonly clock: Clock,
    private readonly changes: Changes,
  ) {}

  history(chatId: string): ChatMessage[] {
    return this.state.chats[chatId] ?? [];
  }

  find(id: string): { chatId: string; message: ChatMessage } | null {
    for (const [chatId, messages] of Object.entries(this.state.chats)) {
      const message = messages.find((one) => one.id === id);
      if (message) return { chatId, message };
    }
    return null;
  }

  /** A person's message stands in the chat at once; whether the bot took it shows later. */
  addFromPerson(chatId: string, person: string, message: Shown): ChatMessage {
    const id = this.nextId();
    return this.add(chatId, {
      id,
      sender: 'person',
      person,
      message,
      quoteToken: quoteToken(chatId, id, message),
      delivery: 'sending',
    });
  }

  /** What a pressed button says in the chat: no message event belongs to it. */
  addEcho(chatId: string, person: string, text: string): ChatMessage {
    const id = this.nextId();
    return this.add(chatId, {
      id,
      sender: 'person',
      person,
      message: { type: 'text', text },
      quoteToken: null,
      delivery: null,
    });
  }

  addFromBot(chatId: string, message: Shown): SentMessage {
    const id = this.nextId();
    const token = quoteToken(chatId, id, message);
    this.add(chatId, { id, sender: 'bot', person: null, message, quoteToken: token, delivery: null });
    return token ? { id, quoteToken: token } : { id };
  }

  /** What LINE itself tells a chat: who joined, who unsent. */
  addNote(chatId: string, text: string): void {
    const message = { type: 'note', text };
    this.add(chatId, { id: this.nextId(), sender: 'note', person: null, message, quoteToken: null, delivery: null });
  }

  /** Tells watchers that a message changed after it was added. */
  changed(chatId: string, message: ChatMessage): void {
    this.changes.tell({ kind: 'message', chatId, message });
  }

  /** Whether a quote token comes from this chat. */
  isQuotable(chatId: string, token: string): boolean {
    return this.history(chatId).some((one) => one.quoteToken === token);
  }

  private add(chatId: string, given: Omit<ChatMessage, 'at' | 'unsent' | 'edited'>): ChatMessage {
    const message = { ...given, at: this.clock.now().getTime(), unsent: false, edited: false };
    const messages = this.state.chats[chatId] ?? [];
    messages.push(message);
    this.state.chats[chatId] = messages.length > KEPT ? messages.slice(-KEPT) : messages;
    this.changed(chatId, message);
    return message;
  }

  private nextId(): string {
    this.state.lastMessageNumber += 1;
    return messageId(this.state.lastMessageNumber);
  }
}

function quoteToken(chatId: string, id: string, { type }: Shown): string | null {
  return QUOTABLE.has(type) ? createHash('sha256').update(`quote:${chatId}:${id}`).digest('base64url') : null;
}
