import type { RequestListener } from 'node:http';
import type { Feature } from './bot/feature';
import { allFeatures } from './bot/features';
import { findCodesPaused } from './bot/features/register/codes-paused-problem';
import { forgetPerson } from './bot/forget-person';
import { createGroupTalk } from './bot/group-talk';
import { likelyReads } from './bot/likely-reads';
import { createPipeline } from './bot/pipeline';
import { createPreparation } from './bot/preparation';
import { type RightOf, type RightTaker, takeRight } from './bot/take-right';
import { texts } from './bot/texts';
import type { Clock } from './clock';
import { compact } from './compact';
import {
  createPiggyback,
  createRecentlySent,
  MonthlyQuota,
  openMessages,
  outboxLateness,
  outboxProblems,
  prepareDelivery,
  Sender,
  type SenderOptions,
  TokenWatch,
  tokenProblems,
  tokenRefusedSince,
} from './delivery';
import { render } from './documents/render';
import { hasDueBroadcast } from './domain/announcements/take-broadcast';
import type { Cron } from './domain/calendar/cron.rules';
import { localDate, localTime } from './domain/calendar/dates';
import { knownHolidays } from './domain/calendar/holiday-files';
import { documentRequests } from './domain/documents/document-request.model';
import { prepareContents } from './domain/evidence/content-store';
import { evidenceTasks } from './domain/evidence/evidence-task.model';
import type { FileLinks } from './domain/evidence/file-links';
import { applyHandovers, areHandoversDue } from './domain/handovers/apply-handovers';
import { officeId } from './domain/office-store';
import { boundAmong, officeOf } from './domain/people/directory.model';
import type { RemovedGrant } from './domain/people/remove-grant';
import { wrongGuesses } from './domain/people/wrong-guess.model';
import { needTransaction, readingOnly, WRITES_THOUGH_IT_READS } from './domain/reading-only';
import type { ReminderCalendar } from './domain/reminders/lead-days.rules';
import { changedOffice, inTransaction } from './domain/transaction';
import { adminCodesJob, type SayAdminCode } from './jobs/admin-codes-job';
import { dailyLineJob } from './jobs/daily-line-job';
import { DocumentsWorker } from './jobs/documents/documents-worker';
import { documentProblems } from './jobs/documents/find-problems';
import { EvidenceWorker } from './jobs/evidence/evidence-worker';
import { evidenceProblems } from './jobs/evidence/find-problems';
import { fanOutDue } from './jobs/fan-out-announcements';
import { forgetAtOnce, forgetJob } from './jobs/forget-job';
import { lapsedEvidence } from './jobs/lapsed-evidence';
import { lastTickAt } from './jobs/last-tick.model';
import { LinksWorker } from './jobs/links/links-worker';
import type { Looking } from './jobs/links/look-at';
import { watchLinksJob } from './jobs/links/watch-links-job';
import { notifyExpiredCodes } from './jobs/notify-expired-codes';
import { remindClarification } from './jobs/remind-clarification';
import { remindItems } from './jobs/remind-items';
import { remindReviews } from './jobs/remind-reviews';
import { remindersJob } from './jobs/reminders-job';
import { sweepJob } from './jobs/sweep-job';
import { createTick, type Tick, type TickJobs } from './jobs/tick';
import { backlogProblems, readBacklog } from './line/backlog';
import { checkedGateway } from './line/checked-gateway';
import { textMessage } from './line/compose';
import { prepareLeases } from './line/conversation-lease';
import type { Gateway } from './line/gateway';
import { Inbox, prepareInbox } from './line/inbox';
import { createReceiver } from './line/receiver';
import { prepareCounts, sharedCount } from './line/shared-count';
import type { Message } from './line/types';
import { InboxWorker } from './line/worker';
import type { Log } from './log';
import type { Metrics } from './metrics';
import { allMessageKinds } from './notifications/all-notifications';
import { createLateAnswers } from './notifications/answers/create-late-answers';
import { createQuotaWarner } from './notifications/quota/quota-warning';
import { notifySetAside } from './notifications/set-aside/set-aside';
import { notifyTokenRefused } from './notifications/token/token-refused';
import { notifyUnsendable } from './notifications/unsendable/unsendable';
import { isUpgradeRecent, putRightAgain } from './operations/migrations/run-again';
import type { FindProblems } from './problems';
import { preparePageCounts } from './web/pages/limiter';

