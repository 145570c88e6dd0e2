import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Fault, Promises } from '../fault';
import { account, Talk } from '../under-load';
import { World } from '../world';

export const killedWorkers: Fault = {
  name: 'a process of two is killed, five times',
  run: () =>
    World.with({ clocks: [0, 0] }, async (world) => {
      const promises = new Promises();
      const talk = new Talk(world, 40);
      for (let round = 1; round <= 5; round++) {
        await talk.untilAcknowledged(talk.acknowledged.length + 80);
        const victim = world.programs.at(-1);
        victim?.kill('SIGKILL');
        await victim?.ended;
        await world.startProgram();
      }
      await talk.stop();
      return { figures: await account(world, talk, promises), broken: promises.broken };
    }),
};

export const pausedDatabase: Fault = {
  name: 'the database stands still for 15 s',
  run: () =>
    World.with({ clocks: [0, 0] }, async (world) => {
      const promises = new Promises();
      const pid = Number(readFileSync(join(world.dataFolder, 'db', 'mongod.lock'), 'utf8').trim());
      const talk = new Talk(world, 30, 2);
      await talk.untilAcknowledged(100);
      process.kill(pid, 'SIGSTOP');
      try {
        await pause(15_000);
      } finally {
        process.kill(pid, 'SIGCONT');
      }
      const backMs = await world.answersWithin(world.admin, 60_000);
      promises.hold(backMs < 20_000, `a question took ${backMs} ms after it went on`);
      await talk.untilAcknowledged(talk.acknowledged.length + 100);
      await talk.stop();
      return { figures: `${await account(world, talk, promises)}; back after ${backMs} ms`, broken: promises.broken };
    }),
};

const MINUTES = 2;

export const clocksApart: Fault = {
  name: `two machines whose clocks are ${2 * MINUTES} minutes apart`,
  run: () =>
    World.with({ clocks: [MINUTES * 60_000, -MINUTES * 60_000] }, async (world) => {
      const promises = new Promises();
      const talk = new Talk(world, 40, 2);
      await talk.untilAcknowledged(600);
      await talk.stop();
      const figures = await account(world, talk, promises);
      const answered = talk.acknowledged.filter(({ replyToken }) => world.line.replies.has(replyToken)).length;
      const silent = talk.acknowledged.length - answered;
      promises.hold(silent === 0, `${silent} were not answered`);
      return { figures, broken: promises.broken };
    }),
};
