import { createHash } from 'node:crypto';
import type { OutgoingHttpHeaders } from 'node:http';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Request, Response } from 'express';
import { Batcher } from '../../../batcher';
import type { Clock } from '../../../clock';
import { revisionsOf } from '../../../domain/revision.model';
import type { Front } from '../../server';
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
  office: string | null;
  revision: string | null;
  /** what Express sets for everybody; null: it has not answered yet */
  headers: OutgoingHttpHeaders | null;
}

/** A version that counts no revisions on may withdraw beside this one while it is upgraded: nothing is kept longer. */
const KEPT_SECONDS = 60;
/** Offices and years there are; addresses that do not exist are never kept. */
const MOST = 2_000;
/** Browsers say what they take in a handful of ways. */
const MOST_WAYS = 100;

/** Keeps what is public in memory, compressed, for as long as its office's revision stays. */
export class PublicCache {
  private readonly kept = new Map<string, Kept>();
  private readonly making = new Map<string, Promise<Kept>>();
  /** Who asks at the same time asks the database once. */
  private readonly revisions = new Batcher<string, string | null>(revisionsOf, 1_000);
  /** How what a browser says it takes was read. */
  private readonly encodings = new Map<string, 'br' | 'gzip' | null>();

  constructor(private readonly clock: Clock) {}

  /** Answers what is kept as Express does, without it. */
  readonly front: Front = (request, response) => {
    const { url = '', headers } = request;
    const kept = this.kept.get(url.split('?', 1)[0] ?? '');
    const encoding = this.encodings.get(headers['accept-encoding'] ?? '');
    if (!kept?.headers || encoding === undefined) return null;
    return this.revisionOf(kept.office).then((revision) => {
      if (!this.stands(kept, revision)) return false;
      const isKnown = headers['if-none-match']?.includes(kept.etag) ?? false;
      const body = kept.compressed && encoding ? kept.compressed[encoding] : kept.plain;
      const encoded = kept.compressed && encoding && !isKnown ? { 'content-encoding': encoding } : {};
      if (isKnown) response.writeHead(304, kept.headers ?? {}).end();
      else response.writeHead(200, { ...kept.headers, ...encoded, 'content-length': body.length }).end(body);
      return true;
    });
  };

  /**
   * Answers from memory, else with what `make` gives, which is kept. Browsers ask each time whether it still stands, so that what is
   * withdrawn is gone at once.
   * @param office whose revision it stands under; null: no office's
   * @throws what `make` throws
   */
  async answer(
    request: Request,
    response: Response,
    { office, make }: { office: string | null; make: () => Promise<Made> },
  ): Promise<void> {
    const revision = await this.revisionOf(office);
    let found = this.kept.get(request.path);
    if (!found || !this.stands(found, revision)) {
      const at = this.clock.now().getTime();
      found = await this.makeOnce(request.path, { at, office, revision, make });
    }
    response.set({ 'Cache-Control': 'public, no-cache', ETag: found.etag, 'Content-Type': found.type });
    if (found.compressed) response.vary('Accept-Encoding');
    found.headers ??= { ...response.getHeaders() };
    if (request.get('if-none-match')?.includes(found.etag)) {
      response.status(304).end();
      return;
    }
    const taken = this.encodingOf(request);
    const encoding = found.compressed && taken;
    if (encoding) response.set('Content-Encoding', encoding);
    response.end(found.compressed && encoding ? found.compressed[encoding] : found.plain);
  }

  private async revisionOf(office: string | null): Promise<string | null> {
    return office === null ? null : this.revisions.add(office);
  }

  private stands({ revision, madeAt }: Kept, now: string | null): boolean {
    return revision === now && Math.abs(this.clock.now().getTime() - madeAt) < KEPT_SECONDS * 1_000;
  }

  private encodingOf(request: Request): 'br' | 'gzip' | null {
    const encoding = encodingFor(request);
    if (this.encodings.size >= MOST_WAYS) this.encodings.clear();
    this.encodings.set(request.get('accept-encoding') ?? '', encoding);
    return encoding;
  }

  /** Makes what many ask for at the same time once. */
  private async makeOnce(
    path: string,
    { make, ...under }: Pick<Kept, 'office' | 'revision'> & { at: number; make: () => Promise<Made> },
  ): Promise<Kept> {
    const key = `${under.revision} ${path}`;
    const underWay = this.making.get(key) ?? make().then((made) => this.keep(path, { made, ...under }));
    this.making.set(key, underWay);
    try {
      return await underWay;
    } finally {
      this.making.delete(key);
    }
  }

  private keep(
    path: string,
    { made, at, office, revision }: Pick<Kept, 'office' | 'revision'> & { made: Made; at: number },
  ): Kept {
    const { type, content } = made;
    const plain = Buffer.from(content);
    const etag = `W/"${createHash('sha256').update(plain).digest('base64url').slice(0, 27)}"`;
    const compressed = typeof content === 'string' ? { br: brotliCompressSync(plain), gzip: gzipSync(plain) } : null;
    const kept: Kept = { type, etag, plain, compressed, madeAt: at, office, revision, headers: null };
    if (this.kept.size >= MOST) this.kept.clear();
    this.kept.set(path, kept);
    return kept;
  }
}
