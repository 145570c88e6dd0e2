/** What the simulated LINE remembers: plain data, so that a snapshot is its JSON. Instants are milliseconds of the clock. */
export interface WorldState {
  people: Person[];
  groups: Group[];
  /** by chat id (a user's or a group's) */
  chats: Record<string, ChatMessage[]>;
  contents: Content[];
  replyTokens: ReplyToken[];
  retryKeys: RetryKey[];
  richMenus: RichMenu[];
  richMenuAliases: { richMenuAliasId: string; richMenuId: string }[];
  defaultRichMenuId: string | null;
  /** by user id */
  linkedRichMenus: Record<string, string>;
  /** recipients reached this month, `YYYY-MM` */
  quota: { month: string; used: number };
  webhookEndpoint: string | null;
  settings: Settings;
  lastMessageNumber: number;
  /** milliseconds that the clock is ahead of real time */
  clockAheadMs: number;
  /** what a visitor has done of the first story, by office: keys of steps */
  story: Record<string, string[]>;
}

export type Role = 'guest' | 'staff' | 'supervisor' | 'executive' | 'admin';

export interface Person {
  /** names the person in tests and in the page's address; the LINE id comes from it */
  key: string;
  /** slug of the office that this person is of */
  office: string;
  name: string;
  userId: string;
  /** what the registration code of this person is for; a guest has none */
  role: Role;
  /** key of the unit */
  unit: string | null;
  /** the position of the office's chain that this person holds */
  position: string | null;
  friendship: 'none' | 'friend' | 'blocked';
  /** whether the simulator registers this person at the bot by itself, and has done so */
  enrolment: 'by-hand' | 'due' | 'running' | 'done' | 'failed';
  /** a registration code for the page's hint, until it is used */
  code: string | null;
  lastWroteAt: number | null;
}

export interface Group {
  key: string;
  /** slug of its office */
  office: string;
  name: string;
  groupId: string;
  unit: string | null;
  /** keys of people; the bot is not among them */
  members: string[];
  hasBot: boolean;
}

/** A LINE message object as sent, or the content of a user's message event, or `{type: 'note'}` for what LINE tells the chat. */
export type Shown = { type: string } & Record<string, unknown>;

export interface ChatMessage {
  id: string;
  at: number;
  sender: 'bot' | 'person' | 'note';
  /** key of the person who sent it */
  person: string | null;
  message: Shown;
  quoteToken: string | null;
  /** whether the bot has taken a person's message; null where there is nothing to take */
  delivery: 'sending' | 'read' | 'failed' | null;
  unsent: boolean;
  edited: boolean;
}

/** A file that a user sent; LINE keeps it for a while only. */
export interface Content {
  messageId: string;
  type: string;
  base64: string;
  /** how many more times LINE says that it is still preparing it */
  notReady: number;
}

export interface ReplyToken {
  token: string;
  chatId: string;
  eventAt: number;
  /** the last time an event with it reached, or may have reached, the endpoint */
  deliveredAt: number;
  redelivered: boolean;
  used: boolean;
}

export interface RetryKey {
  key: string;
  at: number;
  requestId: string;
  sentMessages: SentMessage[] | null;
}

export interface SentMessage {
  id: string;
  quoteToken?: string;
}

export interface RichMenu {
  richMenuId: string;
  size: { width: number; height: number };
  selected: boolean;
  name: string;
  chatBarText: string;
  areas: { bounds: { x: number; y: number; width: number; height: number }; action: Shown }[];
  image: { type: string; base64: string } | null;
}

export interface Settings {
  /** the Console's switch: webhooks that failed come again */
  redelivery: boolean;
  /** whether postbacks in a group name who pressed; LINE's pages do not say */
  userIdInGroupPostbacks: boolean;
  /** whether messages in a group name who wrote them; LINE leaves it out for who did not agree that accounts learn of them */
  userIdInGroupMessages: boolean;
}

/** The state of a LINE on which nothing has happened yet. */
export function emptyState(): WorldState {
  return {
    people: [],
    groups: [],
    chats: {},
    contents: [],
    replyTokens: [],
    retryKeys: [],
    richMenus: [],
    richMenuAliases: [],
    defaultRichMenuId: null,
    linkedRichMenus: {},
    quota: { month: '', used: 0 },
    webhookEndpoint: null,
    settings: { redelivery: true, userIdInGroupPostbacks: true, userIdInGroupMessages: true },
    lastMessageNumber: 0,
    clockAheadMs: 0,
    story: {},
  };
}
