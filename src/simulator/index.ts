import type { Router } from 'express';
import type { MovableClock } from '../clock';
import { createLineApi } from './api/line-api';
import type { Rate } from './api/rate-limits';
import type { Office } from './cast';
import { Enrolment, type HoldPosition, type IssueCode } from './enrolment';
import { OpenOffices } from './open-offices';
import { createPage } from './page-server/page';
import { Story } from './story';
import { World } from './world/world';

export type { ChatMessage } from './world/state';
export { World } from './world/world';

export interface SimulatorOptions {
  clock: MovableClock;
  channelSecret: string;
  channelAccessToken: string;
  /** where webhooks are posted */
  deliver: { url: string };
  /** whose people can be played; the first is shown first */
  offices: readonly [Office, ...Office[]];
  /** gives a registration code; without it nobody is registered beforehand */
  issueCode?: IssueCode;
  /** sets the holders of the chain's positions; without it nobody holds them beforehand */
  holdPosition?: HoldPosition;
  /** so many days before a round ends its first reminders go out: the story puts the clock there */
  firstReminderDays: number;
  /** keeps chats over a restart */
  stateFile?: string;
  log?: { warn(details: object, text: string): void };
  /** after somebody moved the clock, e.g. to run what became due */
  onClockMoved?: () => Promise<void> | void;
  /** messages a month; null: no limit */
  monthlyQuota?: number | null;
  /** other rate limits than LINE's, by endpoint name */
  rates?: Record<string, Rate>;
  /** LINE gives a webhook endpoint two seconds */
  answerWithinMs?: number;
  /** waits before each redelivery */
  redeliverAfterMs?: readonly number[];
  /** how long the registration of the cast waits for the bot's consent button */
  consentWithinMs?: number;
  /** how long a call that gets no answer hangs */
  hangMs?: number;
}

export interface Simulator {
  /** LINE's API, the api-data host's paths too; its paths start at `/v2/bot` */
  lineApi: Router;
  /** the chat page, its assets and its own API */
  page: Router;
  /** people, chats, faults, the recorder: for tests */
  world: World;
  /** registers the cast at the bot, once; the page does it when it is first opened */
  enrolCast(): Promise<void>;
  /** writes the state down and stops what is still to be delivered */
  close(): void;
}

/** LINE's paid plan for small accounts in Thailand has about as many. */
const MONTHLY_QUOTA = 15_000;
const LINE_ANSWER_MS = 2000;
const REDELIVER_AFTER_MS = [1000, 5000, 30_000, 60_000, 300_000];
const HOLD_AT_MOST_MS = 5000;
const HANG_MS = 60_000;
const CONSENT_WITHIN_MS = 10_000;

/** Plays LINE for one bot and its offices. Without a state file it starts empty each time. */
export function createSimulator(options: SimulatorOptions): Simulator {
  const world = new World({
    clock: options.clock,
    webhook: {
      channelSecret: options.channelSecret,
      url: options.deliver.url,
      answerWithinMs: options.answerWithinMs ?? LINE_ANSWER_MS,
      redeliverAfterMs: options.redeliverAfterMs ?? REDELIVER_AFTER_MS,
      holdAtMostMs: HOLD_AT_MOST_MS,
    },
    offices: [options.offices[0].slug, ...options.offices.slice(1).map(({ slug }) => slug)],
    monthlyQuota: options.monthlyQuota === undefined ? MONTHLY_QUOTA : options.monthlyQuota,
    stateFile: options.stateFile,
  });
  const offices = new OpenOffices(world, options.offices, options.issueCode !== undefined);
  const { issueCode, consentWithinMs = CONSENT_WITHIN_MS, holdPosition } = options;
  const enrolment = new Enrolment(world, issueCode, consentWithinMs, holdPosition);
  const enrolCast = () => enrolment.castOnce();
  return {
    lineApi: createLineApi({
      world,
      channelAccessToken: options.channelAccessToken,
      rates: options.rates ?? {},
      hangMs: options.hangMs ?? HANG_MS,
    }),
    page: createPage({
      world,
      enrolment,
      offices,
      story: new Story(world, options.firstReminderDays),
      log: options.log ?? { warn: () => undefined },
      onClockMoved: options.onClockMoved ?? (() => undefined),
    }),
    world,
    enrolCast,
    close: () => world.close(),
  };
}
