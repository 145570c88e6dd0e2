import express, { type ErrorRequestHandler, type Express, type Request, type Router } from 'express';
import helmet from 'helmet';
import type { Log } from './log';
import { type FilesOptions, fileRoutes } from './web/files';
import { type HealthOptions, healthRoutes } from './web/health';
import { type PagesOptions, pageRoutes } from './web/pages';
import { sendError } from './web/pages/error-page';
import { httpTexts } from './web/texts';

export interface AppOptions extends HealthOptions {
  log: Log;
  /** absent: no files are served */
  files?: FilesOptions;
  /** absent: there are no pages */
  pages?: PagesOptions;
  /** the simulator's chat page; absent with a real channel */
  simulatorPage?: Router;
}

/** Everything this process serves besides the webhook (which stands in front of Express). It does not listen. */
export function createApp(options: AppOptions): Express {
  const app = express();
  app.disable('x-powered-by');
  // Whose address it is tells a proxy nearby; nobody else is believed.
  app.set('trust proxy', 'loopback, linklocal, uniquelocal');
  app.use(
    helmet({
      contentSecurityPolicy: {
        directives: {
          defaultSrc: ["'self'"],
          imgSrc: ["'self'", 'data:', 'blob:', 'https:'],
          // Flex drawing sets sizes and colours as inline styles.
          styleSrc: ["'self'", "'unsafe-inline'"],
          // Development serves plain http on this machine.
          upgradeInsecureRequests: null,
        },
      },
    }),
  );
  app.use(healthRoutes(options));
  if (options.files) app.use('/files', fileRoutes(options.files));
  if (options.pages) app.use(pageRoutes(options.pages));
  if (options.simulatorPage) {
    app.get('/', (_request, response) => response.redirect('/simulator'));
    app.use('/simulator', options.simulatorPage);
  }
  app.use((request, response) => {
    if (isPageWanted(request)) sendError(request, response, 404);
    else response.status(404).type('text').send(httpTexts.notFound);
  });
  const onError: ErrorRequestHandler = (error, request, response, next) => {
    const refused = refusedStatus(error);
    options.log[refused ? 'debug' : 'error'](
      { error, method: request.method, path: pathOf(request) },
      'request failed',
    );
    if (response.headersSent) next(error);
    else if (isPageWanted(request)) sendError(request, response, refused ? 400 : 500);
    else if (refused) response.status(refused).type('text').send(httpTexts.badRequest);
    else response.status(500).type('text').send(httpTexts.failed);
  };
  app.use(onError);
  return app;
}

/** The status of a request that Express itself finds wrong, e.g. a malformed percent sign or a body too large; null: our fault. */
function refusedStatus(error: unknown): number | null {
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : null;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : null;
}

/** Browsers say that they want a page; what fetches data takes anything. */
const isPageWanted = (request: Request): boolean => request.get('accept')?.includes('text/html') ?? false;

/** Without what signed links carry. */
const pathOf = ({ path }: { path: string }): string =>
  path.replace(/^(\/files|\/calendar|\/dashboard\/sign-in)\/.*/, '$1/…');
