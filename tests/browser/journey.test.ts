/**
 * The whole outcome in a real browser, on the real functions and the local cloud: four people, four phones.
 * The code is read off the picture of the secretary's screen, as another phone's camera would.
 */
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { buildAppIfStale } from '../../scripts/app-build';
import { startTestCloud, TEST_KEYS, type TestCloud } from '../support/cloud';
import { openBrowser } from './chromium';
import { openPhone, type Phone, readCode } from './phone';

const ROOT = path.resolve(__dirname, '../..');
const SLOT_SECONDS = 3;

const secretary = 'demo-secretary-gerile';
const member = 'demo-member-bateer';

let cloud: TestCloud;
let browser: Browser;
const phones: Phone[] = [];

const phoneOf = async (openid: string) => {
  const phone = await openPhone(browser, cloud.url, openid);
  phones.push(phone);
  return phone;
};

beforeAll(async () => {
  await buildAppIfStale(ROOT, () => undefined);
  cloud = await startTestCloud({
    demo: 'small',
    appDirectory: path.join(ROOT, 'dist/h5'),
    environment: { ...TEST_KEYS, DAOZHIBU_CHECK_IN_SLOT_SECONDS: String(SLOT_SECONDS) },
  });
  browser = await openBrowser();
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await cloud?.close();
});

afterEach(async () => {
  const wrong = phones.flatMap((phone) => phone.wrong);
  await Promise.all(phones.splice(0).map((phone) => phone.close()));
  expect(wrong).toEqual([]);
});

test('the secretary shows a changing code; a member scans it off the screen, is checked in, and is not counted twice', async () => {
  const hers = await phoneOf(secretary);
  await hers.tap('开始签到');
  await hers.agreeIfAsked('开始');
  const picture = hers.page.locator('.qr-picture__image');
  await picture.waitFor();
  const first = await readCode(picture);
  const later = await hers.until(async () => {
    const now = await readCode(picture);
    return now === first ? null : now;
  });

  const his = await phoneOf(member);
  await his.page.goto(later);
  await his.sees('签到成功');
  await his.sees('你是第 1 位');

  await his.page.goto('about:blank');
  await his.page.goto(await readCode(picture));
  await his.sees('已经签过了');

  await hers.sees('巴特尔');
  const { envelope } = await cloud.call(secretary, 'summary.home', {});
  const { activityId } = envelope.data.next;
  const roll = await cloud.call(secretary, 'activity.attendance', { activityId });
  expect(roll.envelope.data.counts.arrived).toBe(1);
});
