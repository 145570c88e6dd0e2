import { hasDueBroadcast } from '../../src/domain/announcements/take-broadcast';
import { type Cron, readCron } from '../../src/domain/calendar/cron.rules';
import { instantOf, localDate } from '../../src/domain/calendar/dates';
import { areHandoversDue } from '../../src/domain/handovers/apply-handovers';
import { forgetAtOnce } from '../../src/jobs/forget-job';
import { lastRun, missedDays, takeRun } from '../../src/jobs/job-run.model';
import { lapsedEvidence } from '../../src/jobs/lapsed-evidence';
import { lastTickAt } from '../../src/jobs/last-tick.model';
import { createTick, type Tick } from '../../src/jobs/tick';
import { watchTicks } from '../../src/jobs/watch-ticks';
import { silentLog } from '../../src/log';
import { isUpgradeRecent } from '../../src/operations/migrations/run-again';
import { useCommands } from '../../src/testing/commands';
import { useDatabase } from '../../src/testing/database';
import { workUnderWay } from '../../src/under-way';

useDatabase();
const commands = useCommands();

function cronOf(expression: string): Cron {
  const cron = readCron(expression);
  if (!cron) throw new Error(`not read: ${expression}`);
  return cron;
}
const MORNING = cronOf('30 8 * * *');
const at = (day: string, time: string): Date => instantOf(day, time);

/** A tick with one daily job, and when that ran. */
function daily(cron = MORNING, work: (now: Date) => Promise<unknown> = async () => undefined) {
  const ran: string[] = [];
  const job = {
    name: 'reminders',
    cron,
    isMissed: true,
    run: async (now: Date) => {
      await work(now);
      ran.push(now.toISOString());
      return { planned: ran.length };
    },
  };
  return { tick: createTick({ everyTick: [], daily: [job], log: silentLog }), ran };
}

const ticks = async (tick: Tick, ...instants: Date[]): Promise<void> => {
  for (const now of instants) await tick(now);
};

test('what a job does is known by its name, for whoever asks what a fault came from', async () => {
  const names: unknown[] = [];
  const run = async () => void names.push(workUnderWay());
  await createTick({ everyTick: [{ name: 'handovers', run }], daily: [], log: silentLog })(at('2027-03-17', '08:30'));
  expect(names).toEqual([{ job: 'handovers' }]);
});

