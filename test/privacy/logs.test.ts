import { Writable } from 'node:stream';
import { createLog } from '../../src/log';
import { useBot } from '../../src/testing/make-bot';
import { jpeg } from '../../src/testing/pictures';
import { aFullLife } from './full-life';

const lines: string[] = [];
const sink = new Writable({
  write(chunk, _encoding, done) {
    lines.push(String(chunk));
    done();
  },
});
const bot = useBot({ log: createLog({ logLevel: 'trace' }, sink) });

/** What stands under these names in what LINE sends and is sent is nobody's business but the people's. */
const PRIVATE = new Set([
  'userId',
  'groupId',
  'roomId',
  'displayName',
  'text',
  'altText',
  'label',
  'fileName',
  'data',
  'uri',
  'to',
  'replyToken',
  'quoteToken',
  'markAsReadToken',
  'id',
  'previewImageUrl',
  'originalContentUrl',
]);

function privateIn(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return PRIVATE.has(key) && value.length > 4 ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((one) => privateIn(one, key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => privateIn(inner, name));
}

test('no LINE id, name, text, token or link of anybody stands in the logs of a full day, not even at level trace', async () => {
  const { mani, piti, group } = await aFullLife(bot);
  // What goes wrong is logged most.
  bot.world.faults.failCalls('reply', '500', 1);
  await piti.says('งานของฉัน');
  bot.world.faults.failCalls('reply', '429', 1);
  await mani.says('/ช่วยเหลือ', group);
  bot.world.faults.failCalls('profile', '500', 1);
  bot.world.faults.failCalls('content', '500', 1);
  await piti.sendsPicture(jpeg('#445566'));
  bot.world.faults.failCalls('multicast', '500', 2);
  bot.world.faults.failCalls('push', '500', 2);
  await mani.says('เตือนมาตรการ 4');
  await bot.guest('คนแปลกหน้า').says('ลงทะเบียน WXYZ-1234');
  await mani.blocks();
  await mani.follows();
  await bot.tick('2027-03-02');
  await piti.says('ลบข้อมูลของฉัน');
  await piti.presses('ลบข้อมูล');
  await bot.tick();

  const output = lines.join('');
  expect(lines.length).toBeGreaterThan(50);
  expect(output).toContain('"eventId"');
  expect(output).toMatch(/"level":(40|50)/);
  const secrets = new Set(privateIn(bot.world.journal.newest(5_000)));
  expect(secrets.size).toBeGreaterThan(200);
  expect([...secrets].filter((secret) => output.includes(secret))).toEqual([]);
  expect(output).not.toMatch(/[UCR][0-9a-f]{32}/);
  expect(output).not.toMatch(/[\u0E00-\u0E7F]/);
  expect(output).not.toContain('a-channel-access-token');
  expect(output).not.toContain('a-channel-secret');
});
