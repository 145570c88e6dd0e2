import { createApp } from '../../src/app';
import { prepareBot } from '../../src/compose-bot';
import { connectDatabase } from '../../src/database/connect';
import { knownHolidays } from '../../src/domain/calendar/holiday-files';
import { createFileLinks } from '../../src/domain/evidence/file-links';
import { silentLog } from '../../src/log';
import { countProcess, createMetrics } from '../../src/metrics';
import { createKeptPages } from '../../src/web/pages/kept-pages';
import { listen, webListener } from '../../src/web/server';
import { NOW, storeOffice, YEAR } from '../load/office-of-pages';

/** Where the pages are that are measured, and as whom the overview is asked for. */
export interface PagesHello {
  port: number;
  overview: { path: string; cookie: string };
  open: { path: string };
}

// The pages as they ship, of an office that it stores first.
const [, databaseUri = ''] = process.argv.slice(2);

/** The pages that are measured ask LINE nothing. */
const notAsked = async (): Promise<never> => {
  throw new Error('LINE is not measured');
};

async function main(): Promise<void> {
  await connectDatabase(databaseUri);
  await prepareBot();
  const { office, held } = await storeOffice();
  const clock = { now: () => NOW };
  const links = createFileLinks('http://localhost', 'a-session-secret');
  const metrics = createMetrics();
  countProcess(metrics);
  const line = {
    gateway: { basicId: notAsked, groupName: notAsked, memberCount: notAsked },
    quota: { figures: notAsked },
    reminders: { leadDays: [], holidays: knownHolidays() },
    takeRight: notAsked,
  };
  const kept = createKeptPages(clock, links.baseUrl);
  const app = createApp({
    log: silentLog,
    ready: async () => undefined,
    registry: metrics.registry,
    refreshGauges: async () => undefined,
    metricsToken: null,
    files: { links, clock },
    pages: { links, clock, line, kept },
  });
  const { port } = await listen(webListener(app, app, kept.front), 0, '127.0.0.1');
  process.on('message', () => process.send?.(process.cpuUsage()));
  const hello: PagesHello = {
    port,
    overview: { path: '/dashboard', cookie: `tamtid=${held}` },
    open: { path: `/public/${office}/${YEAR}` },
  };
  process.send?.(hello);
}

void main();
