import { ConfigError, readConfig } from '../src/config';

const production = {
  NODE_ENV: 'production',
  MONGODB_URI: 'mongodb://db/tamtid?replicaSet=rs',
  LINE_CHANNEL_SECRET: 'a-channel-secret',
  LINE_CHANNEL_ACCESS_TOKEN: 'an-access-token',
  PUBLIC_BASE_URL: 'https://tamtid.example.go.th',
  SESSION_SECRET: 's'.repeat(32),
};

test('an empty environment is a newcomer on this machine: embedded database, simulator, examples', () => {
  expect(readConfig({})).toMatchObject({
    production: false,
    host: '127.0.0.1',
    port: 3000,
    database: { kind: 'embedded', dataDir: './data' },
    line: { kind: 'simulator' },
    exampleData: true,
    eventsPerMinute: 120,
    linkWatch: false,
    reminderLeadDays: [30, 14, 7, 3, 1, 0],
  });
});

test('production listens to the world, without examples', () => {
  expect(readConfig(production)).toMatchObject({ production: true, host: '0.0.0.0', exampleData: false });
});

test.each([
  ['PORT', { PORT: 'http' }],
  ['PORT', { PORT: '65536' }],
  ['MONGODB_URI', { MONGODB_URI: 'postgres://x' }],
  ['LINE_CHANNEL_ACCESS_TOKEN', { LINE_CHANNEL_SECRET: 'a-channel-secret' }],
  ['LINE_CHANNEL_SECRET', { LINE_CHANNEL_ACCESS_TOKEN: 'an-access-token' }],
  ['LINE_API_BASE_URL', { LINE_API_BASE_URL: 'http://127.0.0.1:1/line' }],
  ['PUBLIC_BASE_URL', { PUBLIC_BASE_URL: 'http://not-https.example' }],
  ['SESSION_SECRET', { SESSION_SECRET: 'short' }],
  ['NODE_ENV', { NODE_ENV: 'prod' }],
  ['NODE_ENV', { NODE_ENV: 'Production' }],
  ['METRICS_TOKEN', { METRICS_TOKEN: 'short' }],
  ['PROCESS_ROLES', { PROCESS_ROLES: 'web,cook' }],
  ['EVENTS_PER_MINUTE', { EVENTS_PER_MINUTE: 'many' }],
  ['EVENTS_PER_MINUTE', { EVENTS_PER_MINUTE: '-1' }],
  ['REMINDER_CRON', { REMINDER_CRON: 'every morning' }],
  ['REMINDER_CRON', { REMINDER_CRON: '0 30 8 * * *' }],
  ['REMINDER_CRON', { REMINDER_CRON: '30 8 1 * 1' }],
  ['REMINDER_CRON', { REMINDER_CRON: '30 8 30 2 *' }],
  ['REMINDER_LEAD_DAYS', { REMINDER_LEAD_DAYS: '30,soon' }],
  ['LOG_LEVEL', { LOG_LEVEL: 'loud' }],
  ['EXAMPLE_DATA', { EXAMPLE_DATA: 'maybe' }],
  ['LINK_WATCH', { LINK_WATCH: 'yes' }],
  ['MONGODB_URI', { ...production, MONGODB_URI: '' }],
  ['LINE_CHANNEL_SECRET', { ...production, LINE_CHANNEL_SECRET: '', LINE_CHANNEL_ACCESS_TOKEN: '' }],
  ['PUBLIC_BASE_URL', { ...production, PUBLIC_BASE_URL: undefined }],
  ['SESSION_SECRET', { ...production, SESSION_SECRET: ' ' }],
])('a wrong or missing %s is named', (name, env) => {
  expect(() => readConfig(env)).toThrow(ConfigError);
  expect(() => readConfig(env)).toThrow(new RegExp(`^${name}: `));
});

test('a secret with a wrong value is not repeated', () => {
  const secret = 'x7secr'; // too short
  expect(() => readConfig({ LINE_CHANNEL_SECRET: secret })).toThrow(expect.not.stringContaining(secret) as never);
});
