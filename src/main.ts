import { type Config, ConfigError, readConfig } from './config';
import { DataFolderError } from './database/embedded';
import { IndexError } from './database/index-error';
import { DatabaseAwayError } from './database/outage';
import { ServerRefusedError } from './database/server-version';
import { lastResort } from './last-resort';
import { createLog, type Log } from './log';
import { NewerDatabaseError } from './operations/migrations/records';
import { type Running, start } from './start';
import { ListenError } from './web/server';

/** What a person needs to read, and nothing else, goes to standard output. */
const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** What a person can do something about: their one line says it all. */
const EXPECTED = [
  ConfigError,
  DataFolderError,
  DatabaseAwayError,
  ServerRefusedError,
  ListenError,
  NewerDatabaseError,
  IndexError,
];

function failStart(error: unknown, log: Log | null): never {
  const isExpected = EXPECTED.some((kind) => error instanceof kind);
  if (!isExpected && log) log.fatal({ error }, 'start failed');
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}

/** Whoever stops us waits five seconds at most. */
const STOP_WITHIN_MS = 4_500;

/**
 * Stops on Ctrl-C or SIGTERM, during the start too. A terminal and npm may both pass the signal on, so it is taken once.
 * Whatever is not done in time is cut; the embedded database goes down with the process.
 */
function stopOnSignals(starting: Promise<Running>, log: Log): void {
  let stopping = false;
  const stop = (signal: string): void => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, 'stopping');
    setTimeout(() => {
      log.error('not stopped in time');
      process.exit(1);
    }, STOP_WITHIN_MS);
    starting
      .then((running) => running.stop())
      .then(
        () => process.exit(0),
        (error) => {
          log.error({ error }, 'stopped badly');
          process.exit(1);
        },
      );
  };
  process.on('SIGINT', () => stop('SIGINT'));
  process.on('SIGTERM', () => stop('SIGTERM'));
  starting.then(
    (running) =>
      running.failed.catch((error) => {
        if (stopping) return;
        log.fatal({ error }, 'the database ended');
        process.exit(1);
      }),
    (error) => {
      if (!stopping) failStart(error, log);
    },
  );
}

/** An error that nobody caught ends the process, in order. */
function endOnUncaught(starting: Promise<Running>, log: Log): void {
  const end = lastResort({ log, letGo: async () => (await starting).letGo(), exit: (code) => process.exit(code) });
  process.on('uncaughtException', end);
  process.on('unhandledRejection', end);
}

function main(): void {
  let config: Config;
  try {
    config = readConfig(process.env);
  } catch (error) {
    failStart(error, null);
  }
  const log = createLog(config);
  const starting = start(config, { log, say, mongodBinary: process.env.MONGOD_BINARY });
  stopOnSignals(starting, log);
  endOnUncaught(starting, log);
}

main();
