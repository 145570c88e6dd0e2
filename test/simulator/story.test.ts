import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instantOf } from '../../src/domain/calendar/dates';
import { waitUntil } from '../../src/testing/wait-until';
import { type Stage, setStage } from './stage';

const UNITS = [
  { key: 'chief', name: 'สำนักปลัด' },
  { key: 'finance', name: 'กองคลัง' },
];
const CHAIN = [
  { position: 'clerk', title: 'ปลัดเทศบาล' },
  { position: 'mayor', title: 'นายกเทศมนตรี' },
];
const OFFICES = [
  { slug: 'first', name: 'แห่งแรก', units: UNITS, chain: [] },
  { slug: 'second', name: 'แห่งที่สอง', units: UNITS, chain: CHAIN },
] as const;

let folder: string;
let stateFile: string;
let stage: Stage;
let held: string[];
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tamtid-story-'));
  stateFile = join(folder, 'state.json');
  held = [];
  stage = await open();
});
afterEach(async () => {
  await stage.close();
  rmSync(folder, { recursive: true });
});

/** What the bot answers a reviewer: where something lacks, อนุมัติ is asked about first. */
const REVIEWS: Record<string, string> = {
  อนุมัติ: 'รายงานมาตรการ 1 รอบ 6 เดือน ยังไม่มีผลผลิต ส่งกลับให้ผู้รายงานเพิ่ม หรืออนุมัติทั้งที่ยังไม่มี',
  อนุมัติทั้งที่ไม่มีผลผลิต: 'อนุมัติรายงานมาตรการ 1 รอบ 6 เดือนแล้ว\nไม่มีรายงานอื่นรอตรวจ',
};

/** A simulator of both offices; the bot asks for consent after a code. */
async function open(): Promise<Stage> {
  const opened = await setStage({
    offices: OFFICES,
    stateFile,
    consentWithinMs: 300,
    issueCode: async ({ office, role }) => `${office}-${role}`,
    holdPosition: async ({ office, position }) => {
      held.push(`${office} ${position}`);
    },
  });
  opened.onEvent = async ({ type, replyToken, message }) => {
    if (type === 'postback') await opened.reply(replyToken, 'ลงทะเบียนแล้ว');
    const text = String((message as { text?: string } | undefined)?.text ?? '');
    const said = REVIEWS[text];
    if (said) await opened.reply(replyToken, said);
    if (!text.startsWith('ลงทะเบียน')) return;
    const action = { type: 'postback', label: 'ยินยอม', data: 'yes', displayText: 'ยินยอม' };
    const template = { type: 'buttons', text: 'ยินยอมหรือไม่', actions: [action] };
    await opened.call('POST', '/v2/bot/message/reply', {
      replyToken,
      messages: [{ type: 'template', altText: 'ยินยอม', template }],
    });
  };
  return opened;
}

