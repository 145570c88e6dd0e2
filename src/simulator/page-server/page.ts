import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import express, { type Router } from 'express';
import { z } from 'zod';
import { projectRoot } from '../../root';
import { imageSize } from '../checks/image-size';
import type { Enrolment } from '../enrolment';
import type { OpenOffices } from '../open-offices';
import { onlySameSite } from '../same-site';
import type { Story } from '../story';
import type { World } from '../world/world';
import { doAction } from './actions';
import { stream } from './stream';
import { viewOf } from './view';

export interface PageOptions {
  world: World;
  enrolment: Enrolment;
  offices: OpenOffices;
  story: Story;
  log: { warn(details: object, text: string): void };
  onClockMoved: () => Promise<void> | void;
}

// Cards show pictures from anywhere, by HTTPS only; everything else is the page's own.
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "img-src 'self' https: blob:",
  "style-src 'self'",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');
const MAX_UPLOAD = '10mb';
const upload = z.object({
  person: z.string(),
  group: z.string().optional(),
  name: z.string().optional(),
  notReady: z.coerce.number().int().min(0).max(20).optional(),
});

/** The chat page with its assets, and what it talks to: `api/events`, `api/do`, `api/upload`, `api/content`, `api/rich-menu`. */
export function createPage(options: PageOptions): Router {
  const { world, enrolment, offices, story, log } = options;
  const router = express.Router();
  const folder = join(projectRoot(), 'src', 'simulator', 'page');
  const view = () => viewOf(world, offices, story);

  router.use(onlySameSite);
  router.use((_request, response, next) => {
    response.setHeader('content-security-policy', CONTENT_SECURITY_POLICY);
    response.setHeader('x-content-type-options', 'nosniff');
    response.setHeader('referrer-policy', 'no-referrer');
    next();
  });
  router.get('/', (request, response) => {
    enrolment.prepare().catch((error) => {
      if (!world.isClosed) log.warn({ err: error }, 'the cast could not be registered');
    });
    const html = readFileSync(join(folder, 'index.html'), 'utf8').replace('{{base}}', `${request.baseUrl}/`);
    response.type('html').setHeader('cache-control', 'no-store');
    response.send(html);
  });
  router.use('/page', express.static(folder, { index: false, cacheControl: false }));
  router.use('/fonts', express.static(fontFolder(), { index: false, maxAge: '1d' }));

  router.get('/api/events', (request, response) => stream(world, view, request, response));
  router.post('/api/do', express.json({ limit: '256kb' }), async (request, response) => {
    try {
      await doAction({ world, enrolment, offices, story, onClockMoved: options.onClockMoved }, request.body);
      response.json({});
    } catch (error) {
      log.warn({ err: error }, 'simulator page request refused');
      response.status(400).json({ message: error instanceof Error ? error.message : String(error) });
    }
  });
  router.post('/api/upload', express.raw({ type: () => true, limit: MAX_UPLOAD }), async (request, response) => {
    const where = upload.safeParse(request.query);
    if (!where.success || !Buffer.isBuffer(request.body)) {
      response.status(400).json({ message: 'Not a file' });
      return;
    }
    const { person, group, name, notReady } = where.data;
    const bytes = request.body;
    const type = request.headers['content-type'] ?? 'application/octet-stream';
    const image = imageSize(bytes);
    if (image) await world.talking.sendImage(person, { type: image.type, bytes, notReady }, { group });
    else await world.talking.sendFile(person, { name: name ?? 'file', type, bytes }, { group });
    response.json({});
  });
  router.get('/api/content/:messageId', (request, response) => {
    const content = world.contents.get(request.params.messageId);
    if (!content) response.sendStatus(404);
    else sendFile(response, content);
  });
  router.get('/api/rich-menu/:richMenuId', (request, response) => {
    const image = world.richMenus.get(request.params.richMenuId)?.image;
    if (!image) response.sendStatus(404);
    else sendFile(response, image);
  });
  return router;
}

/** Only pictures are shown in place; what else a virtual user uploaded is downloaded. */
function sendFile(response: express.Response, { type, base64 }: { type: string; base64: string }): void {
  const isPicture = type === 'image/png' || type === 'image/jpeg';
  response.setHeader('content-type', isPicture ? type : 'application/octet-stream');
  if (!isPicture) response.setHeader('content-disposition', 'attachment');
  response.end(Buffer.from(base64, 'base64'));
}

function fontFolder(): string {
  return join(dirname(require.resolve('@fontsource/sarabun/package.json')), 'files');
}
