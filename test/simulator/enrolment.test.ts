import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Grant } from '../../src/simulator/enrolment';
import { type Received, type Stage, setStage } from './stage';

const UNIT = { key: 'chief', name: 'สำนักปลัด' };
const CONSENT = {
  type: 'template',
  altText: 'ความเป็นส่วนตัว',
  template: {
    type: 'confirm',
    text: 'ยินยอมหรือไม่',
    actions: [
      { type: 'postback', label: 'ไม่ยินยอม', data: 'no' },
      { type: 'postback', label: 'ยินยอม', data: 'yes' },
    ],
  },
};

/** A bot that asks for consent after a code and confirms it. */
function consenting(stage: Stage) {
  return async ({ type, replyToken, message, postback }: Received) => {
    const text = (message as { text?: string } | undefined)?.text;
    if (text?.startsWith('ลงทะเบียน')) {
      await stage.call('POST', '/v2/bot/message/reply', { replyToken, messages: [CONSENT] });
    } else if (type === 'postback') {
      await stage.reply(replyToken, `เลือก ${(postback as { data: string }).data}`);
    } else if (type === 'follow') {
      await stage.reply(replyToken, 'สวัสดี');
    }
  };
}

let stage: Stage;
let grants: Grant[];
let folder: string;
const issueCode = async (grant: Grant) => `ABCD-${String(grants.push(grant)).padStart(4, '0')}`;
beforeEach(async () => {
  grants = [];
  folder = mkdtempSync(join(tmpdir(), 'tamtid-simulator-'));
  stage = await setStage({ issueCode, stateFile: join(folder, 'state.json'), consentWithinMs: 300 });
});
afterEach(async () => {
  await stage.close();
  rmSync(folder, { recursive: true });
});

test('the cast comes in through the front door: follow, code, consent', async () => {
  stage.onEvent = consenting(stage);
  await stage.simulator.enrolCast();
  expect(grants).toEqual([
    { office: 'test-office', role: 'staff', unit: 'chief' },
    { office: 'test-office', role: 'staff', unit: 'finance' },
    { office: 'test-office', role: 'supervisor', unit: 'chief' },
    { office: 'test-office', role: 'executive', unit: null },
  ]);
  const events = stage.received.map(({ type, message, postback }) => {
    return (message as { text: string } | undefined)?.text ?? (postback as { data: string } | undefined)?.data ?? type;
  });
  expect(events.slice(0, 3)).toEqual(['follow', 'ลงทะเบียน ABCD-0001', 'yes']);
  expect(events.at(-1)).toBe('join');
  const enrolments = stage.world.people.all().map(({ key, enrolment }) => [key, enrolment]);
  expect(Object.fromEntries(enrolments)).toEqual({
    newcomer: 'by-hand',
    'staff-1': 'done',
    'staff-2': 'done',
    supervisor: 'done',
    executive: 'done',
    admin: 'by-hand',
  });
});

test('who is asked for their name says a full one, and what they are', async () => {
  const said: string[] = [];
  const agrees = consenting(stage);
  stage.onEvent = async (event) => {
    const text = (event.message as { text?: string } | undefined)?.text;
    if (event.type !== 'postback' && !text?.includes(', ')) return agrees(event);
    if (text) said.push(text);
    const items = [{ type: 'action', action: { type: 'postback', label: 'ข้าม', data: 'skip' } }];
    const asked = { type: 'text', text: 'ขอชื่อ-สกุล', ...(!text && { quickReply: { items } }) };
    await stage.call('POST', '/v2/bot/message/reply', { replyToken: event.replyToken, messages: [asked] });
  };
  await stage.simulator.enrolCast();
  expect(said).toHaveLength(4);
  expect(said[0]).toMatch(/^\S+ \S+, เจ้าหน้าที่ สำนักปลัด$/);
  expect(stage.world.people.person('staff-1').enrolment).toBe('done');
});

test('when the bot does not ask for consent, the enrolment failed', async () => {
  stage.onEvent = async ({ type, replyToken }) => {
    if (type === 'message') await stage.reply(replyToken, 'ยังไม่เข้าใจ');
  };
  await stage.simulator.enrolCast();
  expect(stage.world.people.person('staff-1').enrolment).toBe('failed');
});

test('the cast comes in once, after a restart too', async () => {
  stage.onEvent = consenting(stage);
  await stage.simulator.enrolCast();
  await stage.simulator.enrolCast();
  expect(grants).toHaveLength(4);
  await stage.close();
  const again = await setStage({ issueCode, stateFile: join(folder, 'state.json') });
  await again.simulator.enrolCast();
  expect([grants.length, again.received.length]).toEqual([4, 0]);
  await again.close();
});

test('a restart keeps what was said, and ids go on growing', async () => {
  await stage.world.talking.sendText('staff-1', 'ก่อนปิด');
  const before = stage.world.lastId('staff-1');
  await stage.close();
  const again = await setStage({ stateFile: join(folder, 'state.json') });
  await again.world.talking.sendText('staff-1', 'หลังเปิด');
  expect(again.world.history('staff-1').map(({ message }) => message.text)).toEqual(['ก่อนปิด', 'หลังเปิด']);
  expect(again.world.lastId('staff-1') > before).toBe(true);
  await again.close();
});

test('another office starts with nothing said', async () => {
  await stage.world.talking.sendText('staff-1', 'ก่อนปิด');
  await stage.close();
  const stateFile = join(folder, 'state.json');
  const other = await setStage({
    stateFile,
    offices: [{ slug: 'other-office', name: 'อีกแห่ง', units: [UNIT], chain: [] }],
  });
  expect(other.world.history('staff-1')).toEqual([]);
  await other.close();
});
