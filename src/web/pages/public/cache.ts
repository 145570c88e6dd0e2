import { createHash } from 'node:crypto';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Request, Response } from 'express';
import { encodingFor } from '../encoding';

/** What everybody gets who asks for the same address. */
export interface Made {
  type: string;
  text: string;
}

interface Kept {
  type: string;
  etag: string;
  plain: Buffer;
  br: Buffer;
  gzip: Buffer;
  madeAt: number;
}

/** What was withdrawn is gone from here after so long. */
const KEPT_SECONDS = 60;
/** Offices and years there are; addresses that do not exist are never kept. */
const MOST = 2_000;

/** Keeps what is public in memory, compressed. */
export class PublicCache {
  private readonly kept = new Map<string, Kept>();

  /**
   * Answers from memory, else with what `make` gives, which is kept for a minute.
   * @throws what `make` throws
   */
  async answer(request: Request, response: Response, now: Date, make: () => Promise<Made>): Promise<void> {
    const at = now.getTime();
    let found = this.kept.get(request.path);
    if (!found || Math.abs(at - found.madeAt) >= KEPT_SECONDS * 1_000) {
      found = keep(await make(), at);
      if (this.kept.size >= MOST) this.kept.clear();
      this.kept.set(request.path, found);
    }
    response
      .set({ 'Cache-Control': `public, max-age=${KEPT_SECONDS}`, ETag: found.etag, 'Content-Type': found.type })
      .vary('Accept-Encoding');
    if (request.get('if-none-match')?.includes(found.etag)) {
      response.status(304).end();
      return;
    }
    const encoding = encodingFor(request);
    if (encoding) response.set('Content-Encoding', encoding);
    response.end(found[encoding ?? 'plain']);
  }
}

function keep({ type, text }: Made, madeAt: number): Kept {
  const plain = Buffer.from(text);
  const etag = `W/"${createHash('sha256').update(plain).digest('base64url').slice(0, 27)}"`;
  return { type, etag, plain, br: brotliCompressSync(plain), gzip: gzipSync(plain), madeAt };
}
