import { Router } from 'express';
import type { Registry } from 'prom-client';

export interface HealthOptions {
  /** rejects with the reason when this process cannot serve */
  ready: () => Promise<void>;
  /** what else is worth knowing of a process that can serve */
  details?: () => Promise<object>;
  registry: Registry;
  /** brings gauges up to date before they are read */
  refreshGauges: () => Promise<void>;
}

/** `/healthz` while the process lives, `/readyz` while it can serve, `/metrics` in Prometheus text. */
export function healthRoutes({ ready, details, registry, refreshGauges }: HealthOptions): Router {
  const router = Router();
  router.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' });
  });
  router.get('/readyz', async (_request, response) => {
    try {
      await ready();
      response.json({ status: 'ready', ...(await details?.()) });
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
