import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import express, { type Router } from 'express';
import { type Clock, MovableClock } from './clock';
import type { Config } from './config';
import { setHolder } from './domain/memos/set-holder';
import { listOrganisations, type Organisation } from './domain/organisations/organisation.model';
import { issueCode } from './domain/people/issue-code';
import { people } from './domain/people/person.model';
import { inTransaction } from './domain/transaction';
import type { Gateway } from './line/gateway';
import { createLiveGateway } from './line/live-gateway';
import type { Log } from './log';
import type { Office } from './simulator/cast';
import { listen } from './web/server';

/** LINE as this process sees it: the real channel, or the simulator inside the process. */
export interface LineConnection {
  gateway: Gateway;
  channelSecret: string;
  clock: Clock;
  /** the simulator's chat page */
  page?: Router;
  close(): Promise<void>;
}

export interface LineOptions {
  /** where this process takes webhooks */
  webPort: number;
  /** what everybody goes by; the simulator's can be moved from there */
  clock: Clock;
  log: Log;
  /** after somebody moved the simulator's clock */
  onClockMoved: () => Promise<void>;
}

/** Connects to the configured channel, or starts the simulator. */
export async function connectLine(config: Config, options: LineOptions): Promise<LineConnection> {
  if (config.line.kind === 'simulator') return connectSimulator(config, options);
  const { log, clock } = options;
  const { channelSecret, channelAccessToken, apiBaseUrl, dataApiBaseUrl } = config.line;
  return {
    gateway: createLiveGateway({ channelAccessToken, apiBaseUrl, dataApiBaseUrl, log }),
    channelSecret,
    clock,
    close: async () => undefined,
  };
}

/** The simulator's channel exists in this process only; nobody else knows its secrets, so nobody else can speak for it. */
const simulatedChannel = () => ({ channelSecret: randomSecret(), channelAccessToken: randomSecret() });
const randomSecret = (): string => randomBytes(32).toString('hex');

const NO_OFFICE: Office = { slug: 'none', name: 'ยังไม่มีหน่วยงาน', units: [], chain: [] };

const officeOf = ({ _id, name, units, approvalChain }: Organisation): Office => ({
  slug: _id,
  name,
  units: units.filter((unit) => !unit.group),
  chain: approvalChain ?? [],
});

/** Makes one of the cast the holder of a position, as the office's admin would. */
async function holdPosition(
  organisation: Organisation,
  position: string,
  lineUserId: string,
  now: Date,
): Promise<void> {
  const person = await people(organisation._id).findOne({ lineUserId });
  if (!person) throw new Error(`Who is to hold ${position} is not registered`);
  await setHolder(organisation, position, person._id, { by: person._id, now, eventId: `simulator:${position}` });
}

async function connectSimulator(config: Config, options: LineOptions): Promise<LineConnection> {
  const { webPort, log, onClockMoved } = options;
  const channel = simulatedChannel();
  const { createSimulator } = await import('./simulator');
  const clock = new MovableClock(options.clock);
  const organisations = await listOrganisations();
  const organisationOf = (slug: string): Organisation => {
    const found = organisations.find(({ _id }) => _id === slug);
    if (!found) throw new Error(`There is no office ${slug}`);
    return found;
  };
  const [first = NO_OFFICE, ...others] = organisations.map(officeOf);
  const simulator = createSimulator({
    ...channel,
    clock,
    log,
    onClockMoved,
    deliver: { url: `http://127.0.0.1:${webPort}/webhook` },
    offices: [first, ...others],
    issueCode: async ({ office, ...grant }) =>
      issueCode({ office: organisationOf(office)._id, ...grant, uses: 1, now: clock.now(), issuedBy: null }),
    holdPosition: ({ office, position, userId }) =>
      inTransaction(() => holdPosition(organisationOf(office), position, userId, clock.now())),
    firstReminderDays: Math.max(...config.reminderLeadDays),
    stateFile: config.database.kind === 'embedded' ? join(config.database.dataDir, 'simulator.json') : undefined,
  });
  // LINE's paths are absolute (/v2/bot/…), so LINE's stand-in gets an address of its own, reachable from this machine only.
  const api = await listen(express().use(simulator.lineApi), 0, '127.0.0.1');
  const baseUrl = `http://127.0.0.1:${api.port}`;
  return {
    gateway: createLiveGateway({ ...channel, apiBaseUrl: baseUrl, dataApiBaseUrl: baseUrl, log }),
    channelSecret: channel.channelSecret,
    clock,
    page: simulator.page,
    close: async () => {
      await simulator.close();
      await api.close(500);
    },
  };
}
