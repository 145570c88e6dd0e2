import type { CrowdRun } from './delivery-run';
import type { Sent } from './delivery-site';
import { megabytes, microseconds, ms, perSecond, seconds, times } from './figures';
import { atLeast, atMost, below, type Goal } from './goal';
import type { Section } from './topic';

/** Processor time for one multicast. */
const MULTICAST_MS = 2;

/** Twice as many a second is more than LINE takes, and than two cores have left beside mongod: what shows is whether two get in each other's way. */
const MOST_DEARER = 1.15;

/** What the crowds took, as a section of the results. */
export function deliverySection(runs: readonly CrowdRun[]): Section {
  const largest = runs[runs.length - 1];
  const before = runs[runs.length - 2];
  if (!largest || !before) throw new Error('Growth shows in two crowds at least');
  return {
    title: 'Reminders and announcements: planned and delivered',
    method:
      'Offices of 500 people each; every person has a list of their own (3 of 20 measures), so each reminder is a push of its own, and ' +
      'each office has five announcements for everybody. A tick plans them in a process of its own; processes with the role `worker` ' +
      'send them, ledger included, to a stand-in of LINE that answers at once. Sending counts from the first message that LINE takes to ' +
      'the last; every recipient was taken once and is marked as sent. “Processor” is the processor time of our own processes after the first ' +
      'fifth of a sending, mongod and the stand-in not counted: other work on the machine moves it less. LINE takes 2,000 pushes and 200 ' +
      'multicasts a second, and no more than that is sent, but where a row says that pushes are not held to it: there the limiter counts ' +
      'as ever and lets all pass, as nothing holds the bare SDK. That one sends the same message again and again in the same minutes, ' +
      'remembers nothing, and is given 64 at once, ours 96.',
    table: {
      head: ['', ...runs.map(({ people }) => `${people.toLocaleString('en')} people`)],
      rows: [
        row('reminders planned', runs, ({ people, planned }) => `${rate(people, planned.ms)} (${seconds(planned.ms)})`),
        row('memory of the planner', runs, ({ planned }) => megabytes(planned.peakBytes)),
        row('reminders sent, one process', runs, ({ reminders: [one] }) => sentAs(one)),
        row('… processor for each', runs, ({ reminders: [one] }) => processorOf(one)),
        row('… memory', runs, ({ reminders: [one] }) => megabytes(one?.peakBytes ?? NaN)),
        row('… not held to LINE’s rate', runs, ({ unheld }) => sentAs(unheld)),
        row('reminders sent, two processes', runs, ({ reminders: [, two] }) => sentAs(two)),
        row('… processor for each', runs, ({ reminders: [, two] }) => processorOf(two)),
        row('… memory of the larger', runs, ({ reminders: [, two] }) => megabytes(two?.peakBytes ?? NaN)),
        row('bare SDK: pushes', runs, ({ bare }) => rate(bare.push.requests, bare.push.ms)),
        row('one process beside it', runs, ({ reminders: [one], bare }) => times(besideSdk(one, bare))),
        row('… not held to LINE’s rate', runs, ({ unheld, bare }) => times(besideSdk(unheld, bare))),
        row('announcement planned', runs, ({ announcements, announced }) => rate(announcements.messages, announced.ms)),
        row(
          'announcement sent',
          runs,
          ({ announcements }) => `${rate(announcements.requests, announcements.ms)} multicasts`,
        ),
        row('… processor for each multicast', runs, ({ announcements }) =>
          announcements.cpuEach ? ms(announcements.cpuEach) : '–',
        ),
        row('bare SDK: multicasts', runs, ({ bare }) => rate(bare.multicast.requests, bare.multicast.ms)),
        row('a tick with nothing to do', runs, ({ idle }) => ms(idle.ms / idle.ticks)),
      ],
    },
    goals: goals(before, largest),
  };
}

const row = (name: string, runs: readonly CrowdRun[], cell: (run: CrowdRun) => string): string[] => [
  name,
  ...runs.map(cell),
];
const rate = (count: number, milliseconds: number): string => perSecond((1000 * count) / milliseconds);
const sentAs = (sent: Sent | undefined): string => (sent ? rate(sent.messages, sent.ms) : '');
const processorOf = (sent: Sent | undefined): string => (sent?.cpuEach ? microseconds(1000 * sent.cpuEach) : '–');
const sentPerSecond = (sent: Sent | undefined): number => (sent ? (1000 * sent.messages) / sent.ms : NaN);

function besideSdk(sent: Sent | undefined, bare: CrowdRun['bare']): number {
  return sentPerSecond(sent) / ((1000 * bare.push.requests) / bare.push.ms);
}

function goals(before: CrowdRun, largest: CrowdRun): Goal[] {
  const [one, two] = largest.reminders;
  const alone = sentPerSecond(one);
  const dearer = (two?.cpuEach ?? NaN) / (one?.cpuEach ?? NaN);
  const beside = besideSdk(largest.unheld, largest.bare);
  const held = besideSdk(one, largest.bare);
  const multicast = largest.announcements.cpuEach ?? NaN;
  const growth = largest.planned.ms / before.planned.ms / (largest.people / before.people);
  const idle = largest.idle.ms / largest.idle.ticks;
  return [
    atLeast('distinct messages: at least 1,000/s in one process', alone, 1000, perSecond),
    atLeast('distinct messages, not held to LINE’s rate: at least 0.85 × the bare SDK', beside, 0.85, times),
    atLeast('distinct messages, held to it: at least 0.85 × the bare SDK', held, 0.85, times),
    atMost(
      `two processes: at most ${times(MOST_DEARER)} the processor time of one for each`,
      dearer,
      MOST_DEARER,
      times,
    ),
    atMost(
      `identical content: at most ${MULTICAST_MS} ms of processor time for a multicast`,
      multicast,
      MULTICAST_MS,
      ms,
    ),
    below('planning grows with the people, not faster: the time for each person', growth, 1.25, times),
    below('a tick with nothing to do under 5 ms', idle, 5, ms),
  ];
}
