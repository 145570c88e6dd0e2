import type { MovableClock } from '../clock';
import { SETTLE_MS } from '../line/settling';
import type { World } from '../simulator';
import type { TextMarks } from '../simulator/world/talking';
import type { Reply } from './reply';

/** The bot that somebody talks to, as far as they see it. */
interface Stage {
  readonly world: World;
  readonly clock: Pick<MovableClock, 'advance'>;
  after(person: TestPerson, group: TestGroup | undefined, act: () => Promise<unknown>): Promise<Reply>;
  saidIn(chat: { key: string; group?: string }, since?: Moment): Reply;
}

export interface PictureOptions {
  group?: TestGroup;
  /** pictures that are sent together */
  set?: { id: string; index: number; total: number };
  /** another follows at once: the clock is not put on to where this one would be answered */
  more?: boolean;
  /** how many times LINE says that it is still preparing it */
  notReady?: number;
}

/** A group with the bot in it. */
export interface TestGroup {
  key: string;
  id: string;
}

/** Somebody who talks to the bot. Each act resolves to what the bot said to it, once the bot has nothing left to do. */
export class TestPerson {
  constructor(
    private readonly bot: Stage,
    readonly key: string,
    readonly lineUserId: string,
  ) {}

  says(text: string, group?: TestGroup): Promise<Reply> {
    return this.bot.after(this, group, () => this.bot.world.talking.sendText(this.key, text, { group: group?.key }));
  }

  /** Says something of which LINE tells where its own emoji or mentions stand. */
  saysMarked(text: string, marks: TextMarks, group?: TestGroup): Promise<Reply> {
    return this.bot.after(this, group, () =>
      this.bot.world.talking.sendText(this.key, text, { group: group?.key, marks }),
    );
  }

  /** Taps the newest button, card or quick reply with this label. */
  presses(label: string, group?: TestGroup): Promise<Reply> {
    return this.bot.after(this, group, () => this.bot.world.buttons.press(this.key, label, { group: group?.key }));
  }

  /** Sends the data of a button that the bot did not show to this person. */
  pressesData(data: string, group?: TestGroup, params?: Record<string, string>): Promise<Reply> {
    const where = { group: group?.key, ...(params && { params }) };
    return this.bot.after(this, group, () => this.bot.world.buttons.pressData(this.key, data, where));
  }

  picks(label: string, value: string, group?: TestGroup): Promise<Reply> {
    return this.bot.after(this, group, () =>
      this.bot.world.buttons.press(this.key, label, { group: group?.key, value }),
    );
  }

  sendsSticker(group?: TestGroup): Promise<Reply> {
    return this.bot.after(this, group, () => this.bot.world.talking.sendSticker(this.key, { group: group?.key }));
  }

  sendsPicture(bytes: Buffer, options: PictureOptions = {}): Promise<Reply> {
    const { group, more, ...picture } = options;
    return this.bot.after(this, group, async () => {
      await this.bot.world.talking.sendImage(
        this.key,
        { type: 'image/jpeg', bytes, ...picture },
        { group: group?.key },
      );
      if (!more) this.bot.clock.advance(SETTLE_MS);
    });
  }

  sendsFile(name: string, bytes: Buffer, group?: TestGroup): Promise<Reply> {
    const file = { name, bytes, type: 'application/octet-stream' };
    return this.bot.after(this, group, async () => {
      await this.bot.world.talking.sendFile(this.key, file, { group: group?.key });
      this.bot.clock.advance(SETTLE_MS);
    });
  }

  /** Takes the newest message back. */
  unsends(group?: TestGroup): Promise<Reply> {
    const own = this.bot.world.history(this.key, { group: group?.key }).filter(({ person }) => person === this.key);
    return this.bot.after(this, group, () => this.bot.world.talking.unsend(this.key, own.at(-1)?.id ?? ''));
  }

  follows(): Promise<Reply> {
    return this.bot.after(this, undefined, () => this.bot.world.membership.follow(this.key));
  }

  blocks(): Promise<Reply> {
    return this.bot.after(this, undefined, () => this.bot.world.membership.block(this.key));
  }

  /** Everything that the bot said in the private chat. @param since only what came after that moment */
  got(since?: Moment): Reply {
    return this.bot.saidIn({ key: this.key }, since);
  }
}

/** A moment in the chats, as `bot.moment()` gave it. */
export type Moment = string & { readonly __moment: unique symbol };
