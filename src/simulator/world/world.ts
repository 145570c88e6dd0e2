import type { MovableClock } from '../../clock';
import { type SenderOptions, WebhookSender } from '../webhooks/sender';
import { Buttons } from './buttons';
import { Changes } from './changes';
import { Chats } from './chats';
import { Contents } from './contents';
import { Faults } from './faults';
import { lineId } from './ids';
import { Journal } from './journal';
import { Membership } from './membership';
import { People } from './people';
import { PostOffice } from './post-office';
import { Quota } from './quota';
import { ReplyTokens } from './reply-tokens';
import { RetryKeys } from './retry-keys';
import { RichMenus } from './rich-menus';
import { loadState, Snapshot } from './snapshot';
import type { ChatMessage, Settings, WorldState } from './state';
import { Talking, type Where } from './talking';

export interface WorldOptions {
  clock: MovableClock;
  webhook: Omit<SenderOptions, 'destination'>;
  /** slugs, the one that is shown first before the others; people's ids come from them */
  offices: readonly [string, ...string[]];
  monthlyQuota: number | null;
  stateFile: string | undefined;
}

interface Waiting {
  after?: string;
  withinMs?: number;
  isEnough?: () => boolean;
}

/** The bot did not answer in time. */
export class SilentBot extends Error {}

/** The simulated LINE: its people, groups and chats, what they do, and what the bot did. */
export class World {
  readonly clock: MovableClock;
  readonly state: WorldState;
  readonly botUserId: string;
  readonly changes = new Changes();
  readonly journal: Journal;
  readonly faults = new Faults(() => this.changed());
  readonly people: People;
  readonly chats: Chats;
  readonly contents: Contents;
  readonly tokens: ReplyTokens;
  readonly retryKeys: RetryKeys;
  readonly quota: Quota;
  readonly richMenus: RichMenus;
  readonly sender: WebhookSender;
  readonly membership: Membership;
  readonly talking: Talking;
  readonly buttons: Buttons;
  /** what was under way when it closed fails, and nobody needs to know */
  isClosed = false;
  private readonly snapshot: Snapshot;

  constructor({ clock, webhook, offices, monthlyQuota, stateFile }: WorldOptions) {
    const state = loadState(stateFile, offices);
    // The clock and the chats go on together.
    if (state.clockAheadMs !== 0) clock.advance(state.clockAheadMs);
    const changed = () => this.changed();
    this.clock = clock;
    this.state = state;
    this.snapshot = new Snapshot(stateFile, state);
    this.changes.listen(() => this.snapshot.soon());
    this.botUserId = lineId('U', 'bot');
    this.journal = new Journal(clock, this.changes);
    this.people = new People(state, offices[0], changed);
    this.chats = new Chats(state, clock, this.changes);
    this.contents = new Contents(state);
    this.tokens = new ReplyTokens(state, clock);
    this.retryKeys = new RetryKeys(state, clock);
    this.quota = new Quota(state, clock, monthlyQuota);
    this.richMenus = new RichMenus(state, changed);
    const { tokens, people, chats, journal, faults } = this;
    this.sender = new WebhookSender({ ...webhook, destination: this.botUserId }, { state, tokens, faults, journal });
    const office = new PostOffice({ state, clock, people, chats, tokens, sender: this.sender });
    this.membership = new Membership(office, changed);
    this.talking = new Talking(office, this.contents, this.botUserId);
    this.buttons = new Buttons(office, this.talking, this.richMenus);
  }

  /** Tells watchers that something but a chat changed. */
  changed(): void {
    this.changes.tell({ kind: 'world' });
  }

  set(settings: Partial<Settings>): void {
    Object.assign(this.state.settings, settings);
    this.changed();
  }

  /** Moves the clock; the reply tokens' and retry keys' lives go with it. */
  setClock(at: Date | null): void {
    if (at) this.clock.set(at);
    else this.clock.reset();
    this.state.clockAheadMs = this.clock.aheadMs;
    this.changed();
  }

  /** What stands in a person's 1:1 chat, or in a group. */
  history(person: string, { group }: Where = {}): ChatMessage[] {
    return this.chats.history(this.chatId(person, { group }));
  }

  /** The id of the newest message of a chat, empty when there is none; ids grow. */
  lastId(person: string, where: Where = {}): string {
    return this.history(person, where).at(-1)?.id ?? '';
  }

  chatId(person: string, { group }: Where = {}): string {
    return group ? this.people.group(group).groupId : this.people.person(person).userId;
  }

  /**
   * What the bot said in a chat after a message; waits for it.
   * @param after id of the last message before, as `lastId(…)` gave it; none: from the chat's beginning
   * @param isEnough whether what was said is what is waited for; any message by default
   * @throws SilentBot when that does not come within `withinMs`
   */
  async fromBot(
    person: string,
    { group, after = '', withinMs = 10_000, isEnough = () => true }: Where & Waiting = {},
  ): Promise<ChatMessage[]> {
    const chatId = this.chatId(person, { group });
    const said = () => this.chats.history(chatId).filter(({ sender, id }) => sender === 'bot' && id > after);
    const isThere = () => said().length > 0 && isEnough();
    if (isThere()) return said();
    return new Promise((resolve, reject) => {
      const stop = this.changes.listen((change) => {
        if (change.kind !== 'message' || change.chatId !== chatId || !isThere()) return;
        stop();
        clearTimeout(timer);
        // One call may carry five messages; they are all there after this turn.
        setImmediate(() => resolve(said()));
      });
      const timer = setTimeout(() => {
        stop();
        reject(new SilentBot(`The bot did not say to ${person} within ${withinMs} ms what was waited for`));
      }, withinMs);
    });
  }

  /** Writes the state down and stops what is still to be delivered. */
  close(): void {
    this.isClosed = true;
    this.sender.close();
    this.snapshot.now();
  }
}
