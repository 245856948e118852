/** Plays scenes on phones in a browser and takes their pictures. */
import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Locator } from 'playwright-core';
import { dayOf } from '../../server/kernel/time/clock';
import { openPhone, type Phone, top } from '../../tests/browser/phone';
import {
  atPath,
  type Format,
  filledIn,
  formats,
  type Scene,
  type SceneStep,
  type Shot,
  type Words,
} from './scene';

/** Milliseconds until what a step looks for is taken to be missing in this commit. */
const PATIENCE = 12_000;

/** Milliseconds in which a page that stands draws the last of what it has. */
const SETTLES = 500;

/** Points that a picture is high at most. */
const HIGHEST = 6_000;

/** Milliseconds in which a sheet has risen. */
const RISES = 400;

interface Playing {
  browser: Browser;
  url: string;
  format: Format;
  /** Folder of the album, and of this commit within it. */
  album: string;
  side: string;
}

/** Plays one scene; what does not go says so in the notes instead of ending the others. */
export async function play(scene: Scene, playing: Playing): Promise<Shot> {
  const { browser, url, format, album, side } = playing;
  const notes: string[] = [];
  const kept: Record<string, unknown> = { today: dayOf(new Date()) };
  const base = { scene: scene.name, format };
  let phone: Phone | undefined;
  try {
    for (const one of scene.first ?? []) {
      const { as, call, input = {}, keep = {} } = filledIn(one, kept);
      const answer = await ask(url, as, call, input);
      if (!answer.ok) notes.push(`${call}: ${answer.error?.code}`);
      else for (const [name, at] of Object.entries(keep)) kept[name] = atPath(answer.data, at);
    }
    phone = await openPhone(browser, url, scene.who, formats[format]);
    phone.page.setDefaultTimeout(PATIENCE);
    if (scene.offline) await phone.page.route('**/call/**', (route) => route.abort());
    await phone.go(filledIn(scene.page, kept));
    await settled(phone);
    const wanted = new URL(`https://app${filledIn(scene.page, kept)}`).pathname;
    // An address that leads nowhere leads home.
    if (!phone.page.url().includes(wanted)) {
      await phone.close();
      return { ...base, file: null, notes: [`no page ${wanted}`] };
    }
    const agrees = top(phone.page).getByText('同意，继续填写', { exact: true });
    if (await agrees.isVisible()) {
      await agrees.click();
      await settled(phone);
    }
  } catch (problem) {
    await phone?.close();
    return { ...base, file: null, notes: [...notes, firstLine(problem)] };
  }
  try {
    for (const step of scene.steps ?? []) await take(phone, filledIn(step, kept));
  } catch (problem) {
    notes.push(firstLine(problem));
  }
  const file = path.join(side, format, `${scene.name}.png`);
  mkdirSync(path.dirname(path.join(album, file)), { recursive: true });
  if (scene.whole) await unroll(phone, formats[format]);
  await phone.page.screenshot({ path: path.join(album, file) });
  await phone.close();
  return { ...base, file, notes };
}

/** Waits until a page shows what it was waiting for. */
async function settled({ page }: Phone): Promise<void> {
  await page.waitForTimeout(SETTLES);
  const waits = top(page).locator('.skeleton__line').filter({ visible: true }).first();
  await waits.waitFor({ state: 'hidden' });
  await page.waitForTimeout(SETTLES);
}

/** Makes the screen as high as the page on it. */
async function unroll({ page }: Phone, { width, height }: { width: number; height: number }): Promise<void> {
  const long = await top(page).evaluate((shown) => {
    const within = [shown, ...shown.querySelectorAll('*')].map((one) => one.scrollHeight);
    return Math.max(document.documentElement.scrollHeight, ...within);
  });
  await page.setViewportSize({ width, height: Math.min(HIGHEST, Math.max(height, long)) });
  await page.waitForTimeout(SETTLES);
}

interface Answer {
  ok: boolean;
  data?: unknown;
  error?: { code: string };
}

async function ask(url: string, openid: string, name: string, input: unknown): Promise<Answer> {
  const [area, action] = name.split('.');
  const response = await fetch(`${url}/call/${area}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-openid': openid },
    body: JSON.stringify({ action, input, requestId: randomUUID() }),
  });
  return (await response.json()) as Answer;
}

/** Whichever of the words' parts is there. @throws without words. */
function either(words: Words, part: (word: string) => Locator): Locator {
  const [first, ...others] = (typeof words === 'string' ? [words] : words).map(part);
  if (!first) throw new Error('A step without words');
  return others.reduce((found, one) => found.or(one), first);
}

async function take(phone: Phone, step: SceneStep): Promise<void> {
  const { page } = phone;
  // A sheet lies over the page, which may have the same words.
  const sheet = top(page).locator('.sheet').filter({ visible: true }).last();
  const shown = (await sheet.count()) > 0 ? sheet : top(page);
  const bearing = (words: Words) =>
    either(words, (word) => shown.getByText(word, { exact: true }).filter({ visible: true })).last();
  if ('tap' in step) {
    await bearing(step.tap).click();
    await page.waitForTimeout(RISES);
    await settled(phone);
  } else if ('tapLike' in step) {
    await shown.getByText(step.tapLike).filter({ visible: true }).last().click();
    await page.waitForTimeout(RISES);
  } else if ('press' in step) {
    const called = (label: string) => shown.locator(`[aria-label="${label}"]`).filter({ visible: true });
    await either(step.press, called).last().click();
    await page.waitForTimeout(RISES);
  } else if ('write' in step) {
    const under = (label: string) => {
      const labelled = { has: page.getByText(label, { exact: true }) };
      return shown.locator('.field').filter(labelled).last().locator('input, textarea');
    };
    await either(step.write, under).last().fill(step.text);
  } else if ('agree' in step) {
    const foot = page.locator('.taro-modal__foot, .taro__modal-foot');
    await either(step.agree, (word) => foot.getByText(word, { exact: true }))
      .first()
      .click();
    await settled(phone);
  } else if ('sees' in step) await bearing(step.sees).waitFor();
  else await bearing(step.scrollTo).scrollIntoViewIfNeeded();
}

const firstLine = (problem: unknown): string =>
  (problem instanceof Error ? problem.message : String(problem)).split('\n', 1)[0] ?? '';