export interface BotParts {
  /** takes `POST /webhook` */
  receiver: RequestListener;
  worker: InboxWorker;
  /** sends what is in the outbox */
  sender: Sender;
  /** fetches what people send, and removes what was withdrawn */
  evidence: EvidenceWorker;
  /** makes the documents that people ask for */
  documents: DocumentsWorker;
  /** looks at links that offices have published; null: nobody does */
  linkWatch: LinksWorker | null;
  /** does what is due at an instant */
  tick: Tick;
  /** look for what is wrong with the bot as a whole, for `/readyz` */
  problems: readonly FindProblems[];
  /** what pages have of it: how it asks LINE, with its count of the month's messages, when reminders go out, and what ends with a right */
  line: {
    gateway: Gateway;
    quota: MonthlyQuota;
    reminders: ReminderCalendar;
    takeRight: (by: RightTaker, right: RightOf) => Promise<RemovedGrant>;
  };
}

export interface ReminderOptions {
  /** when the day's reminders are looked at */
  cron: Cron;
  /** how many days before a deadline they go out */
  leadDays: readonly number[];
}

export interface BotOptions {
  channelSecret: string;
  gateway: Gateway;
  /** makes links to files; signed like those that `/files` takes */
  links: FileLinks;
  clock: Clock;
  log: Log;
  metrics: Metrics;
  reminders: ReminderOptions;
  /** handled from one registered person, or addressed in one group; 0: no limit */
  eventsPerMinute: number;
  /** how links that offices have published are looked at; without, they are not */
  looking?: Looking | undefined;
  /** other rates than LINE's, for what measures the sending */
  sendRates?: SenderOptions['rates'];
  /** abilities beside those that ship */
  moreFeatures?: readonly Feature[];
  /** tells whoever keeps the server a new admin code of an office that has no admin; without, none are made while it runs */
  sayAdminCode?: SayAdminCode;
}

/**
 * The bot as it ships: webhook → inbox → worker → pipeline → gateway; tick → jobs → outbox. Nothing is started. Needs a connected
 * database.
 */
export function composeBot(options: BotOptions): BotParts {
  const { channelSecret, links, clock, log, metrics, reminders } = options;
  const now = () => clock.now();
  const gateway = new TokenWatch({ onRefused: notifyTokenRefused, now, log }).watch(checkedGateway(options.gateway));
  const quota = new MonthlyQuota(gateway);
  const calendar = { leadDays: reminders.leadDays, holidays: knownHolidays() };
  const kinds = allMessageKinds();
  const kindsByName = new Map(kinds.map((kind) => [kind.kind, kind]));
  const piggyback = createPiggyback({ kinds: kindsByName, now, log });
  const features = allFeatures(options.moreFeatures);
  const worker = new InboxWorker({
    gateway,
    handle: createPipeline({
      features,
      gateway,
      quota,
      links,
      reminders: { ...calendar, national: calendar.holidays, cron: reminders.cron },
      recentlySent: createRecentlySent(kindsByName, log),
      clock,
      expectRiding: piggyback.expect,
      count: (feature) => metrics.features.inc({ feature }),
    }),
    prepare: createPreparation({ features, gateway, clock }),
    transact: inTransaction,
    reading: {
      isLikely: likelyReads(features),
      run: (work, run, eventLog) =>
        readingOnly(work, (error) => eventLog.error({ error }, WRITES_THOUGH_IT_READS), run),
      needTransaction,
    },
    changed: changedOffice,
    late: createLateAnswers({ now }),
    apology: () => [textMessage(texts.apology)],
    piggyback,
    onMalformed: async ({ _id, partner }, { changed }) => {
      const office = changed ? officeId(changed) : partner ? await officeOf(partner) : null;
      await notifyUnsendable({ what: 'answer', id: _id }, office, now());
      return [textMessage(texts.unsendable(_id, Boolean(changed)))];
    },
    log,
    now,
    count: (outcome) => metrics.events.inc({ outcome }),
    registeredAmong: boundAmong,
    limit: {
      perMinute: options.eventsPerMinute,
      shared: sharedCount(),
      tooMany: (from, until) => [tooManyMessage(from, until, now())],
      count: (events) => metrics.eventsOverLimit.inc(events),
    },
    onSetAside: async ({ _id, partner }) => {
      await notifySetAside({ what: 'event', id: _id }, partner ? await officeOf(partner) : null, now());
      metrics.setAside.inc({ what: 'event' });
    },
    countAnswer: (outcome) => metrics.answers.inc({ outcome }),
  });
  const sender = new Sender({
    gateway,
    quota,
    onQuotaUsed: createQuotaWarner(),
    onMalformed: ({ id, office }, at) => notifyUnsendable({ what: 'message', id }, office, at),
    kinds,
    now,
    log,
    rates: options.sendRates,
    count: (outcome, endpoint, rows) => metrics.deliveries.inc({ outcome, endpoint: endpoint ?? 'none' }, rows),
  });
  const receiver = createReceiver({
    channelSecret,
    groupTalk: createGroupTalk({ features, now, count: (events) => metrics.notForUs.inc(events) }),
    inbox: new Inbox((conversations) => worker.wake(conversations)),
    log,
    now,
    count: (status) => metrics.webhooks.inc({ status }),
    countExcluded: (why) => metrics.eventsExcluded.inc({ why }),
  });
  const tick = createTick({
    ...allJobs(reminders.cron, calendar, log, options),
    log,
    count: (job, outcome) => metrics.jobs.inc({ job, outcome }),
  });
  const evidence = new EvidenceWorker({
    gateway,
    log,
    now,
    count: (outcome) => {
      metrics.evidence.inc({ outcome });
      if (outcome === 'set_aside') metrics.setAside.inc({ what: 'evidence' });
    },
  });
  const documents = new DocumentsWorker({
    render,
    gateway,
    links,
    log,
    now,
    count: (outcome) => {
      metrics.documents.inc({ outcome });
      if (outcome === 'set_aside') metrics.setAside.inc({ what: 'document' });
    },
  });
  const linkWatch = options.looking
    ? new LinksWorker({
        looking: options.looking,
        log,
        now,
        count: (outcome) => metrics.links.inc({ outcome }),
      })
    : null;
  const problems: FindProblems[] = [
    async () => backlogProblems(await readBacklog(now())),
    () => findCodesPaused(now()),
    () => evidenceProblems(now()),
    () => documentProblems(now()),
    tokenProblems,
    () => outboxProblems(now()),
  ];
  return {
    receiver,
    worker,
    sender,
    evidence,
    documents,
    linkWatch,
    tick,
    problems,
    line: {
      gateway,
      quota,
      reminders: calendar,
      takeRight: (by, right) => takeRight({ ...by, gateway, log }, right),
    },
  };
}

