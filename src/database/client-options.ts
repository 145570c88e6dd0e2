import type { ConnectOptions } from 'mongoose';
import { COMMAND_MS } from './lost-commands';

/**
 * How we speak to MongoDB: with the primary only, and what is acknowledged stands on most servers' disks. They are given in code, so
 * that no URI weakens them; every wait has an end.
 */
export const CLIENT_OPTIONS = {
  readPreference: 'primary',
  // Claims and leases are read back by who wrote them, before most servers have them. Nothing is done outside on such a read alone: a
  // majority write stands before every effect.
  readConcernLevel: 'local',
  writeConcern: { w: 'majority', journal: true },
  retryWrites: true,
  retryReads: true,
  // Polled rather than streamed: the same on every server, each answer tells the database's time, and each has an end.
  serverMonitoringMode: 'poll',
  // A primary that is silent for a look and its timeout is given up, and what waits for it is let go: within seven seconds.
  heartbeatFrequencyMS: 2_000,
  connectTimeoutMS: 5_000,
  serverSelectionTimeoutMS: 5_000,
  waitQueueTimeoutMS: 5_000,
  socketTimeoutMS: COMMAND_MS,
  // Sixteen events at once, and what else looks and writes meanwhile.
  maxPoolSize: 28,
  // Mongoose would keep calls back while the primary is away, for ten seconds more than the driver does.
  bufferCommands: false,
} as const satisfies ConnectOptions;