describe('the daily run', () => {
  test.each([
    ['a minute before it is due: not yet', '08:29', 0],
    ['at the minute it is due', '08:30', 1],
    ['in the afternoon, when the process was down in the morning', '17:59', 1],
    ['at six in the evening: too late', '18:00', 0],
    ['at midnight of the day', '00:00', 0],
  ])('%s', async (_name, time, times) => {
    const { tick, ran } = daily();
    await tick(at('2027-03-17', time));
    expect(ran).toHaveLength(times);
  });

  test('once a day, however often is ticked', async () => {
    const { tick, ran } = daily();
    await ticks(tick, at('2027-03-17', '08:30'), at('2027-03-17', '08:31'), at('2027-03-17', '17:00'));
    expect(ran).toHaveLength(1);
    await tick(at('2027-03-18', '08:30'));
    expect(ran).toHaveLength(2);
  });

  test('one that is due in the evening is on time for a quarter of an hour, and not made up later', async () => {
    const evening = daily(cronOf('0 20 * * *'));
    await evening.tick(at('2027-03-17', '20:14'));
    expect(evening.ran).toHaveLength(1);
    await evening.tick(at('2027-03-18', '20:15'));
    expect(evening.ran).toHaveLength(1);
  });

  test('of twenty schedulers that tick at the same instant one runs it', async () => {
    const schedulers = Array.from({ length: 20 }, () => daily());
    await Promise.all(schedulers.map(({ tick }) => tick(at('2027-03-17', '08:30'))));
    expect(schedulers.flatMap(({ ran }) => ran)).toHaveLength(1);
  });

  test('days without any scheduler are not made up, and are known as missed', async () => {
    const { tick, ran } = daily();
    await ticks(tick, at('2027-03-15', '08:30'), at('2027-03-18', '07:00'));
    expect(ran).toHaveLength(1);
    expect(await lastRun('reminders')).toMatchObject({ day: '2027-03-17', state: 'missed' });
    await tick(at('2027-03-18', '08:30'));
    expect(ran).toHaveLength(2);
  });

  test('days that only a clock which ran ahead calls missed run when they come, and are not told of as missed', async () => {
    const { tick, ran } = daily();
    await tick(at('2027-03-16', '08:30'));
    // Three days ahead, an hour long; then it is put right.
    await ticks(tick, at('2027-03-20', '08:30'), at('2027-03-20', '09:30'));
    expect(await missedDays('reminders', '2027-03-16', '2027-04-01')).toEqual([
      '2027-03-17',
      '2027-03-18',
      '2027-03-19',
    ]);
    await ticks(tick, at('2027-03-17', '08:29'), at('2027-03-17', '08:31'), at('2027-03-17', '08:32'));
    for (const day of ['2027-03-18', '2027-03-19', '2027-03-20', '2027-03-21']) await tick(at(day, '08:30'));
    expect(ran.map((instant) => instant.slice(0, 10))).toEqual(
      // What was done on the day to which the clock ran is not done again.
      ['2027-03-16', '2027-03-20', '2027-03-17', '2027-03-18', '2027-03-19', '2027-03-21'],
    );
    expect(await missedDays('reminders', '2027-03-16', '2027-04-01')).toEqual([]);
  });

  test('of schedulers whose clock was put back together one runs the day that was called missed', async () => {
    const schedulers = Array.from({ length: 8 }, () => daily());
    const [first] = schedulers;
    await ticks(first?.tick as Tick, at('2027-03-16', '08:30'), at('2027-03-20', '08:30'));
    await Promise.all(schedulers.map(({ tick }) => tick(at('2027-03-17', '08:30'))));
    expect(schedulers.flatMap(({ ran }) => ran)).toHaveLength(3);
  });

  test('what a scheduler ran that died before the clock was put back is run at once', async () => {
    const { tick, ran } = daily();
    await takeRun('reminders', '2027-03-17', at('2027-03-17', '17:00'));
    await tick(at('2027-03-17', '08:30'));
    expect(ran).toHaveLength(1);
  });

  test('a day that is missed after the clock was put back stays missed', async () => {
    const { tick, ran } = daily();
    await ticks(tick, at('2027-03-16', '08:30'), at('2027-03-20', '08:30'));
    await ticks(tick, at('2027-03-17', '18:30'), at('2027-03-17', '18:31'), at('2027-03-18', '08:30'));
    expect(ran).toHaveLength(3);
    expect(await missedDays('reminders', '2027-03-16', '2027-03-18')).toEqual(['2027-03-17']);
  });

  test.each(['07:00', '18:00', '23:59'])('a first start has missed nothing, at %s neither', async (time) => {
    await daily().tick(at('2027-03-18', time));
    expect(await lastRun('reminders')).toBeNull();
  });

  test('days that the expression leaves out are not missed', async () => {
    const { tick } = daily(cronOf('30 8 * * 1-5'));
    // Friday, then Monday
    await ticks(tick, at('2027-04-02', '08:30'), at('2027-04-05', '07:00'));
    expect(await lastRun('reminders')).toMatchObject({ day: '2027-04-02', state: 'done' });
  });

  test('one that failed is tried again by the next tick, and the watchdog notices', async () => {
    let isBroken = true;
    const { tick, ran } = daily(MORNING, async () => {
      if (isBroken) throw new Error('the database went away');
    });
    expect(await tick(at('2027-03-17', '08:30'))).toEqual({ ran: [], failed: ['reminders'] });
    expect(await lastTickAt()).toBeNull();
    isBroken = false;
    expect(await tick(at('2027-03-17', '08:31'))).toEqual({ ran: ['reminders'], failed: [] });
    expect(ran).toHaveLength(1);
  });

  test('one whose scheduler died in the middle is taken over after twenty seconds', async () => {
    const start = at('2027-03-17', '08:30').getTime();
    let reached: () => void = () => undefined;
    const inTheMiddle = new Promise<void>((resolve) => {
      reached = resolve;
    });
    const dying = daily(MORNING, () => {
      reached();
      return new Promise(() => undefined);
    });
    void dying.tick(new Date(start));
    await inTheMiddle;

    const { tick, ran } = daily();
    await tick(new Date(start + 19_000));
    expect(ran).toHaveLength(0);
    await tick(new Date(start + 20_000));
    expect(ran).toHaveLength(1);
    expect(await lastRun('reminders')).toMatchObject({ state: 'done', result: { planned: 1 } });
  });

  test('one that nobody finished before the evening is known as missed', async () => {
    const broken = daily(MORNING, async () => {
      throw new Error('broken all day');
    });
    await ticks(broken.tick, at('2027-03-17', '08:30'), at('2027-03-17', '17:59'), at('2027-03-17', '18:00'));
    expect(await lastRun('reminders')).toMatchObject({ day: '2027-03-17', state: 'missed' });
  });
});

