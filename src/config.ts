import { z } from 'zod';
import { weakensDatabase } from './database/uri.rules';
import { type Cron, readCron } from './domain/calendar/cron.rules';

/** What a process of TamTid does; each role may run in any number of processes. */
export type ProcessRole = 'web' | 'worker' | 'scheduler';

/** LINE is either a real channel (or another implementation of its API), or the simulator inside this process. */
export type LineConfig =
  | { kind: 'channel'; channelSecret: string; channelAccessToken: string; apiBaseUrl: string; dataApiBaseUrl: string }
  | { kind: 'simulator' };

/** The database is a server named by its URI, or the embedded one with its files in a folder. */
export type DatabaseConfig = { kind: 'server'; uri: string } | { kind: 'embedded'; dataDir: string };

export interface Config {
  production: boolean;
  host: string;
  port: number;
  database: DatabaseConfig;
  line: LineConfig;
  publicBaseUrl: string | null;
  /** null: make one up for this run */
  sessionSecret: string | null;
  /** who brings it may read figures and details; null: only this machine may */
  metricsToken: string | null;
  /** encrypts backups; null: they are not encrypted */
  backupPassphrase: string | null;
  roles: ReadonlySet<ProcessRole>;
  /** handled from one registered person, or addressed in one group; 0: no limit */
  eventsPerMinute: number;
  reminderCron: Cron;
  reminderLeadDays: readonly number[];
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
  /** whether links that offices have published are looked at: the server must reach the internet */
  linkWatch: boolean;
  exampleData: boolean;
}

