import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client';

/** What this process counts, for `/metrics` (Prometheus text). Labels are our own few words, never ids or texts. */
export function createMetrics() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  return {
    registry,
    webhooks: new Counter({
      name: 'tamtid_webhooks_total',
      help: 'Webhook requests by the HTTP status they got',
      labelNames: ['status'],
      registers,
    }),
    events: new Counter({
      name: 'tamtid_events_total',
      help: 'Inbox events by what became of a try: done, retried, failed',
      labelNames: ['outcome'],
      registers,
    }),
    features: new Counter({
      name: 'tamtid_feature_uses_total',
      help: 'Events handled, by feature',
      labelNames: ['feature'],
      registers,
    }),
    openEvents: new Gauge({
      name: 'tamtid_inbox_open_events',
      help: 'Events that are durable and not yet done',
      registers,
    }),
  };
}

export type Metrics = ReturnType<typeof createMetrics>;