test('a job that fails does not hold back the others', async () => {
  let looked = 0;
  const failing = { name: 'fan-out', run: async () => Promise.reject(new Error('broken')) };
  const other = {
    name: 'look',
    run: async () => {
      looked += 1;
    },
  };
  const tick = createTick({ everyTick: [failing, other], daily: [], log: silentLog });
  expect(await tick(at('2027-03-17', '08:30'))).toEqual({ ran: [], failed: ['fan-out'] });
  expect(looked).toBe(1);
});

describe('what every tick looks at', () => {
  const DAY = at('2027-03-17', '07:00');
  /** Jobs that are due or not, or cannot tell, and which of them ran. */
  async function ranOf(...due: (boolean | 'unknown' | 'always')[]): Promise<string[]> {
    const ran: string[] = [];
    const everyTick = due.map((is, index) => ({
      name: `job ${index}`,
      run: async () => void ran.push(`job ${index}`),
      ...(is !== 'always' && {
        hasWork: () => (is === 'unknown' ? Promise.reject(new Error('no answer')) : Promise.resolve(is)),
      }),
    }));
    await createTick({ everyTick, daily: [], log: silentLog })(DAY);
    return ran;
  }

  test('is run where something is due, and so is what stands behind it: that may be work of the first', async () => {
    expect(await ranOf(false, false)).toEqual([]);
    expect(await ranOf(false, true, false)).toEqual(['job 1', 'job 2']);
    expect(await ranOf(true, false)).toEqual(['job 0', 'job 1']);
  });

  test('is run where nobody can tell, or nobody asks', async () => {
    expect(await ranOf(false, 'unknown')).toEqual(['job 1']);
    expect(await ranOf(false, 'always')).toEqual(['job 1']);
  });

  test('is asked for in one command', async () => {
    const all = { name: 'all', hasWork: areAllIdle, run: async () => undefined };
    const everyTick = [all, forgetAtOnce, lapsedEvidence];
    await createTick({ everyTick, daily: [], log: silentLog })(DAY);
    commands();
    await createTick({ everyTick, daily: [], log: silentLog })(DAY);
    const { others } = commands();
    expect(others.filter((one) => !/^(jobs|ticks)\./.test(one))).toEqual([expect.stringMatching(/\.aggregate$/)]);
  });

  const areAllIdle = async (now: Date): Promise<boolean> =>
    (await Promise.all([hasDueBroadcast(now), areHandoversDue(localDate(now)), isUpgradeRecent()])).includes(true);
});

describe('the watchdog', () => {
  test.each([
    ['two minutes later', 2, 'on time'],
    ['four minutes later', 4, 'late'],
  ])('%s', async (_name, minutes, scheduler) => {
    const { tick } = daily();
    const now = at('2027-03-17', '08:30');
    await tick(now);
    expect(await watchTicks(new Date(now.getTime() + minutes * 60_000))).toEqual({
      scheduler,
      lastTick: '2027-03-17T01:30:00.000Z',
      lastReminderRun: { day: '2027-03-17', state: 'done' },
    });
  });

  test('before the first tick', async () => {
    expect(await watchTicks(at('2027-03-17', '08:30'))).toEqual({
      scheduler: 'never ticked',
      lastTick: null,
      lastReminderRun: null,
    });
  });
});
