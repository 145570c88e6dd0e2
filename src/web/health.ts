import { Router } from 'express';
import type { Registry } from 'prom-client';
import type { FindProblems, Problem } from '../problems';
import { mayReadDetails } from './details-for';

export interface HealthOptions {
  /** rejects with the reason when this process cannot take a webhook */
  ready: () => Promise<void>;
  /** what else is worth knowing of a process that can serve */
  details?: () => Promise<object>;
  /** what may be wrong although it can serve */
  problems?: readonly FindProblems[];
  registry: Registry;
  /** brings gauges up to date before they are read */
  refreshGauges: () => Promise<void>;
  /** who brings it may read figures and details; null: only this machine may */
  metricsToken: string | null;
}

/**
 * `/healthz` while the process lives, `/readyz` while it can take webhooks, with what is wrong all the same, `/metrics` in Prometheus
 * text. Strangers get statuses only.
 */
export function healthRoutes(options: HealthOptions): Router {
  const { ready, registry, refreshGauges, metricsToken } = options;
  const router = Router();
  router.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' });
  });
  router.get('/readyz', async (request, response) => {
    const isTold = mayReadDetails(request, metricsToken);
    try {
      await ready();
    } catch (error) {
      const reason = isTold ? messageOf(error) : 'the database does not answer';
      response.status(503).json({ status: 'not ready', reason });
      return;
    }
    response.json({ status: 'ready', ...(isTold && (await detailsOf(options))) });
  });
  router.get('/metrics', async (request, response) => {
    if (!mayReadDetails(request, metricsToken)) {
      if (metricsToken !== null) response.set('WWW-Authenticate', 'Bearer');
      response.sendStatus(metricsToken === null ? 404 : 401);
      return;
    }
    await refreshGauges().catch(() => undefined); // a database that does not answer must not hide the other figures
    response.type(registry.contentType).send(await registry.metrics());
  });
  return router;
}

/** What cannot be found out is a problem of its own: it keeps nobody from being served. */
async function detailsOf({ details = async () => ({}), problems = [] }: HealthOptions): Promise<object> {
  const unknown = (error: unknown): Problem[] => [{ code: 'not_known', detail: messageOf(error) }];
  const found = await Promise.all(problems.map((find) => find().catch(unknown)));
  const known = await details().catch(() => ({}));
  return { ...known, problems: found.flat() };
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
