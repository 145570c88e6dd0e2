import type { ChatMessage } from './state';

/** What watchers of the world (the page, waiting tests, the snapshot) hear of. */
export type Change =
  | { kind: 'message'; chatId: string; message: ChatMessage }
  /** anything but messages: people, groups, menus, settings, faults, the clock */
  | { kind: 'world' }
  | { kind: 'loading'; chatId: string; seconds: number }
  | { kind: 'log'; entry: LogEntry };

/** One call of LINE's API, or one webhook delivery. */
export interface LogEntry {
  number: number;
  at: number;
  direction: 'call' | 'webhook';
  /** the endpoint's name, or the event's type */
  title: string;
  method: string;
  path: string;
  /** null: no answer */
  status: number | null;
  requestId: string | null;
  request: unknown;
  response: unknown;
  /** of calls, the retry key; of webhooks, whether it is a redelivery */
  note: string | null;
}

export type Listener = (change: Change) => void;

/** Passes changes on to whoever listens. */
export class Changes {
  private readonly listeners = new Set<Listener>();

  /** @returns the function that ends the listening */
  listen(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }

  tell(change: Change): void {
    for (const listener of [...this.listeners]) listener(change);
  }
}
