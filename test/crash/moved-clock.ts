import { DatabaseClock } from '../../src/database/clock';

// The program under test lives at another time than the machine: reminders go out on working days only, and tests run on any day.
// Loaded before everything else, so that nothing sees the machine's own time.
const ahead = Number(process.env.CLOCK_AHEAD_MS);
if (!Number.isFinite(ahead)) throw new Error('CLOCK_AHEAD_MS: how far this process is ahead of the machine');

globalThis.Date = new Proxy(Date, {
  construct: (real, given, made) => Reflect.construct(real, given.length > 0 ? given : [real.now() + ahead], made),
  get: (real, key) => (key === 'now' ? () => real.now() + ahead : Reflect.get(real, key)),
});

// The database lives at the machine's time; nobody here is to see that either.
DatabaseClock.prototype.now = () => new Date();
