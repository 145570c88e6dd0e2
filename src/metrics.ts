import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client';

/**
 * Node's own figures of this process, beside what it counts. Call it once in a process: what looks at garbage and at the event loop for it
 * never ends, and holds all that it was loaded with.
 */
export const countProcess = ({ registry }: Metrics): void => collectDefaultMetrics({ register: registry });

/** What this process counts, for `/metrics` (Prometheus text). Labels are our own few words, never ids or texts. */
export function createMetrics() {
  const registry = new Registry();
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
    notForUs: new Counter({
      name: 'tamtid_group_events_not_stored_total',
      help: 'Events in groups that were acknowledged and not stored, because they were not for the bot',
      registers,
    }),
    eventsExcluded: new Counter({
      name: 'tamtid_events_excluded_total',
      help: 'Events that were acknowledged and nothing was done about: unreadable, old (more than a day)',
      labelNames: ['why'],
      registers,
    }),
    eventsOverLimit: new Counter({
      name: 'tamtid_events_over_limit_total',
      help: 'Events that nothing was done about, because their person or group was over the limit of a minute',
      registers,
    }),
    features: new Counter({
      name: 'tamtid_feature_uses_total',
      help: 'Events handled, by feature',
      labelNames: ['feature'],
      registers,
    }),
    evidence: new Counter({
      name: 'tamtid_evidence_tasks_total',
      help: 'Tasks about evidence by what became of a try: done, retried, given_up, set_aside (processes died of it)',
      labelNames: ['outcome'],
      registers,
    }),
    evidenceAside: new Gauge({
      name: 'tamtid_evidence_tasks_aside',
      help: 'Tasks about evidence that nobody tries any more, since processes died of them',
      registers,
    }),
    documents: new Counter({
      name: 'tamtid_document_requests_total',
      help: 'Documents that were asked for by what became of a try: done, retried, given_up, set_aside (processes died of it)',
      labelNames: ['outcome'],
      registers,
    }),
    links: new Counter({
      name: 'tamtid_link_checks_total',
      help: 'Looks at published links by what became of a try: done (it was found out), retried, given_up, set_aside (processes died of it)',
      labelNames: ['outcome'],
      registers,
    }),
    documentsAside: new Gauge({
      name: 'tamtid_document_requests_aside',
      help: 'Documents that nobody tries to make any more, since processes died of them',
      registers,
    }),
    openEvents: new Gauge({
      name: 'tamtid_inbox_open_events',
      help: 'Events that are durable and not yet done',
      registers,
    }),
    wrongCodes: new Gauge({
      name: 'tamtid_wrong_codes_last_hour',
      help: 'Wrong registration codes that were typed within the last hour; from 100 on nobody new can register',
      registers,
    }),
    oldestEvent: new Gauge({
      name: 'tamtid_inbox_oldest_event_seconds',
      help: 'How long the oldest event has waited that could be worked now; 0: none waits',
      registers,
    }),
    setAside: new Counter({
      name: 'tamtid_set_aside_total',
      help: 'What is not tried any more because processes died of it: event, evidence, document',
      labelNames: ['what'],
      registers,
    }),
    lastBackup: new Gauge({
      name: 'tamtid_last_backup_timestamp_seconds',
      help: 'The day of the last daily backup of the embedded database (Unix time of its beginning); 0: there is none',
      registers,
    }),
    lastTick: new Gauge({
      name: 'tamtid_last_tick_timestamp_seconds',
      help: 'When any scheduler last finished a tick in which nothing failed (Unix time); 0 before the first',
      registers,
    }),
    jobs: new Counter({
      name: 'tamtid_jobs_total',
      help: 'Scheduled jobs by what became of them: done, missed, failed',
      labelNames: ['job', 'outcome'],
      registers,
    }),
    deliveries: new Counter({
      name: 'tamtid_outbox_messages_total',
      help: 'Outbox messages by what became of them (sent, failed, dropped, retried) and where they went',
      labelNames: ['outcome', 'endpoint'],
      registers,
    }),
    answers: new Counter({
      name: 'tamtid_answers_total',
      help: 'Answers by what became of them: replied; queued (too late for a reply, goes through the outbox); noted (the next reply says it was missed); unknown; left (unsaid)',
      labelNames: ['outcome'],
      registers,
    }),
    tokenRefused: new Gauge({
      name: 'tamtid_line_token_refused',
      help: '1 while LINE refuses the channel access token',
      registers,
    }),
    oldestMessage: new Gauge({
      name: 'tamtid_outbox_oldest_due_seconds',
      help: 'For how long the oldest message that is due has not gone out',
      registers,
    }),
    quotaUsedUp: new Gauge({
      name: 'tamtid_outbox_waits_for_quota',
      help: '1 while messages wait because those of the month are used up',
      registers,
    }),
    openMessages: new Gauge({
      name: 'tamtid_outbox_open_messages',
      help: 'Outbox messages that are not sent, failed or dropped yet',
      registers,
    }),
  };
}

export type Metrics = ReturnType<typeof createMetrics>;
