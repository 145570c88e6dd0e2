import { execFileSync } from 'node:child_process';
import { type Browser, chromium } from 'playwright-core';

// The browser's package is an ES module, which tests in CommonJS cannot load; Node itself can.
const ASK = "import chromium from '@sparticuz/chromium'; process.stdout.write(await chromium.executablePath());";
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
];

/** Starts the Chromium that comes from npm. */
export function launchBrowser(): Promise<Browser> {
  const executablePath = execFileSync(process.execPath, ['--input-type=module', '-e', ASK], { encoding: 'utf8' });
  return chromium.launch({ executablePath, args: ARGUMENTS });
}
