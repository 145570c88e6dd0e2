import pino, { type DestinationStream, type Logger } from 'pino';
import type { Config } from './config';

export type Log = Logger;

const LINE_ID = /\b[UCR][0-9a-f]{32}\b/g;
/** MongoDB repeats the values of a key that is already there. */
const KEY_VALUES = /dup key: \{.*\}/gs;

interface LoggedError {
  type: string;
  message: string;
  code?: unknown;
  stack?: string;
  cause?: LoggedError;
}

/**
 * What is logged of an error: its kind, message, code, stack and cause, without LINE ids. Other properties are left out, since
 * the database's and LINE's errors carry documents and messages.
 */
function describeError(error: unknown): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: clean(String(error)) };
  return {
    type: error.name,
    message: clean(error.message),
    ...('code' in error && { code: error.code }),
    ...(error.stack && { stack: clean(error.stack) }),
    ...(error.cause !== undefined && { cause: describeError(error.cause) }),
  };
}

const clean = (text: string): string => text.replace(KEY_VALUES, 'dup key: {…}').replace(LINE_ID, '[line id]');

/**
 * The process's log: JSON lines on standard error, so that standard output keeps the few lines meant for people. Whoever logs
 * adds the event id (`eventId`) and names things by our own keys: never texts, names, tokens or LINE ids.
 */
export function createLog(config: Pick<Config, 'logLevel'>, destination: DestinationStream = pino.destination(2)): Log {
  return pino(
    {
      level: config.logLevel,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { error: describeError },
    },
    destination,
  );
}

/** A log that says nothing, for tests and commands. */
export const silentLog: Log = pino({ level: 'silent' });
