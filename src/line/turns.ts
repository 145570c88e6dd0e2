/** So many conversations are worked at the same time: what they ask of the database together shares commands, see `batcher.ts`. */
const PLACES = 16;
/** People who are not known to be registered have no more of them than this: whoever is finds a place. */
const PLACES_FOR_GUESTS = 6;
/** Every so many turns one is a guest's, though registered people wait: new people get in while it is busy. */
const TURNS_TO_A_GUEST = 8;

/** Whether a conversation is that of a registered person; undefined: nobody asked yet. */
export type Rank = (conversation: string) => boolean | undefined;

/**
 * Whose turn it is. A conversation has one turn at a time, for a few events, and then stands at the end again; registered people come
 * before guests. Pure, but for what it remembers.
 */
export class Turns {
  private readonly registered = new Set<string>();
  /** who may be registered */
  private readonly unknown = new Set<string>();
  private readonly guests = new Set<string>();
  /** who has a turn now, and whether as one who may be a guest */
  private readonly having = new Map<string, { isGuest: boolean; comesAgain: boolean }>();
  private guestsHaving = 0;
  private turnsSinceGuest = 0;

  constructor(private readonly rankOf: Rank) {}

  /** A conversation has something to do. Who has a turn now gets another one afterwards. */
  add(conversation: string): void {
    const turn = this.having.get(conversation);
    if (turn) turn.comesAgain = true;
    else if (!this.isWaiting(conversation)) this.queueOf(conversation).add(conversation);
  }

  /** Gives a turn to the one that is next; null: nobody waits, or there is no place. */
  next(): string | null {
    if (this.having.size >= PLACES) return null;
    const queue = this.nextQueue();
    const [conversation] = queue ?? [];
    if (!queue || conversation === undefined) return null;
    queue.delete(conversation);
    const isGuest = queue !== this.registered;
    this.turnsSinceGuest = isGuest ? 0 : this.turnsSinceGuest + 1;
    if (isGuest) this.guestsHaving += 1;
    this.having.set(conversation, { isGuest, comesAgain: false });
    return conversation;
  }

  /** How many more conversations would have a turn at once. */
  free(): number {
    return Math.max(0, PLACES - this.having.size - this.registered.size - this.unknown.size - this.guests.size);
  }

  /** A turn is over. @param hasMore whether something is left to do in that conversation */
  done(conversation: string, hasMore: boolean): void {
    const turn = this.having.get(conversation);
    if (!turn) return;
    this.having.delete(conversation);
    if (turn.isGuest) this.guestsHaving -= 1;
    if (hasMore || turn.comesAgain) this.add(conversation);
  }

  /** Whether somebody waits for a place. */
  isWanted(): boolean {
    return this.registered.size + this.unknown.size + this.guests.size > 0;
  }

  /** Who of those that wait may be registered, as soon as not everybody can simply have a turn. */
  unranked(): string[] {
    const others = this.unknown.size + this.guests.size;
    const isRoom =
      this.having.size + this.registered.size + others <= PLACES && this.guestsHaving + others <= PLACES_FOR_GUESTS;
    return isRoom ? [] : [...this.unknown];
  }

  /** More is known of who is registered. */
  rankAnew(): void {
    const conversations = [...this.unknown];
    this.unknown.clear();
    for (const conversation of conversations) this.queueOf(conversation).add(conversation);
  }

  private isWaiting(conversation: string): boolean {
    return this.registered.has(conversation) || this.unknown.has(conversation) || this.guests.has(conversation);
  }

  private queueOf(conversation: string): Set<string> {
    const isRegistered = this.rankOf(conversation);
    if (isRegistered === undefined) return this.unknown;
    return isRegistered ? this.registered : this.guests;
  }

  private nextQueue(): Set<string> | null {
    const other = this.unknown.size > 0 ? this.unknown : this.guests;
    const mayBeGuest = other.size > 0 && this.guestsHaving < PLACES_FOR_GUESTS;
    if (mayBeGuest && this.turnsSinceGuest >= TURNS_TO_A_GUEST - 1) return other;
    if (this.registered.size > 0) return this.registered;
    return mayBeGuest ? other : null;
  }
}
