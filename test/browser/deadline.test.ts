import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import mongoose from 'mongoose';
import type { Browser, Page } from 'playwright-core';
import { readConfig } from '../../src/config';
import { silentLog } from '../../src/log';
import { type Running, start } from '../../src/start';
import { testDatabaseUri } from '../../src/testing/database';
import { launchBrowser } from '../simulator/browser';

jest.setTimeout(180_000);

// A screenshot of each step, at phone width, for people to look at; git does not keep them.
const ARTIFACTS = join(__dirname, '../../artifacts/deadline');
const PHONE = { width: 390, height: 844 };

let running: Running;
let browser: Browser;
let page: Page;
let url: string;
let step = 0;

beforeAll(async () => {
  mkdirSync(ARTIFACTS, { recursive: true });
  const uri = testDatabaseUri().replace(/\/[^/?]*\?/, `/t${randomBytes(6).toString('hex')}?`);
  const config = readConfig({ MONGODB_URI: uri, PORT: '0', EXAMPLE_DATA: 'on' });
  const said: string[] = [];
  running = await start(config, { log: silentLog, say: (line) => said.push(line), mongodBinary: undefined });
  url = said.join('\n').match(/http:\S+/)?.[0] ?? '';
  browser = await launchBrowser();
  page = await (await browser.newContext({ viewport: PHONE, locale: 'th-TH' })).newPage();
});
afterAll(async () => {
  await browser.close();
  await mongoose.connection.dropDatabase();
  await running.stop();
});

async function shot(name: string): Promise<void> {
  await page.evaluate('document.fonts.ready');
  await page.screenshot({ path: join(ARTIFACTS, `${String(++step).padStart(2, '0')}-${name}.png`) });
}

/** Puts the simulator's clock somewhere, as its page does. */
async function moveClockTo(date: string, time: string): Promise<void> {
  const answer = await page.request.post(`${url}/simulator/api/do`, { data: { do: 'set-clock', date, time } });
  expect(answer.status()).toBeLessThan(300);
}

/** The 1:1 chat of one of the cast, opened alone as on a phone. */
function chat(key: string) {
  const pane = page.getByTestId(`pane-${key}`);
  return {
    open: async () => {
      await page.goto(`${url}/simulator#${key}`);
      await page.reload();
      await pane.waitFor();
    },
    send: async (text: string) => {
      await page.getByTestId(`write-${key}`).fill(text);
      await page.getByTestId(`write-${key}`).press('Enter');
    },
    tap: (name: string, exact = false) => pane.getByRole('button', { name, exact }).last().click(),
    sees: (text: string) => pane.getByText(text).last().waitFor(),
  };
}

test('a week before the deadline each is reminded of what is theirs; the head nudges; the mayor announces', async () => {
  await page.goto(url);
  await page.getByTestId('intro').waitFor();
  const staff = chat('staff-1');
  await staff.open();
  await staff.sees('สิทธิ์ที่ได้');
  const executive = chat('executive');
  await executive.open();
  await executive.sees('สิทธิ์ที่ได้');

  await moveClockTo('2027-03-24', '08:30');
  await staff.open();
  await staff.sees('อีก 7 วันครบกำหนดส่งรายงาน');
  await shot('staff-reminded');
  await staff.tap('เตือนอีกทีพรุ่งนี้');
  await staff.sees('พรุ่งนี้');
  await shot('staff-again-tomorrow');

  await executive.open();
  await executive.sees('อีก 7 วันครบกำหนดส่งรายงาน');
  await shot('executive-reminded');

  const supervisor = chat('supervisor');
  await supervisor.open();
  await supervisor.sees('อีก 7 วันครบกำหนดส่งรายงาน');
  await shot('supervisor-reminded');
  await supervisor.tap('เตือนคนที่ยังไม่รายงาน');
  await supervisor.sees('ตรวจก่อนส่งข้อความติดตาม');
  await shot('supervisor-nudge-preview');
  await supervisor.tap('ส่งข้อความติดตาม');
  await supervisor.sees('ส่งข้อความติดตามถึง');
  await shot('supervisor-nudged');
  await staff.open();
  await staff.sees('ขอติดตามรายงาน');
  await shot('staff-nudged');

  await executive.open();
  await executive.send('ประกาศ พรุ่งนี้ประชุมติดตามมาตรการ 9 โมง ห้องประชุมชั้น 2');
  await executive.sees('ทุกคน');
  await shot('announce-to-whom');
  await executive.tap('ทุกคน');
  await executive.sees('ส่งเลย');
  await shot('announce-preview');
  await executive.tap('ส่งเลย');
  await staff.open();
  await staff.sees('ห้องประชุมชั้น 2');
  await shot('announcement');
  await staff.tap('รับทราบ');
  await staff.sees('บันทึกว่ารับทราบแล้ว');
  await shot('acknowledged');
  await executive.open();
  await executive.send('ประกาศของฉัน');
  await executive.sees('รับทราบ 1 จาก');
  await shot('who-acknowledged');
});
