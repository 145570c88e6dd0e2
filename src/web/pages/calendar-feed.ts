import { createHash } from 'node:crypto';
import { Router } from 'express';
import { readFeed } from '../../domain/calendar-feeds/feeds';
import { PageError } from './error-page';
import type { PageContext } from './page';
import { calendarTexts } from './staff/calendar/texts';

/** `/calendar/SECRET.ics`: an office's days, for the calendar program of one person. */
export function calendarFeedRoutes({ clock, limiter }: PageContext): Router {
  const router = Router();
  router.get('/calendar/:held.ics', async (request, response) => {
    const calendar = await readFeed(request.params.held, clock.now());
    if (calendar === null) {
      if (await limiter.isTooMany(request.ip ?? '')) throw new PageError(429);
      throw new PageError(410, calendarTexts.gone);
    }
    const etag = `"${createHash('sha256').update(calendar).digest('base64url').slice(0, 27)}"`;
    response.set({
      'Cache-Control': 'private, no-cache',
      ETag: etag,
      'Content-Disposition': 'inline; filename="tamtid.ics"',
      'X-Content-Type-Options': 'nosniff',
    });
    if (request.get('if-none-match') === etag) response.status(304).end();
    else response.type('text/calendar; charset=utf-8').end(calendar);
  });
  return router;
}
