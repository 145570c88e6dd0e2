import { type ErrorRequestHandler, Router } from 'express';
import type { Clock } from '../../clock';
import type { FileLinks } from '../../domain/evidence/file-links';
import { assetRoutes } from './assets';
import { calendarFeedRoutes } from './calendar-feed';
import { PageError, sendError } from './error-page';
import type { KeptPages } from './kept-pages';
import { createPageLimiter } from './limiter';
import type { PagesLine } from './page';
import { publicRoutes } from './public/routes';
import { createCookies } from './sign-in/cookies';
import { signInRoutes } from './sign-in/routes';
import { staffRoutes } from './staff/routes';
import { thaiDigits } from './thai-digits';

export interface PagesOptions {
  clock: Clock;
  /** makes links to files; pages are reached where these lead */
  links: FileLinks;
  line: PagesLine;
  kept: KeptPages;
}

/** Every page, with what it loads. What is not found here is somebody else's to answer. */
export function pageRoutes({ clock, links, line, kept }: PagesOptions): Router {
  const { baseUrl } = links;
  const cookies = createCookies(baseUrl.startsWith('https:'));
  const lineId = () => line.gateway.basicId().catch(() => null);
  const context = { baseUrl, clock, links, lineId, line, limiter: createPageLimiter(), cookies, kept };
  const router = Router();
  router.use(['/dashboard', '/public'], thaiDigits);
  router.use(assetRoutes());
  router.use(publicRoutes(context));
  router.use(calendarFeedRoutes(context));
  router.use('/dashboard/sign-in', signInRoutes(context));
  router.use('/dashboard', staffRoutes(context));
  router.use(['/dashboard', '/assets', '/public'], () => {
    throw new PageError(404);
  });
  const onError: ErrorRequestHandler = (error, request, response, next) => {
    if (!(error instanceof PageError) || response.headersSent) return next(error);
    sendError(request, response, error.status, error.next);
  };
  router.use(onError);
  return router;
}
