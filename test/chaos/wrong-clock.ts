// The machine's clock is wrong by so much, and the program does not know. Loaded before everything else.
const ahead = Number(process.env.CLOCK_AHEAD_MS ?? 0);
if (!Number.isFinite(ahead)) throw new Error('CLOCK_AHEAD_MS: how far this machine is ahead of the others');

globalThis.Date = new Proxy(Date, {
  construct: (real, given, made) => Reflect.construct(real, given.length > 0 ? given : [real.now() + ahead], made),
  get: (real, key) => (key === 'now' ? () => real.now() + ahead : Reflect.get(real, key)),
});
