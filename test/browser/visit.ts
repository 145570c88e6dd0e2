import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import mongoose from 'mongoose';
import type { Browser, Page } from 'playwright-core';
import { readConfig } from '../../src/config';
import { createLog } from '../../src/log';
import { type Running, start } from '../../src/start';
import { testDatabaseUri } from '../../src/testing/database';
import { forgetDatabase } from '../../src/testing/forget-database';
import { launchBrowser } from '../simulator/browser';

/** Of what stands beside a failure: so many characters of a chat's end, so many lines of the log, so much of each. */
const TOLD = 600;
const LINES_TOLD = 8;
const LINE_TOLD = 300;
/** A tap that nothing answered in this time is made again, as people do, so many times. */
const ANSWERED_WITHIN_MS = 20_000;
const MOST_TAPS = 5;

const PHONE = { width: 390, height: 844 };

/**
 * The whole bot with the simulator's page in a browser of a phone's size, for the tests of one file.
 * @param name of the folder below artifacts/ that gets a picture of each step, for people to look at; git does not keep them
 */
export function useVisit(name: string) {
  const artifacts = join(__dirname, '../../artifacts', name);
  let running: Running;
  let browser: Browser;
  let page: Page;
  let url: string;
  let step = 0;
  const logged: string[] = [];

  beforeAll(async () => {
    mkdirSync(artifacts, { recursive: true });
    const uri = testDatabaseUri().replace(/\/[^/?]*\?/, `/t${randomBytes(6).toString('hex')}?`);
    const config = readConfig({ MONGODB_URI: uri, PORT: '0', EXAMPLE_DATA: 'on' });
    const said: string[] = [];
    running = await start(config, {
      log: createLog({ logLevel: 'info' }, { write: (line) => void logged.push(line) }),
      say: (line) => said.push(line),
      mongodBinary: undefined,
    });
    url = said.join('\n').match(/http:\S+/)?.[0] ?? '';
    browser = await launchBrowser();
    page = await (await browser.newContext({ viewport: PHONE, locale: 'th-TH' })).newPage();
    // Ends what hangs: the other worker has a processor too.
    page.setDefaultTimeout(120_000);
  });
  afterAll(async () => {
    await browser.close();
    await forgetDatabase(mongoose.connection.db);
    await running.stop();
  });

  async function shot(what: string): Promise<void> {
    await page.evaluate('document.fonts.ready');
    await page.screenshot({ path: join(artifacts, `${String(++step).padStart(2, '0')}-${what}.png`) });
  }

  /** Opens the page as somebody who was never there. */
  async function arrive(): Promise<void> {
    await page.goto(url);
    await page.getByTestId('intro').waitFor();
  }

  /** The list of chats, loaded anew. */
  async function returnToList(): Promise<void> {
    await page.goto(`${url}/simulator#`);
    await page.reload();
    await page.getByTestId('intro').waitFor();
  }

  /** Puts the simulator's clock somewhere, as its page does. */
  async function moveClockTo(date: string, time: string): Promise<void> {
    const answer = await page.request.post(`${url}/simulator/api/do`, { data: { do: 'set-clock', date, time } });
    expect(answer.status()).toBeLessThan(300);
  }

  /** The 1:1 chat of one of the cast, opened alone as on a phone. */
  function chat(key: string) {
    const pane = () => page.getByTestId(`pane-${key}`);
    const tap = (label: string, exact = false) => pane().getByRole('button', { name: label, exact }).last().click();
    /** In few lines: who reads of a failure elsewhere is shown no more. */
    async function told(): Promise<string> {
      const said = (await pane().innerText()).replaceAll('\n', ' | ').slice(-TOLD);
      return [
        `${key} saw: ${said}`,
        'logged:',
        ...logged.slice(-LINES_TOLD).map((line) => line.slice(0, LINE_TOLD)),
      ].join('\n');
    }
    return {
      pane,
      open: async () => {
        await page.goto(`${url}/simulator#${key}`);
        await page.reload();
        await pane().waitFor();
      },
      send: async (text?: string) => {
        if (text !== undefined) await page.getByTestId(`write-${key}`).fill(text);
        await page.getByTestId(`write-${key}`).press('Enter');
      },
      tap,
      /** What the chat says and the program logged stands beside what was not seen. */
      sees: async (text: string) => {
        try {
          await pane().getByText(text).last().waitFor();
        } catch (error) {
          throw new Error(await told(), { cause: error });
        }
      },
      /**
       * Taps, and waits for a text in the answer. What is answered otherwise is told, and tapped again: people do, and a browser that
       * has little of the processor loses a tap.
       */
      tapFor: async (label: string, text: string, exact = false) => {
        for (let count = 1; count <= MOST_TAPS; count++) {
          await tap(label, exact);
          try {
            return await pane().getByText(text).last().waitFor({ timeout: ANSWERED_WITHIN_MS });
          } catch (error) {
            if (count === MOST_TAPS) throw new Error(await told(), { cause: error });
            process.stderr.write(`"${label}" is tapped again: ${await told()}\n`);
          }
        }
      },
      /** One of the cast whom the page registers has all of its answers: the last is to the name that it says. */
      isRegistered: () => pane().getByText('ตำแหน่ง: ').last().waitFor(),
    };
  }
  return { page: () => page, arrive, returnToList, shot, moveClockTo, chat };
}
