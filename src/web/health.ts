import { Router } from 'express';
import type { Registry } from 'prom-client';
import type { FindProblems } from '../problems';

export interface HealthOptions {
  /** rejects with the reason when this process cannot serve */
  ready: () => Promise<void>;
  /** what else is worth knowing of a process that can serve */
  details?: () => Promise<object>;
  /** what may be wrong although it can serve */
  problems?: readonly FindProblems[];
  registry: Registry;
  /** brings gauges up to date before they are read */
  refreshGauges: () => Promise<void>;
}

/** `/healthz` while the process lives, `/readyz` while it can serve, `/metrics` in Prometheus text. */
export function healthRoutes({ ready, details, problems = [], registry, refreshGauges }: HealthOptions): Router {
  const router = Router();
  router.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' });
  });
  router.get('/readyz', async (_request, response) => {
    try {
      await ready();
      const found = (await Promise.all(problems.map((find) => find()))).flat();
      response.json({ status: 'ready', ...(await details?.()), problems: found });
    } catch (error) {
      response
        .status(503)
        .json({ status: 'not ready', reason: error instanceof Error ? error.message : String(error) });
    }
  });
  router.get('/metrics', async (_request, response) => {
    await refreshGauges().catch(() => undefined); // a database that does not answer must not hide the other figures
    response.type(registry.contentType).send(await registry.metrics());
  });
  return router;
}
