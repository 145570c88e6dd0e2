import { readFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { waitUntil } from '../../../src/testing/wait-until';
import { type Fault, Promises } from '../fault';
import { QUESTION, World } from '../world';

const GUESTS = Array.from({ length: 8 }, (_, number) => `Uc${String(number).padStart(31, '0')}`);

export const guestsFlood: Fault = {
  name: 'eight guests write 150 messages each',
  run: () =>
    World.with({}, async (world) => {
      const promises = new Promises();
      const flood = GUESTS.flatMap((guest) => Array.from({ length: 150 }, () => world.says(guest, 'สวัสดีตอนเช้า')));
      await Promise.all(flood.slice(0, 400));
      const waits = [];
      for (let round = 0; round < 5; round++) waits.push(await world.answersWithin(world.admin, 60_000));
      await Promise.all(flood);
      await world.untilAllIsDone(120_000);
      const longest = Math.max(...waits);
      promises.hold(longest < 5_000, `an admin waited ${longest} ms`);
      const answers = world.line.replies.size - waits.length;
      // A sixth of what a registered person may write is handled, one more is told so, the rest is silence. It may reach into a second
      // minute, in which that begins anew.
      promises.hold(answers <= GUESTS.length * 2 * 21, `guests got ${answers} answers`);
      return {
        broken: promises.broken,
        figures: `the admin waited ${longest} ms at most; guests got ${answers} answers`,
      };
    }),
};

export const overload: Fault = {
  name: '1,000 events a second for 10 s from registered people',
  run: () =>
    World.with({ env: { EVENTS_PER_MINUTE: '0' } }, async (world) => {
      const promises = new Promises();
      const begin = performance.now();
      const under: Promise<unknown>[] = [];
      let sent = 0;
      let problems: string[] = [];
      while (performance.now() - begin < 10_000) {
        const due = ((performance.now() - begin) / 1000) * 1000;
        while (sent < due)
          under.push(world.says(world.staff[sent++ % world.staff.length] ?? '', QUESTION).catch(() => null));
        await new Promise((resolve) => setTimeout(resolve, 20));
        if (sent > 5_000 && problems.length === 0) problems = await world.problems().catch(() => []);
      }
      await Promise.all(under);
      const waitedMs = await world.answersWithin(world.admin, 120_000).catch(() => Number.POSITIVE_INFINITY);
      promises.hold(waitedMs < 20_000, `an admin waited ${waitedMs} ms behind the backlog`);
      promises.hold(world.line.pushes === 0, `${world.line.pushes} late answers were pushed`);
      promises.hold(world.isAlive(), 'the process ended');
      promises.hold(problems.includes('backlog'), 'the backlog was no problem of /readyz');
      return {
        broken: promises.broken,
        figures: `${sent} sent, ${world.line.replies.size} answered by now, ${world.line.pushes} pushes, an admin waited ${waitedMs} ms`,
      };
    }),
};

const SOCKETS = 500;
const HALF = Buffer.alloc(1024 * 1024 - 1);

export const halfSent: Fault = {
  name: '500 connections send almost a megabyte and stop',
  run: () =>
    World.with({}, async (world) => {
      const promises = new Promises();
      const pid = world.programs[0]?.pid ?? 0;
      const before = residentMb(pid);
      const sockets: Socket[] = [];
      for (let number = 0; number < SOCKETS; number++) {
        const socket = connect(world.port(), '127.0.0.1');
        socket.on('error', () => undefined).resume();
        socket.write('POST /webhook HTTP/1.1\r\nHost: x\r\nX-Line-Signature: x\r\nContent-Length: 1048576\r\n\r\n');
        socket.write(HALF);
        sockets.push(socket);
      }
      let most = before;
      const watch = setInterval(() => {
        most = Math.max(most, residentMb(pid));
      }, 50);
      await waitUntil('most are cut', () => sockets.filter((one) => one.destroyed).length > SOCKETS - 60, 60_000);
      const answeredMs = await world.answersWithin(world.admin, 20_000);
      clearInterval(watch);
      for (const socket of sockets) socket.destroy();
      promises.hold(most - before < 300, `the process grew by ${most - before} MB`);
      return {
        broken: promises.broken,
        figures: `memory ${before} to ${most} MB at most; others answered after ${answeredMs} ms`,
      };
    }),
};

function residentMb(pid: number): number {
  const [, kilobytes = '0'] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Math.round(Number(kilobytes) / 1024);
}

export const unreadable: Fault = {
  name: 'signed events that nobody can read',
  run: () =>
    World.with({}, async (world) => {
      const promises = new Promises();
      const [person = ''] = world.staff;
      const odd = [
        { type: 'postback' },
        { type: 'message', message: null },
        { type: 'message', message: { type: 'text' } },
        { type: 'message', message: { type: 'text', text: 'x', mention: { mentionees: 7 } } },
        { type: 'message', message: { type: 'text', text: 'x' }, source: { type: 'user', userId: { $ne: null } } },
        { type: 'message', webhookEventId: 'x'.repeat(2_000), message: { type: 'text', text: 'x' } },
        { type: 'message', message: JSON.parse(`${'{"a":'.repeat(3_000)}1${'}'.repeat(3_000)}`) },
      ].map((event, number) => ({
        webhookEventId: `odd-${number}`,
        timestamp: Date.now(),
        mode: 'active',
        source: { type: 'user', userId: person },
        ...event,
      }));
      const good = {
        type: 'message',
        message: { type: 'text', id: 'g', quoteToken: 'q', text: QUESTION },
        replyToken: 'good',
        webhookEventId: 'good',
        timestamp: Date.now(),
        mode: 'active',
        source: { type: 'user', userId: person },
      };
      promises.hold((await world.post([...odd, good])) === 200, 'the body was refused as a whole');
      await waitUntil('the neighbour is answered', () => world.line.replies.has('good'), 20_000);
      await world.untilAllIsDone(5_000);
      const failed = await world.inDatabase((db) => db.collection('inbox').countDocuments({ state: 'failed' }));
      promises.hold(failed === 0, `${failed} of them failed`);
      return { broken: promises.broken, figures: `${odd.length} odd events, their neighbour answered` };
    }),
};
