import path from 'node:path';
import type { Browser } from 'playwright-core';
import { buildAppIfStale } from '../../scripts/app-build';
import { startTestCloud, TEST_KEYS, type TestCloud } from '../support/cloud';
import { openBrowser } from './chromium';
import { openPhone, type Phone, type PhoneKind } from './phone';

const ROOT = path.resolve(__dirname, '../..');

/** The people of the demo with a phone each, on a cloud of their own. */
export interface Stage {
  readonly cloud: TestCloud;
  phoneOf(openid: string, kind?: PhoneKind): Promise<Phone>;
  /** What a call answers somebody, past the app. */
  // biome-ignore lint/suspicious/noExplicitAny: a story reads what it knows to be there
  ask(openid: string, name: string, input: object): Promise<any>;
}

interface StageOptions {
  /** How long a code is shown. */
  slotSeconds: number;
  /** The functions' own. */
  settings?: Record<string, string>;
  /** What a browser may say of itself: a line that holds this is nothing that went wrong. */
  forgives?: string;
}

/**
 * The built app on the small demo, for the tests of one file. After each its phones are put away, and nothing may have
 * gone wrong on any of them.
 */
export function stageOfFile({ slotSeconds, settings = {}, forgives }: StageOptions): Stage {
  let cloud: TestCloud;
  let browser: Browser;
  const phones: Phone[] = [];
  beforeAll(async () => {
    await buildAppIfStale(ROOT, () => undefined);
    cloud = await startTestCloud({
      demo: 'small',
      appDirectory: path.join(ROOT, 'dist/h5'),
      environment: { ...TEST_KEYS, DAOZHIBU_CHECK_IN_SLOT_SECONDS: String(slotSeconds), ...settings },
    });
    browser = await openBrowser();
  });
  afterEach(async () => {
    const wrong = phones.flatMap((phone) => phone.wrong);
    await Promise.all(phones.splice(0).map((phone) => phone.close()));
    expect(wrong.filter((line) => forgives === undefined || !line.includes(forgives))).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await cloud?.close();
  });
  return {
    get cloud() {
      return cloud;
    },
    phoneOf: async (openid, kind) => {
      const phone = await openPhone(browser, cloud.url, openid, kind);
      phones.push(phone);
      return phone;
    },
    ask: async (openid, name, input) => {
      const { envelope } = await cloud.call(openid, name, input);
      if (!envelope.ok) throw new Error(`${name}: ${JSON.stringify(envelope.error)}`);
      return envelope.data;
    },
  };
}
