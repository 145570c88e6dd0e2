import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { createApp } from './app';
import { applyMenus } from './bot/richmenu/apply-menus';
import { type Clock, systemClock } from './clock';
import { composeBot, prepareBot, refreshGauges } from './compose-bot';
import type { Config } from './config';
import { connectLine } from './connect-line';
import { databaseClock } from './database/clock';
import { disconnectDatabase, pingDatabase } from './database/connect';
import { startEmbedded } from './database/embedded';
import { makingIndexes } from './database/index-error';
import { throughOutage } from './database/outage';
import { instantOf } from './domain/calendar/dates';
import { createFileLinks } from './domain/evidence/file-links';
import { loadExamples } from './domain/imports/load-examples';
import { listOrganisations } from './domain/organisations/organisation.model';
import { issueBootstrapCodes } from './domain/people/bootstrap-admin-code';
import type { SayAdminCode } from './jobs/admin-codes-job';
import { PUBLIC_ONLY } from './jobs/links/look-at';
import { Scheduler } from './jobs/scheduler';
import { lateTicks, watchTicks } from './jobs/watch-ticks';
import type { Log } from './log';
import { countProcess, createMetrics } from './metrics';
import { warnOfLateBackup } from './notifications/backups/backup-late';
import { DailyBackup } from './operations/backup/daily-backup';
import { connectMigrated } from './operations/connect-migrated';
import { programVersion } from './root';
import { createKeptPages } from './web/pages/kept-pages';
import { listen, startingListener, webListener } from './web/server';

export interface Running {
  /** drains and stops everything, the embedded database last */
  stop(): Promise<void>;
  /** for when a fault ends the process: finishes nothing, gives back what it holds, and closes the database */
  letGo(): Promise<void>;
  /** rejects when the process cannot go on */
  failed: Promise<never>;
}

interface StartOptions {
  log: Log;
  /** tells the person who started us one line */
  say: (line: string) => void;
  mongodBinary: string | undefined;
}

const DRAIN_MS = 1_500;

/**
 * Starts what the process's roles ask for and resolves when it can serve.
 * @throws ConfigError, DataFolderError, DatabaseAwayError, ListenError, NewerDatabaseError, IndexError with one line for a person; anything else is a fault
 */