/** A variable with a value that is not allowed. Its message is the one line shown at the start. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const ROLES = ['web', 'worker', 'scheduler'] as const;
const secret = z.string().min(8, 'at least 8 characters');
// The SDK resolves LINE's absolute paths against the base URL, so a path in it would silently be dropped.
const httpOrigin = z
  .url({ protocol: /^https?$/, error: 'an http(s) URL without a path' })
  .refine((url) => new URL(url).pathname === '/', 'an http(s) URL without a path');
const list = (text: string): string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

const schema = z.object({
  NODE_ENV: z
    .enum(['production', 'development', 'test'], { error: 'production, development or test' })
    .default('development'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'a port number from 0 to 65535')
    .transform(Number)
    .pipe(z.number().max(65_535, 'a port number from 0 to 65535'))
    .default(3000),
  HOST: z.string().min(1).optional(),
  MONGODB_URI: z
    .string()
    .regex(/^mongodb(\+srv)?:\/\/\S+$/, 'a mongodb:// or mongodb+srv:// URI')
    .superRefine((uri, issues) => {
      const allowed = weakensDatabase(uri);
      if (allowed) issues.addIssue(`a URI that weakens nothing: ${allowed}, or nothing said of it`);
    })
    .optional(),
  DATA_DIR: z.string().min(1, 'a folder').default('./data'),
  LINE_CHANNEL_SECRET: secret.optional(),
  LINE_CHANNEL_ACCESS_TOKEN: secret.optional(),
  LINE_API_BASE_URL: httpOrigin.default('https://api.line.me'),
  LINE_DATA_API_BASE_URL: httpOrigin.default('https://api-data.line.me'),
  PUBLIC_BASE_URL: z.url({ protocol: /^https$/, error: 'an https:// address' }).optional(),
  SESSION_SECRET: z.string().min(32, 'at least 32 characters').optional(),
  METRICS_TOKEN: z.string().min(16, 'at least 16 characters').regex(/^\S+$/, 'without blanks').optional(),
  BACKUP_PASSPHRASE: z.string().min(12, 'at least 12 characters').optional(),
  PROCESS_ROLES: z
    .string()
    .default(ROLES.join(','))
    .transform(list)
    .pipe(
      z.array(z.enum(ROLES, { error: `a comma-separated list of ${ROLES.join(', ')}` })).min(1, 'at least one role'),
    ),
  EVENTS_PER_MINUTE: z
    .string()
    .regex(/^\d{1,6}$/, 'a whole number, 0 for no limit')
    .transform(Number)
    .default(120),
  REMINDER_CRON: z
    .string()
    .default('30 8 * * *')
    .transform((text, issues) => {
      const cron = readCron(text);
      if (cron) return cron;
      issues.addIssue(
        'a cron expression (minute hour day month weekday) in which one of the two day fields is * and that some day matches, e.g. 30 8 * * *',
      );
      return z.NEVER;
    }),
  REMINDER_LEAD_DAYS: z
    .string()
    .regex(/^\d{1,3}(\s*,\s*\d{1,3})*$/, 'a comma-separated list of whole days, e.g. 30,14,7,3,1,0')
    .default('30,14,7,3,1,0')
    .transform((text) => list(text).map(Number)),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
      error: 'one of fatal, error, warn, info, debug, trace, silent',
    })
    .default('info'),
  LINK_WATCH: z.enum(['on', 'off'], { error: 'on or off' }).default('off'),
  EXAMPLE_DATA: z.enum(['on', 'off'], { error: 'on or off' }).optional(),
});

const withoutTrailingSlash = (url: string): string => url.replace(/\/+$/, '');

/**
 * Reads the configuration from the environment (contract section 2). An empty value counts as not set.
 * @throws ConfigError naming the variable and what is allowed; a value is never repeated, it may be a secret
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new ConfigError(`${issue?.path[0]?.toString() ?? 'The environment'}: must be ${issue?.message ?? 'valid'}`);
  }
  const value = parsed.data;
  const production = value.NODE_ENV === 'production';

  if (Boolean(value.LINE_CHANNEL_SECRET) !== Boolean(value.LINE_CHANNEL_ACCESS_TOKEN)) {
    const missing = value.LINE_CHANNEL_SECRET ? 'LINE_CHANNEL_ACCESS_TOKEN' : 'LINE_CHANNEL_SECRET';
    throw new ConfigError(`${missing}: must be set too; LINE_CHANNEL_SECRET and LINE_CHANNEL_ACCESS_TOKEN go together`);
  }
  if (production) {
    const required = ['MONGODB_URI', 'LINE_CHANNEL_SECRET', 'PUBLIC_BASE_URL', 'SESSION_SECRET'] as const;
    const missing = required.find((name) => !value[name]);
    if (missing) throw new ConfigError(`${missing}: must be set when NODE_ENV=production`);
  }

  const line: LineConfig =
    value.LINE_CHANNEL_SECRET && value.LINE_CHANNEL_ACCESS_TOKEN
      ? {
          kind: 'channel',
          channelSecret: value.LINE_CHANNEL_SECRET,
          channelAccessToken: value.LINE_CHANNEL_ACCESS_TOKEN,
          apiBaseUrl: withoutTrailingSlash(value.LINE_API_BASE_URL),
          dataApiBaseUrl: withoutTrailingSlash(value.LINE_DATA_API_BASE_URL),
        }
      : { kind: 'simulator' };
  const database: DatabaseConfig = value.MONGODB_URI
    ? { kind: 'server', uri: value.MONGODB_URI }
    : { kind: 'embedded', dataDir: value.DATA_DIR };

  return {
    production,
    host: value.HOST ?? (production ? '0.0.0.0' : '127.0.0.1'),
    port: value.PORT,
    database,
    line,
    publicBaseUrl: value.PUBLIC_BASE_URL ? withoutTrailingSlash(value.PUBLIC_BASE_URL) : null,
    sessionSecret: value.SESSION_SECRET ?? null,
    metricsToken: value.METRICS_TOKEN ?? null,
    backupPassphrase: value.BACKUP_PASSPHRASE ?? null,
    roles: new Set(value.PROCESS_ROLES),
    eventsPerMinute: value.EVENTS_PER_MINUTE,
    reminderCron: value.REMINDER_CRON,
    reminderLeadDays: value.REMINDER_LEAD_DAYS,
    logLevel: value.LOG_LEVEL,
    linkWatch: value.LINK_WATCH === 'on',
    exampleData: value.EXAMPLE_DATA ? value.EXAMPLE_DATA === 'on' : database.kind === 'embedded',
  };
}
