import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { localDate } from '../src/domain/calendar/dates';
import { projectRoot } from '../src/root';
import { burstBench } from './burst';
import { deliveryBench } from './delivery';
import { afterEarlier } from './goal';
import { describeMachine, otherWork } from './machine';
import { pagesBench } from './pages';
import { papersBench } from './papers';
import { toMarkdown, toResults } from './report';
import { startBench } from './start';
import { steadyBench } from './steady';
import type { Measured, Topic } from './topic';
import { understandBench } from './understand';
import { webhookBench } from './webhook';
import { wholeBotBench } from './whole-bot';

const TOPICS: Topic[] = [
  webhookBench,
  wholeBotBench,
  burstBench,
  steadyBench,
  deliveryBench,
  startBench,
  understandBench,
  papersBench,
  pagesBench,
];

const RESULTS = join(projectRoot(), 'bench/RESULTS.md');

/** `npm run bench` measures everything and writes RESULTS.md; `npm run bench -- TOPIC` measures one topic and only prints it. */
async function main(only: string | undefined): Promise<number> {
  const topics = only === undefined ? TOPICS : TOPICS.filter(({ name }) => name === only);
  if (topics.length === 0) {
    console.error(`npm run bench -- [${TOPICS.map(({ name }) => name).join('|')}]`);
    return 2;
  }
  const machine = await describeMachine();
  console.log(machine);
  if (only !== undefined) {
    for (const topic of topics) await run(topic);
    return 0;
  }
  const sections = new Map<Topic, Measured>();
  // One run of each after the other, so that those of one topic fall into different minutes of the machine.
  for (let turn = 1; turn <= Math.max(...topics.map(runsOf)); turn++) {
    for (const topic of topics) if (turn <= runsOf(topic)) sections.set(topic, await run(topic, sections.get(topic)));
    // After each turn: whoever ends it early has what was measured so far.
    writeFileSync(RESULTS, toResults([...sections.values()], machine, localDate(new Date())));
  }
  return 0;
}

const runsOf = ({ runs = 1 }: Topic): number => runs;

/** Measures a topic once, and prints it. @param earlier what came of it so far */
async function run(topic: Topic, earlier?: Measured): Promise<Measured> {
  const before = await otherWork();
  const section = await topic.measure((text) => console.error(`${topic.name}: ${text}`));
  const measured = {
    ...section,
    goals: afterEarlier(earlier?.goals ?? [], section.goals),
    otherWork: [...(earlier?.otherWork ?? []), { before, after: await otherWork() }],
  };
  console.log(`\n${toMarkdown(measured)}`);
  return measured;
}

main(process.argv[2]).then(
  (code) => process.exit(code),
  (error) => {
    console.error(error);
    process.exit(1);
  },
);