export async function start(config: Config, { log, say, mongodBinary }: StartOptions): Promise<Running> {
  const closers: Closers = { edges: [], line: [], database: [] };
  const stop = () => closeAll(closers);
  const held: Close[] = [];
  const sayAdminCode: SayAdminCode = ({ office, code }) => say(`Admin code (${office}): ${code}`);
  let onClockMoved: () => Promise<void> = async () => undefined;
  try {
    // The port first: when it is taken, nothing else has been started.
    let serve = startingListener;
    const web = config.roles.has('web')
      ? await listen((request, response) => serve(request, response), config.port, config.host)
      : null;
    if (web) closers.edges.push(() => web.close(DRAIN_MS));

    const database = await findDatabase(config, mongodBinary);
    closers.database.push(disconnectDatabase, database.stop);
    const whileAway = { onAway: (error: unknown) => log.warn({ error }, 'the database does not answer yet') };
    const prepare = async (): Promise<void> => {
      await connectMigrated(database.uri, log);
      await makingIndexes('inbox and outbox', prepareBot);
      // Reading the example files costs a second and 20 MB, so only an empty database has them read.
      if (config.exampleData && (await listOrganisations()).length === 0) await loadExamples(databaseClock.now());
    };
    await Promise.race([throughOutage(prepare, whileAway), database.failed]);

    const line = await connectLine(config, {
      webPort: web?.port ?? config.port,
      log,
      clock: databaseClock,
      onClockMoved: () => onClockMoved(),
    });
    closers.line.push(line.close);
    const metrics = createMetrics();
    countProcess(metrics);
    const links = createFileLinks(
      config.publicBaseUrl ?? `http://localhost:${web?.port ?? config.port}`,
      config.sessionSecret ?? randomBytes(32).toString('hex'),
    );
    const bot = composeBot({
      ...line,
      links,
      log,
      metrics,
      eventsPerMinute: config.eventsPerMinute,
      reminders: { cron: config.reminderCron, leadDays: config.reminderLeadDays },
      sayAdminCode,
      looking: config.linkWatch ? PUBLIC_ONLY : undefined,
    });
    if (web) {
      // Before the scheduler: its daily job would take an office just loaded for one whose codes have expired, and tell a second code.
      const codes = await throughOutage(() => issueBootstrapCodes(line.clock.now()), whileAway);
      for (const made of codes) sayAdminCode(made);
    }
    if (config.roles.has('worker')) {
      bot.worker.start({ isWoken: web !== null });
      bot.evidence.start();
      bot.documents.start();
      bot.linkWatch?.start();
      bot.sender.start();
      held.push(
        () => bot.worker.letGo(),
        () => bot.sender.letGo(),
        () => bot.evidence.letGo(),
        () => bot.documents.letGo(),
        async () => bot.linkWatch?.letGo(),
      );
      closers.edges.push(
        () => bot.worker.stop(),
        () => bot.sender.stop(),
        () => bot.evidence.stop(),
        () => bot.documents.stop(),
        async () => bot.linkWatch?.stop(),
      );
    } else {
      // New events wake the worker of their process; this one leaves them to the processes whose role it is.
      await bot.worker.stop();
      await bot.sender.stop();
    }
    if (config.roles.has('scheduler')) {
      const scheduler = new Scheduler({ ...line, ...bot, log, onTick: () => bot.sender.wake() });
      scheduler.start();
      onClockMoved = () => scheduler.tickNow();
      closers.edges.push(() => scheduler.stop());
    }
    const backups = config.roles.has('scheduler') ? dailyBackup(config, database.uri, log, line.clock) : null;
    if (backups) {
      backups.start();
      closers.edges.push(() => backups.stop());
    }
    const kept = createKeptPages(line.clock, links.baseUrl);
    const app = createApp({
      log,
      ready: pingDatabase,
      files: { links, clock: line.clock },
      pages: { links, clock: line.clock, line: bot.line, kept },
      details: () => watchTicks(line.clock.now()),
      problems: [...bot.problems, () => lateTicks(line.clock.now()), async () => (backups ? backups.problems() : [])],
      metricsToken: config.metricsToken,
      registry: metrics.registry,
      refreshGauges: async () => {
        const day = backups?.lastDay();
        metrics.lastBackup.set(day ? instantOf(day).getTime() / 1000 : 0);
        await refreshGauges(metrics, line.clock.now());
      },
      simulatorPage: line.page,
    });
    serve = webListener(bot.receiver, app, kept.front);

    if (web) say(`TamTid ready: http://${shownHost(config.host)}:${web.port}`);
    if (config.line.kind === 'simulator') {
      const applied = applyMenus(line.gateway.richMenus).catch((error) =>
        log.error({ error }, 'rich menus not applied'),
      );
      closers.edges.push(async () => void (await applied));
    }
    const letGo = async (): Promise<void> => {
      const given = await Promise.allSettled(held.map((give) => give()));
      for (const close of closers.database.splice(0)) await close();
      const failure = given.find((one) => one.status === 'rejected');
      if (failure) throw failure.reason;
    };
    return { stop, letGo, failed: database.failed };
  } catch (error) {
    await stop().catch((failure) => log.error({ error: failure }, 'clean-up after a failed start'));
    throw error;
  }
}

type Close = () => Promise<void>;
type Closers = Record<'edges' | 'line' | 'database', Close[]>;

/** First what takes and handles requests, then what they are answered through, then what they are stored in. */
async function closeAll({ edges, line, database }: Closers): Promise<void> {
  await Promise.all(edges.splice(0).map((close) => close()));
  for (const close of line.splice(0)) await close();
  for (const close of database.splice(0)) await close();
}

/** The embedded database is backed up by us; a server by whoever runs it. */
function dailyBackup(config: Config, uri: string, log: Log, clock: Clock): DailyBackup | null {
  if (config.database.kind !== 'embedded') return null;
  return new DailyBackup({
    uri,
    folder: join(config.database.dataDir, 'backups'),
    passphrase: config.backupPassphrase,
    program: programVersion(),
    // Days of the machine: a simulated year is not a year of backups.
    now: () => systemClock.now(),
    log,
    warn: (last, days) => warnOfLateBackup(last, days, clock.now()),
  });
}

const shownHost = (host: string): string => (['127.0.0.1', '0.0.0.0', '::', '::1'].includes(host) ? 'localhost' : host);

const NEVER = new Promise<never>(() => undefined);

/** The server of the configuration, or the embedded one, started. */
async function findDatabase({ database }: Config, binary: string | undefined) {
  if (database.kind === 'server') return { uri: database.uri, stop: async () => undefined, failed: NEVER };
  return startEmbedded({ dataDir: database.dataDir, binary });
}
