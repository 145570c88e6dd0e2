import { createHash } from 'node:crypto';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Request, Response } from 'express';
import { Batcher } from '../../../batcher';
import { revisionsOf } from '../../../domain/revision.model';
import { encodingFor } from '../encoding';

/** What everybody gets who asks for the same address. */
export interface Made {
  type: string;
  /** bytes are of a picture, which is compressed already */
  content: string | Buffer;
}

interface Kept {
  type: string;
  etag: string;
  plain: Buffer;
  /** null: it is small enough as it is */
  compressed: { br: Buffer; gzip: Buffer } | null;
  madeAt: number;
  revision: string | null;
}

/** A version that counts no revisions on may withdraw beside this one while it is upgraded: nothing is kept longer. */
const KEPT_SECONDS = 60;
/** Offices and years there are; addresses that do not exist are never kept. */
const MOST = 2_000;

/** Keeps what is public in memory, compressed, for as long as its office's revision stays. */
export class PublicCache {
  private readonly kept = new Map<string, Kept>();
  private readonly making = new Map<string, Promise<Kept>>();
  /** Who asks at the same time asks the database once. */
  private readonly revisions = new Batcher<string, string | null>(revisionsOf, 1_000);

  /**
   * Answers from memory, else with what `make` gives, which is kept. Browsers ask each time whether it still stands, so that what is
   * withdrawn is gone at once.
   * @param office whose revision it stands under; null: no office's
   * @throws what `make` throws
   */
  async answer(
    request: Request,
    response: Response,
    { office, now, make }: { office: string | null; now: Date; make: () => Promise<Made> },
  ): Promise<void> {
    const at = now.getTime();
    const revision = office === null ? null : await this.revisions.add(office);
    let found = this.kept.get(request.path);
    if (!found || found.revision !== revision || Math.abs(at - found.madeAt) >= KEPT_SECONDS * 1_000) {
      found = await this.makeOnce(request.path, { at, revision, make });
    }
    response.set({ 'Cache-Control': 'public, no-cache', ETag: found.etag, 'Content-Type': found.type });
    if (found.compressed) response.vary('Accept-Encoding');
    if (request.get('if-none-match')?.includes(found.etag)) {
      response.status(304).end();
      return;
    }
    const encoding = found.compressed && encodingFor(request);
    if (encoding) response.set('Content-Encoding', encoding);
    response.end(found.compressed && encoding ? found.compressed[encoding] : found.plain);
  }

  /** Makes what many ask for at the same time once. */
  private async makeOnce(
    path: string,
    { at, revision, make }: { at: number; revision: string | null; make: () => Promise<Made> },
  ): Promise<Kept> {
    const key = `${revision} ${path}`;
    const underWay = this.making.get(key) ?? make().then((made) => this.keep(path, { made, at, revision }));
    this.making.set(key, underWay);
    try {
      return await underWay;
    } finally {
      this.making.delete(key);
    }
  }

  private keep(path: string, { made, at, revision }: { made: Made; at: number; revision: string | null }): Kept {
    const { type, content } = made;
    const plain = Buffer.from(content);
    const etag = `W/"${createHash('sha256').update(plain).digest('base64url').slice(0, 27)}"`;
    const compressed = typeof content === 'string' ? { br: brotliCompressSync(plain), gzip: gzipSync(plain) } : null;
    const kept = { type, etag, plain, compressed, madeAt: at, revision };
    if (this.kept.size >= MOST) this.kept.clear();
    this.kept.set(path, kept);
    return kept;
  }
}