const act = (body: object): Promise<Response> =>
  fetch(`${stage.url}/simulator/api/do`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

/** What the page is told of an office. */
async function shown(slug: string): Promise<{ done: string[]; asks: string[]; people: string[]; day: string | null }> {
  const world = (await startOf(`${stage.url}/simulator/api/events`)).world;
  const { story } = world.offices.find((one: { slug: string }) => one.slug === slug);
  return {
    done: story.filter((step: { isDone: boolean }) => step.isDone).map((step: { key: string }) => step.key),
    asks: story.map((step: { text: string }) => step.text),
    day: story.find((step: { day: string | null }) => step.day)?.day ?? null,
    people: world.people
      .filter((person: { office: string }) => person.office === slug)
      .map((person: { name: string }) => person.name),
  };
}

/** The first event of a stream, which is then closed. */
async function startOf(url: string) {
  const ended = new AbortController();
  const events = await fetch(url, { signal: ended.signal });
  let text = '';
  for await (const part of events.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += part;
    if (text.includes('\n\n')) break;
  }
  ended.abort();
  return JSON.parse(/^data: (.*)$/m.exec(text)?.[1] ?? '{}');
}

test('each step ticks itself off by what the visitor does, in the office where it is done', async () => {
  await stage.simulator.enrolCast();
  expect((await shown('first')).done).toEqual([]);
  const { talking } = stage.world;
  const actions: [who: string, said: string, done: string][] = [
    ['newcomer', 'ยินยอมและลงทะเบียน', 'register'],
    ['newcomer', 'ยืนยันส่ง', 'report'],
    ['supervisor', 'อนุมัติทั้งที่ไม่มีผลผลิต', 'review'],
    ['executive', 'ส่งเลย', 'announce'],
  ];
  const done: string[] = [];
  for (const [who, said, step] of actions) {
    await talking.sendText(who, 'ไม่ยินยอม');
    await talking.sendText(who, 'อนุมัติหลายรายการ');
    if (who === 'supervisor') await talking.sendText(who, 'อนุมัติ');
    expect((await shown('first')).done).toEqual(done);
    await talking.sendText(who, said);
    done.push(step);
    await waitUntil(`${step} is ticked`, async () => (await shown('first')).done.length >= done.length, 5000);
    expect((await shown('first')).done).toEqual(done);
  }
  await act({ do: 'set-clock', date: '2027-03-01', time: '08:30' });
  expect((await shown('first')).done).toEqual(['register', 'report', 'review', 'clock', 'announce']);
  expect((await shown('second')).done).toEqual([]);
});

test('each step names its chat as the list of chats does', async () => {
  await act({ do: 'open-office', office: 'second' });
  const { asks, people } = await shown('second');
  const named = asks.map((text) => /แชต “(.+?)”/.exec(text)?.[1] ?? null);
  expect(named).toEqual(['คนใหม่', 'คนใหม่', 'หัวหน้า สำนักปลัด', null, 'นายกเทศมนตรี']);
  for (const name of named) if (name !== null) expect(people).toContain(name);
});

test('the clock goes to the next day on which reminders begin', async () => {
  const days: [today: string, next: string][] = [
    ['2027-02-28', '2027-03-01'],
    ['2027-03-01', '2027-08-31'],
    ['2027-09-30', '2028-03-01'],
    ['2027-10-01', '2028-03-01'],
  ];
  for (const [today, next] of days) {
    stage.clock.set(instantOf(today, '12:00'));
    expect((await shown('first')).day).toBe(next);
  }
});

test('another office can be opened: its people come in, and hold the positions of its chain', async () => {
  expect((await shown('second')).people).toEqual([]);
  const newcomer = stage.world.people.person('newcomer').userId;
  expect((await act({ do: 'open-office', office: 'second' })).status).toBe(200);
  expect((await shown('second')).people).toEqual([
    'คนใหม่',
    'เจ้าหน้าที่ สำนักปลัด',
    'เจ้าหน้าที่ กองคลัง',
    'หัวหน้า สำนักปลัด',
    'ปลัดเทศบาล',
    'นายกเทศมนตรี',
    'ผู้ดูแลระบบ',
  ]);
  expect(held).toEqual(['second clerk', 'second mayor']);
  expect(stage.world.people.person('second.newcomer').code).toBe('second-staff');
  expect(stage.world.people.person('second.newcomer').userId).not.toBe(newcomer);
  await act({ do: 'open-office', office: 'second' });
  expect((await shown('second')).people).toHaveLength(7);
  expect((await act({ do: 'open-office', office: 'third' })).status).toBe(400);
});

test('the clock, the chats, the offices that were opened and the story go on together after a restart', async () => {
  await act({ do: 'open-office', office: 'second' });
  await stage.world.talking.sendText('second.newcomer', 'ยืนยันส่ง');
  await act({ do: 'set-clock', date: '2027-03-01', time: '08:30' });
  await stage.close();
  stage = await open();
  expect(Math.abs(stage.clock.now().getTime() - instantOf('2027-03-01', '08:30').getTime())).toBeLessThan(60_000);
  expect(stage.world.history('second.newcomer').map(({ message }) => message.text)).toContain('ยืนยันส่ง');
  expect((await shown('second')).done).toEqual(['report', 'clock']);
  await act({ do: 'reset-clock' });
  await stage.close();
  stage = await open();
  expect(Math.abs(stage.clock.now().getTime() - Date.now())).toBeLessThan(60_000);
});

test('chats that were written when a world was of one office are still there', async () => {
  await stage.world.talking.sendText('newcomer', 'ก่อนหน้านี้');
  const { state } = stage.world;
  const { story: _, clockAheadMs: __, ...kept } = state;
  const without = <T extends { office: string }>(all: T[]) => all.map(({ office: _office, ...rest }) => rest);
  await stage.close();
  const old = { ...kept, office: 'first', people: without(state.people), groups: without(state.groups) };
  writeFileSync(stateFile, JSON.stringify(old));
  stage = await open();
  expect(stage.world.history('newcomer').map(({ message }) => message.text)).toContain('ก่อนหน้านี้');
  expect((await shown('first')).people).toContain('คนใหม่');
});
