import { extname } from 'node:path';
import * as contentDisposition from 'content-disposition';
import { type Request, type Response, Router } from 'express';
import type { Clock } from '../clock';
import { pictureOfChart } from '../documents/charts/chart-picture';
import { FILE_FORMS, type FileForm, type FileLinks, type Linked } from '../domain/evidence/file-links';
import { requireFileReader } from '../domain/evidence/require-file-reader';
import { findFile, type ServedFile } from '../domain/evidence/serve-file';
import { qrPicture } from '../domain/qr/qr-picture';
import { Refusal } from '../refusal';
import { pour } from './pour';
import { page, fileTexts as texts } from './texts';

export interface FilesOptions {
  links: FileLinks;
  clock: Clock;
}

/** What is said of a file that cannot be given any more, by what it is. */
const WORDS: Record<FileForm, typeof texts.evidence> = {
  full: texts.evidence,
  small: texts.evidence,
  announced: texts.picture,
  circulated: texts.circulation,
  import_form: texts.importForm,
  document: texts.document,
};

/** What browsers show by themselves; everything else is saved. Types were found from the bytes, not told by the sender. */
const SHOWN = /^(image\/(jpeg|png|gif|webp)|video\/|audio\/|application\/pdf$)/;

/**
 * `/files/OFFICE/ID/FORM?p=…&e=…&s=…`: a file of evidence or of an announcement, or a document, by a link that was signed and is not over,
 * for as long as the reader it was made for may see it. `/files/qr/TOKEN`, `/files/chart/TOKEN`: a picture of what the token carries, while it
 * is good.
 */
export function fileRoutes({ links, clock }: FilesOptions): Router {
  const router = Router();
  router.get('/qr/:token', async (request, response) => {
    const said = links.qr.read(request.params.token, clock.now());
    if (said === 'forged') return explain(response, 403, texts.forged);
    if (said === 'expired') return explain(response, 410, texts.qrExpired);
    const picture = await qrPicture(said);
    response.set({ 'Content-Type': 'image/png', 'Cache-Control': 'private, no-store' }).send(picture);
  });
  router.get('/chart/:token', async (request, response) => {
    const said = links.charts.read(request.params.token, clock.now());
    if (said === 'forged') return explain(response, 403, texts.forged);
    if (said === 'expired') return explain(response, 410, texts.chartExpired);
    // What a link carries never changes.
    response.set({ 'Content-Type': 'image/png', 'Cache-Control': 'private, max-age=86400, immutable' });
    response.send(await pictureOfChart(said));
  });
  router.get('/:office/:id/:form', async (request, response) => {
    const { office, id } = request.params;
    const form = FILE_FORMS.find((one) => one === request.params.form);
    const { p = null, e, s } = request.query;
    if (!form || typeof e !== 'string' || typeof s !== 'string' || (p !== null && typeof p !== 'string')) {
      return explain(response, 403, texts.forged);
    }
    const linked = { office, id, form, reader: p };
    // Nothing is looked up before the signature holds.
    const checked = links.check(linked, e, s, clock.now());
    if (checked === 'forged') return explain(response, 403, texts.forged);
    if (checked === 'expired') return explain(response, 410, WORDS[form].expired);
    const refusal = await refusalOf(linked, e, clock.now());
    if (refusal) return explain(response, 403, refusal.message);
    const file = await findFile(office, id, form, clock.now());
    if (!file) return explain(response, 410, WORDS[form].gone);
    await send(request, response, file);
  });
  router.use((_request, response) => explain(response, 403, texts.forged));
  return router;
}

/** Why the reader of a link may not see what it gives; null: they may. */
async function refusalOf(linked: Linked, expires: string, now: Date): Promise<Refusal | null> {
  try {
    await requireFileReader(linked, expires, now);
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

function explain(response: Response, status: number, sentence: string): void {
  response.status(status).set('Cache-Control', 'no-store').type('html').send(page(sentence));
}

async function send(request: Request, response: Response, file: ServedFile): Promise<void> {
  const { size } = file;
  response.set({
    'Content-Type': file.mime,
    'Content-Disposition': disposition(file),
    'X-Content-Type-Options': 'nosniff',
    // What somebody sent must not act as a page of ours, nor within somebody else's.
    'Content-Security-Policy': "script-src 'none'; frame-ancestors 'none'",
    // Only who has the link may see it, and only while it is good.
    'Cache-Control': 'private, no-store',
    ...(size !== null && { 'Accept-Ranges': 'bytes' }),
  });
  const part = size === null ? undefined : partOf(request, size);
  if (part === 'beyond') {
    response.status(416).set('Content-Range', `bytes */${size}`).end();
    return;
  }
  if (part) response.status(206).set('Content-Range', `bytes ${part.first}-${part.last}/${size}`);
  const length = part ? part.last - part.first + 1 : size;
  if (length !== null) response.set('Content-Length', String(length));
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  await pour(file.open(part), response);
}

/** The last so many bytes, at least one. */
const SUFFIX = /^bytes=-0*[1-9]\d*$/;

/** First and last byte, both included. */
interface Part {
  first: number;
  last: number;
}

/** The one part of a file that is asked for; undefined where it is all, or several, or nothing that can be read. */
function partOf(request: Request, size: number): Part | 'beyond' | undefined {
  const ranges = request.range(size);
  // More of the end than there is means all of it (RFC 9110, 14.1.2), which Express takes for nothing.
  if (ranges === -1) return size > 0 && SUFFIX.test(request.get('range') ?? '') ? undefined : 'beyond';
  if (!Array.isArray(ranges) || ranges.type !== 'bytes') return undefined;
  const [range, ...others] = ranges;
  return range && others.length === 0 ? { first: range.start, last: range.end } : undefined;
}

const ASCII = /^[\x20-\x7e]*$/;

/** A name in other signs than ASCII is followed by one for what reads no other (RFC 6266). */
function disposition({ mime, name }: ServedFile): string {
  const fallback = ASCII.test(name) || `tamtid${extname(name)}`;
  return contentDisposition.create(name, { type: SHOWN.test(mime) ? 'inline' : 'attachment', fallback });
}
