import { ReplicaSet } from '../../../src/testing/replica-set';
import { waitUntil } from '../../../src/testing/wait-until';
import type { Fault, Outcome } from '../fault';
import { type Account, Load } from '../load';

/** Answers are there again within this. */
const BACK_WITHIN_MS = 20_000;
/** No conversation waits longer. */
const LONGEST_ANSWER_MS = 60_000;
const FROZEN_MS = 20_000;

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

function outcomeOf({ broken, events, late, longestAnswerMs, backAfterMs }: Account): Outcome {
  const backMs = Math.max(...Object.values(backAfterMs));
  const slow = [
    ...(late > 0 ? [`events too late to be answered: ${late}`] : []),
    ...(backMs > BACK_WITHIN_MS ? [`answers again only after ${seconds(backMs)}`] : []),
    ...(longestAnswerMs > LONGEST_ANSWER_MS ? [`an answer took ${seconds(longestAnswerMs)}`] : []),
  ];
  const figures = `${events} events, 6,000 messages; again after ${seconds(backMs)}, longest answer ${seconds(longestAnswerMs)}`;
  return { broken: [...broken, ...slow], figures };
}

/** One thing that happens to the database of three, under load. */
function failover(name: string, happen: (set: ReplicaSet, load: Load) => Promise<void>): Fault {
  return {
    name,
    run: async () => {
      const set = await ReplicaSet.start();
      let load: Load | null = null;
      try {
        load = await Load.start(set.uri);
        await happen(set, load);
        await set.whenWhole();
        return outcomeOf(await load.finish());
      } finally {
        await load?.remove();
        await set.remove();
      }
    },
  };
}

async function frozenFor(set: ReplicaSet, ms: number, meanwhile: (freeze: () => Promise<void>) => Promise<void>) {
  let frozen = 0;
  const since = performance.now();
  await meanwhile(async () => {
    frozen = await set.freezePrimary();
  });
  await waitUntil(`it was frozen for ${ms} ms`, () => performance.now() - since >= ms, ms);
  set.thaw(frozen);
}

export const failovers: readonly Fault[] = [
  failover('primary killed', async (set, load) => {
    let killed = 0;
    await load.through('killed', async () => {
      killed = await set.killPrimary();
    });
    await set.restart(killed);
  }),
  failover('primary killed twice in a row', async (set, load) => {
    for (const time of ['first', 'second']) {
      let killed = 0;
      await load.through(time, async () => {
        killed = await set.killPrimary();
      });
      await set.restart(killed);
      await set.whenWhole();
    }
  }),
  failover('primary steps down', (set, load) => load.through('stepped down', () => set.stepDownPrimary())),
  failover('primary frozen for 20 s', (set, load) =>
    frozenFor(set, FROZEN_MS, (freeze) => load.through('frozen', freeze)),
  ),
  failover('a secondary frozen for 20 s', async (set, load) => {
    const other = ((await set.primary()) + 1) % 3;
    const since = performance.now();
    await load.through('frozen', async () => set.freeze(other));
    await waitUntil('it was frozen for 20 s', () => performance.now() - since >= FROZEN_MS, FROZEN_MS);
    set.thaw(other);
  }),
];
