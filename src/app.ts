import express, { type ErrorRequestHandler, type Express, type Router } from 'express';
import helmet from 'helmet';
import type { Log } from './log';
import { type FilesOptions, fileRoutes } from './web/files';
import { type HealthOptions, healthRoutes } from './web/health';
import { httpTexts } from './web/texts';

export interface AppOptions extends HealthOptions {
  log: Log;
  /** absent: no files are served */
  files?: FilesOptions;
  /** the simulator's chat page; absent with a real channel */
  simulatorPage?: Router;
}

/** Everything this process serves besides the webhook (which stands in front of Express). It does not listen. */
export function createApp(options: AppOptions): Express {
  const app = express();
  app.disable('x-powered-by');
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
  if (options.simulatorPage) {
    app.get('/', (_request, response) => response.redirect('/simulator'));
    app.use('/simulator', options.simulatorPage);
  }
  app.use((_request, response) => {
    response.status(404).type('text').send(httpTexts.notFound);
  });
  const onError: ErrorRequestHandler = (error, request, response, next) => {
    const refused = refusedStatus(error);
    options.log[refused ? 'debug' : 'error'](
      { error, method: request.method, path: pathOf(request) },
      'request failed',
    );
    if (response.headersSent) next(error);
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

/** Without what signed links carry. */
const pathOf = ({ path }: { path: string }): string => path.replace(/^(\/files)\/.*/, '$1/…');
