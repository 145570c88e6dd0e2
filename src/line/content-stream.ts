import { Readable } from 'node:stream';
import { LineError } from './line-error';

/** How long content may take, in milliseconds. */
export interface ContentLimits {
  /** until the next bytes come, while somebody waits for them */
  idleMs: number;
  /** all together */
  mostMs: number;
}

/**
 * The content of a response as it comes. It fails with a `LineError` where LINE breaks off, sends nothing for too long, or takes too
 * long altogether, also while nobody reads it: who makes it listens for errors. LINE is told to stop when it is destroyed.
 */
export class ContentStream extends Readable {
  private readonly reader: ReadableStreamDefaultReader<Uint8Array> | null;
  private readonly status: number;
  private readonly end: NodeJS.Timeout;
  private idle: NodeJS.Timeout | undefined;

  constructor(
    response: Response,
    private readonly limits: ContentLimits,
  ) {
    super();
    this.status = response.status;
    this.reader = response.body?.getReader() ?? null;
    this.end = setTimeout(() => this.fail(`not over within ${limits.mostMs} ms`), limits.mostMs);
  }

  override _read(): void {
    if (!this.reader) {
      this.push(null);
      return;
    }
    this.idle = setTimeout(() => this.fail(`nothing came within ${this.limits.idleMs} ms`), this.limits.idleMs);
    this.reader.read().then(
      ({ done, value }) => {
        clearTimeout(this.idle);
        this.push(done ? null : Buffer.from(value));
      },
      (error: unknown) => this.fail('broken off', error),
    );
  }

  override _destroy(error: Error | null, callback: (error: Error | null) => void): void {
    clearTimeout(this.idle);
    clearTimeout(this.end);
    if (!this.reader) {
      callback(error);
      return;
    }
    // What has failed already cannot be told to stop.
    this.reader.cancel(error).then(
      () => callback(error),
      () => callback(error),
    );
  }

  private fail(why: string, cause?: unknown): void {
    this.destroy(new LineError('unreached', this.status, false, `content: ${why}`, null, { cause }));
  }
}
