import { existsSync } from 'node:fs';
import sparticuz from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

/** Kept from looking for Google's hosts: a test machine may have no network. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Meant for servers without a process to spare: in one process the browser dies with the first phone that is put away. */
const ONE_PROCESS = ['--single-process', '--no-zygote'];

/**
 * Opens a headless Chromium: the one named by CHROMIUM, else the system's, else the one that `@sparticuz/chromium`
 * ships inside its npm package, so that the tests run on a machine with nothing but Node.
 */
export async function openBrowser(): Promise<Browser> {
  const installed = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
    (candidate) => candidate && existsSync(candidate),
  );
  if (installed) return chromium.launch({ executablePath: installed, args: QUIET });
  return chromium.launch({
    executablePath: await sparticuz.executablePath(),
    args: [...sparticuz.args.filter((one) => !ONE_PROCESS.includes(one)), ...QUIET],
  });
}
