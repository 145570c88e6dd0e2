import type { Fault } from '../fault';
import { guestsFlood, halfSent, overload, unreadable } from './crowds';
import { failovers } from './failovers';
import { brokenDownloads, smallArchives } from './files';
import { lineCuts, lineFails, tokenRefused } from './line-away';
import { clocksApart, killedWorkers, pausedDatabase } from './processes';

/** Everything that `npm run chaos` breaks, in this order. */
export const FAULTS: readonly Fault[] = [
  smallArchives,
  brokenDownloads,
  unreadable,
  halfSent,
  guestsFlood,
  overload,
  lineFails,
  lineCuts,
  tokenRefused,
  killedWorkers,
  pausedDatabase,
  clocksApart,
  ...failovers,
];
