import { type Browser, chromium } from 'playwright-core';

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
];

/** Starts the Chromium that comes from npm. */
export async function launchBrowser(): Promise<Browser> {
  const { default: chromiumOfNpm } = await import('@sparticuz/chromium');
  return chromium.launch({ executablePath: await chromiumOfNpm.executablePath(), args: ARGUMENTS });
}
