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

jest.setTimeout(120_000);

// A screenshot of each step, at phone width, for people to look at; git does not keep them.
const ARTIFACTS = join(__dirname, '../../artifacts/first-visit');
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

/** The 1:1 chat of one of the cast, opened alone as on a phone. */
function chat(key: string) {
  const pane = page.getByTestId(`pane-${key}`);
  return {
    pane,
    open: async () => {
      await page.goto(`${url}/simulator#${key}`);
      await page.reload();
      await pane.waitFor();
    },
    send: async (text?: string) => {
      if (text !== undefined) await page.getByTestId(`write-${key}`).fill(text);
      await page.getByTestId(`write-${key}`).press('Enter');
    },
    tap: (name: string, exact = false) => pane.getByRole('button', { name, exact }).last().click(),
    sees: (text: string) => pane.getByText(text).last().waitFor(),
  };
}

test('somebody new registers, reports a measure by buttons, asks a score, and their head sees the report', async () => {
  const newcomer = chat('newcomer');
  await page.goto(url);
  await page.getByTestId('intro').waitFor();
  await shot('first-sight');

  await newcomer.open();
  await newcomer.pane.getByRole('button', { name: /ลงทะเบียน [A-Z]{4}-\d{4}/ }).click();
  await shot('code');
  await newcomer.send();
  await newcomer.sees('ประกาศความเป็นส่วนตัว');
  await shot('privacy-notice');
  await newcomer.tap('ยินยอมและลงทะเบียน');
  await newcomer.sees('สิทธิ์ที่ได้');
  await shot('registered');

  await newcomer.send('รายงาน');
  await newcomer.sees('เลือกมาตรการ');
  await shot('report-measure');
  await newcomer.tap('มาตรการ 1', true);
  await shot('report-round');
  await newcomer.tap('รอบ 6 เดือน');
  await shot('report-progress');
  await newcomer.tap('50%');
  for (const part of ['รายละเอียด', 'ผลผลิต', 'ผลลัพธ์', 'หลักฐาน', 'หมายเหตุ']) {
    await newcomer.sees(part);
    await shot(`report-${part}`);
    await newcomer.tap('ข้าม');
  }
  await newcomer.sees('ตรวจก่อนส่ง');
  await shot('report-preview');
  await newcomer.tap('ยืนยันส่ง');
  await newcomer.sees('บันทึกรายงานแล้ว');
  await shot('report-recorded');

  await newcomer.send('คะแนนตัวชี้วัดที่ 10 ปี 2562');
  await newcomer.sees('6.25');
  await shot('score');

  const supervisor = chat('supervisor');
  await supervisor.open();
  await supervisor.sees('สิทธิ์ที่ได้');
  await supervisor.send('สถานะมาตรการ 1');
  await supervisor.sees('50%');
  await shot('supervisor-sees');
});