/** Says when to go on: at the end of the minute, or at once where that is over. */
function tooManyMessage(from: Date, until: Date, now: Date): Message {
  return textMessage(until > now ? texts.tooMany(localTime(until)) : texts.tooManyThen(localTime(from)));
}

/** What the tick looks at. */
function allJobs(
  cron: Cron,
  calendar: ReminderCalendar,
  log: Log,
  { sayAdminCode, looking, links }: Pick<BotOptions, 'sayAdminCode' | 'looking' | 'links'>,
): TickJobs {
  return {
    everyTick: [
      { name: 'upgrade', hasWork: isUpgradeRecent, run: putRightAgain },
      // Before the reminders: whoever takes work over today gets today's reminders of it.
      {
        name: 'handovers',
        hasWork: (now) => areHandoversDue(localDate(now)),
        run: (now) => applyHandovers(localDate(now), now, forgetPerson),
      },
      { name: 'announcements', hasWork: hasDueBroadcast, run: (now) => fanOutDue({ now, log }) },
      forgetAtOnce,
      lapsedEvidence,
    ],
    daily: compact([
      remindersJob(cron, calendar, log),
      { name: 'reviews', cron, run: (now) => remindReviews({ now, holidays: calendar.holidays }) },
      { name: 'items', cron, run: (now) => remindItems({ now, holidays: calendar.holidays }) },
      { name: 'clarification', cron, run: (now) => remindClarification({ now, holidays: calendar.holidays }) },
      { name: 'expired-codes', cron, run: notifyExpiredCodes },
      looking && watchLinksJob(cron, links.baseUrl),
      sayAdminCode && adminCodesJob(cron, sayAdminCode),
      dailyLineJob(cron, calendar, log),
      forgetJob(cron),
      sweepJob(cron),
    ]),
  };
}

/** Makes the indexes that belong to no model; call it once after connecting. */
export async function prepareBot(): Promise<void> {
  await prepareInbox();
  await prepareLeases();
  await prepareCounts();
  await prepareDelivery();
  await prepareContents();
  await preparePageCounts();
}

/** Brings the gauges up to date. */
export async function refreshGauges(metrics: Metrics, now: Date): Promise<void> {
  const { events, oldestSeconds } = await readBacklog(now);
  metrics.openEvents.set(events);
  metrics.oldestEvent.set(oldestSeconds);
  metrics.openMessages.set(await openMessages());
  metrics.wrongCodes.set(await wrongGuesses(now));
  metrics.evidenceAside.set(await evidenceTasks.countAside());
  metrics.documentsAside.set(await documentRequests.countAside());
  const { oldestMs, waitsForQuota } = await outboxLateness(now);
  metrics.oldestMessage.set(oldestMs / 1000);
  metrics.quotaUsedUp.set(waitsForQuota ? 1 : 0);
  metrics.tokenRefused.set((await tokenRefusedSince()) ? 1 : 0);
  metrics.lastTick.set(((await lastTickAt())?.getTime() ?? 0) / 1000);
}
