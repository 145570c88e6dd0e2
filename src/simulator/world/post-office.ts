import type { Clock } from '../../clock';
import { type EventSource, webhookEvent } from '../webhooks/events';
import type { WebhookSender } from '../webhooks/sender';
import type { Chats } from './chats';
import type { People } from './people';
import type { ReplyTokens } from './reply-tokens';
import type { ChatMessage, Group, Person, WorldState } from './state';

/** A person in one of their chats with the bot: 1:1, or a group. */
export interface ChatPlace {
  person: Person;
  group: Group | null;
  chatId: string;
  source: EventSource;
  /** whether the bot hears what happens here */
  isHeard: boolean;
}

export interface PostOfficeParts {
  state: WorldState;
  clock: Clock;
  people: People;
  chats: Chats;
  tokens: ReplyTokens;
  sender: WebhookSender;
}

/** Where an event is from, as LINE tells it. @param isNamed whether in a group it says by whom */
export function sourceShown(source: EventSource, isNamed: boolean): EventSource {
  return source.type === 'user' || isNamed ? source : { type: 'group', groupId: source.groupId };
}

/** Turns what people do into webhook events. */
export class PostOffice {
  constructor(readonly parts: PostOfficeParts) {}

  /**
   * @param personKey who
   * @param groupKey in which group; none: in the 1:1 chat
   */
  place(personKey: string, groupKey?: string | null): ChatPlace {
    const person = this.parts.people.person(personKey);
    if (!groupKey) {
      const isHeard = person.friendship !== 'blocked';
      const source: EventSource = { type: 'user', userId: person.userId };
      return { person, group: null, chatId: person.userId, source, isHeard };
    }
    const group = this.parts.people.group(groupKey);
    if (!group.members.includes(personKey)) throw new Error(`${personKey} is not in the group ${groupKey}`);
    const source: EventSource = { type: 'group', groupId: group.groupId, userId: person.userId };
    return { person, group, chatId: group.groupId, source, isHeard: group.hasBot };
  }

  /**
   * Delivers an event of this place.
   * @param canReply whether events of this type carry a reply token
   * @returns whether the bot took it at once
   */
  async send(
    { chatId, source }: Pick<ChatPlace, 'chatId' | 'source'>,
    type: string,
    rest: Record<string, unknown> = {},
    canReply = true,
  ): Promise<boolean> {
    const at = this.parts.clock.now().getTime();
    const replyToken = canReply ? this.parts.tokens.issue(chatId, at) : null;
    return this.parts.sender.send(webhookEvent(type, source, at, replyToken, rest));
  }

  /** Delivers the message event of a message that stands in the chat, and shows what became of it. */
  async sendMessage(place: ChatPlace, shown: ChatMessage, message: Record<string, unknown>): Promise<boolean> {
    const { chats, clock, state } = this.parts;
    if (!place.group) place.person.lastWroteAt = clock.now().getTime();
    const content = {
      id: shown.id,
      ...message,
      ...(shown.quoteToken ? { quoteToken: shown.quoteToken } : {}),
      markAsReadToken: `read-${shown.id}`,
    };
    const source = sourceShown(place.source, state.settings.userIdInGroupMessages);
    const taken = place.isHeard && (await this.send({ chatId: place.chatId, source }, 'message', { message: content }));
    shown.delivery = taken ? 'read' : 'failed';
    chats.changed(place.chatId, shown);
    return taken;
  }
}
