import type { ShownButtons } from './shown-buttons';

/** What the answer to an event showed. */
export interface Shown {
  eventId: string;
  shown: ShownButtons;
}

/** Events that stand one behind the other and only read: what the first of them reads need not be read again for those behind it. */
export class ReadingRun {
  /** what the last answer among them showed, by the chat: a person's conversation goes on in groups, too */
  readonly shown = new Map<string, Shown>();
}

/**
 * How far an event has come, for the one behind it in the conversation: that is begun when this one may be followed, is stored behind this
 * one, and its answer goes out behind this one's.
 */
export class Progress {
  /** Whether the one behind it may be begun: it has read all that it needs and changes nothing, or it is stored. */
  readonly followable: Promise<boolean>;
  /** Whether its effects and its answer are stored. False: it is tried again, or somebody else has it. */
  readonly stored: Promise<boolean>;
  /** Whether its answer is out, or it has none, and all before it. False: it waits, and so does what stands behind it. */
  readonly out: Promise<boolean>;
  private current: ReadingRun;
  private tellFollowable: (isFollowable: boolean) => void = () => undefined;
  private tellStored: (isStored: boolean) => void = () => undefined;
  private tellOut: (isOut: boolean) => void = () => undefined;

  /** @param previous of the event before it, which is not over; null: none */
  constructor(readonly previous: Progress | null = null) {
    this.current = previous?.run ?? new ReadingRun();
    this.followable = new Promise((tell) => {
      this.tellFollowable = tell;
    });
    this.stored = new Promise((tell) => {
      this.tellStored = tell;
    });
    const isOut = new Promise<boolean>((tell) => {
      this.tellOut = tell;
    });
    this.out = Promise.all([this.isTurn, isOut]).then(([isTurn, isOwn]) => isTurn && isOwn);
  }

  /** Whether what stands before it is stored. False: it is not to be stored either, nor told anybody. */
  get mayStore(): Promise<boolean> {
    return this.previous?.stored ?? Promise.resolve(true);
  }

  /** Whether the answers that go before its own are out. */
  get isTurn(): Promise<boolean> {
    return this.previous?.out ?? Promise.resolve(true);
  }

  /** The events that it reads together with. */
  get run(): ReadingRun {
    return this.current;
  }

  /** It may write: it reads for itself, and so does what stands behind it. */
  leaveRun(): void {
    this.current = new ReadingRun();
  }

  /** It has read all that it needs, and changes nothing. */
  isRead(): void {
    this.tellFollowable(true);
  }

  isStored(): void {
    this.tellFollowable(true);
    this.tellStored(true);
  }

  isOut(): void {
    this.tellOut(true);
  }

  /** Its answer is left until LINE may take it. */
  waits(): void {
    this.tellOut(false);
  }

  /** It is over, or left: what was not told by now will not come. */
  end(): void {
    this.tellFollowable(false);
    this.tellStored(false);
    this.tellOut(false);
  }
}
