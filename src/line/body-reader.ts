import type { IncomingMessage } from 'node:http';

/** Why a body was not read to its end. `stalled`: it did not come in time; `crowded`: too much of others' was waiting. */
export type BodyFailure = 'too_large' | 'stalled' | 'crowded' | 'broken';

export interface BodyLimits {
  /** bytes of one body */
  most: number;
  /** bytes of all bodies together that are not whole yet */
  mostTogether: number;
  /** how long a body may take, in milliseconds */
  withinMs: number;
}

type Done = (body: Buffer | null, failure: BodyFailure | null) => void;

/** What a chunk costs besides its bytes. */
const CHUNK_COST = 200;

/**
 * Reads bodies of which nobody knows yet whether LINE sent them, within bounds on each, on all of them together and on time. Where all
 * together are too much, the largest gives way: LINE's are small, and end soon.
 */
export class BodyReader {
  /** the oldest first */
  private readonly reading = new Set<Reading>();
  private held = 0;
  private isTimed = false;

  constructor(private readonly limits: BodyLimits) {}

  /** @param done called once, with the body or why there is none; then the request must not be kept alive */
  read(request: IncomingMessage, done: Done): void {
    if (Number(request.headers['content-length'] ?? 0) > this.limits.most) {
      done(null, 'too_large');
      return;
    }
    const reading: Reading = {
      chunks: [],
      size: 0,
      cost: 0,
      until: performance.now() + this.limits.withinMs,
      done,
    };
    this.reading.add(reading);
    if (!this.isTimed) this.timeOldest(reading);
    request.on('data', (chunk: Buffer) => this.take(reading, chunk));
    request.on('end', () => this.end(reading, null));
    // A connection that is cut says 'close', and not always 'error'; after the end neither matters.
    request.on('error', () => this.end(reading, 'broken'));
    request.on('close', () => this.end(reading, 'broken'));
  }

  /** One timer for all: nearly every body is whole long before its time is over, and costs none of its own. */
  private timeOldest(oldest: Reading): void {
    this.isTimed = true;
    setTimeout(() => this.endStalled(), Math.ceil(oldest.until - performance.now())).unref();
  }

  private endStalled(): void {
    this.isTimed = false;
    const now = performance.now();
    for (const reading of this.reading) if (reading.until <= now) this.end(reading, 'stalled');
    const [oldest] = this.reading;
    if (oldest && !this.isTimed) this.timeOldest(oldest);
  }

  private take(reading: Reading, chunk: Buffer): void {
    if (!this.reading.has(reading)) return;
    reading.chunks.push(chunk);
    reading.size += chunk.length;
    reading.cost += chunk.length + CHUNK_COST;
    this.held += chunk.length + CHUNK_COST;
    if (reading.size > this.limits.most) this.end(reading, 'too_large');
    while (this.held > this.limits.mostTogether) this.end(this.largest(), 'crowded');
  }

  private largest(): Reading {
    const [first, ...others] = this.reading;
    if (!first) throw new Error('bytes are counted that nobody holds');
    return others.reduce((most, one) => (one.cost > most.cost ? one : most), first);
  }

  private end(reading: Reading, failure: BodyFailure | null): void {
    if (!this.reading.delete(reading)) return;
    this.held -= reading.cost;
    const { chunks, done } = reading;
    const body = chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks);
    reading.chunks = [];
    if (failure) done(null, failure);
    else done(body, null);
  }
}

interface Reading {
  chunks: Buffer[];
  size: number;
  /** bytes in memory */
  cost: number;
  /** by this process's steady count, in milliseconds */
  until: number;
  done: Done;
}
