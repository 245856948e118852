import path from 'node:path';
import type { Browser } from 'playwright-core';
import { buildAppIfStale } from '../../scripts/app-build';
import { startTestCloud, TEST_KEYS, type TestCloud } from '../support/cloud';
import { openBrowser } from './chromium';
import { openPhone, type Phone } from './phone';

const ROOT = path.resolve(__dirname, '../..');

/** The people of the demo with a phone each, on a cloud of their own. */
export interface Stage {
  cloud: TestCloud;
  phoneOf(openid: string): Promise<Phone>;
  /** What a call answers somebody, past the app. */
  // biome-ignore lint/suspicious/noExplicitAny: a story reads what it knows to be there
  ask(openid: string, name: string, input: object): Promise<any>;
  /** Puts the phones away and answers what went wrong on any of them. */
  putAway(): Promise<string[]>;
  close(): Promise<void>;
}

/** Opens the built app on the small demo; `slotSeconds` is how long a code is shown, `settings` the functions' own. */
export async function openStage(slotSeconds: number, settings: Record<string, string> = {}): Promise<Stage> {
  await buildAppIfStale(ROOT, () => undefined);
  const cloud = await startTestCloud({
    demo: 'small',
    appDirectory: path.join(ROOT, 'dist/h5'),
    environment: { ...TEST_KEYS, DAOZHIBU_CHECK_IN_SLOT_SECONDS: String(slotSeconds), ...settings },
  });
  const browser: Browser = await openBrowser();
  const phones: Phone[] = [];
  return {
    cloud,
    phoneOf: async (openid) => {
      const phone = await openPhone(browser, cloud.url, openid);
      phones.push(phone);
      return phone;
    },
    ask: async (openid, name, input) => {
      const { envelope } = await cloud.call(openid, name, input);
      if (!envelope.ok) throw new Error(`${name}: ${JSON.stringify(envelope.error)}`);
      return envelope.data;
    },
    putAway: async () => {
      const wrong = phones.flatMap((phone) => phone.wrong);
      await Promise.all(phones.splice(0).map((phone) => phone.close()));
      return wrong;
    },
    close: async () => {
      await browser.close();
      await cloud.close();
    },
  };
}
