import { startChild } from './child';
import { withDatabase } from './database';
import { deliverySection } from './delivery-report';
import { type CrowdRun, measureCrowd } from './delivery-run';
import type { Topic } from './topic';

const CROWDS = [1_000, 10_000, 100_000];

/** The bot's own messages: how quick reminders and announcements are planned, and sent, beside LINE's SDK alone. */
export const deliveryBench: Topic = {
  name: 'delivery',
  measure: async (progress) => {
    const line = await startChild('bench/servers/line.ts');
    try {
      const runs: CrowdRun[] = [];
      for (const people of CROWDS) {
        runs.push(
          await withDatabase(async (database) => measureCrowd(people, database.uriOf('bench'), line, progress)),
        );
      }
      return deliverySection(runs);
    } finally {
      await line.stop();
    }
  },
};
