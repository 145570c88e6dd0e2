import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { localDate } from '../src/domain/calendar/dates';
import { projectRoot } from '../src/root';
import { burstBench } from './burst';
import { deliveryBench } from './delivery';
import { share } from './figures';
import { describeMachine, otherWork } from './machine';
import { pagesBench } from './pages';
import { papersBench } from './papers';
import { toMarkdown, toResults } from './report';
import { startBench } from './start';
import { steadyBench } from './steady';
import type { Section, Topic } from './topic';
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

/** `npm run bench` measures everything and writes RESULTS.md; `npm run bench -- TOPIC` measures one topic and only prints it. */
async function main(only: string | undefined): Promise<number> {
  const topics = only === undefined ? TOPICS : TOPICS.filter(({ name }) => name === only);
  if (topics.length === 0) {
    console.error(`npm run bench -- [${TOPICS.map(({ name }) => name).join('|')}]`);
    return 2;
  }
  const machine = await describeMachine();
  console.log(machine);
  const sections: Section[] = [];
  for (const topic of topics) {
    const before = await otherWork();
    const measured = await topic.measure((text) => console.error(`${topic.name}: ${text}`));
    const others = `Other work took ${share(before)} of the processors just before and ${share(await otherWork())} just after.`;
    const section = { ...measured, method: `${measured.method} ${others}` };
    console.log(`\n${toMarkdown(section)}`);
    sections.push(section);
  }
  if (only === undefined) {
    writeFileSync(join(projectRoot(), 'bench/RESULTS.md'), toResults(sections, machine, localDate(new Date())));
  }
  return 0;
}

main(process.argv[2]).then(
  (code) => process.exit(code),
  (error) => {
    console.error(error);
    process.exit(1);
  },
);
