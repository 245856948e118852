import jsQR from 'jsqr';
import type { Browser, Locator, Page } from 'playwright-core';
import { PNG } from 'pngjs';

/** A phone in the browser: one person's app, at 390 × 844 unless told otherwise, with a note of all that went wrong on it. */
export interface Phone {
  page: Page;
  /**
   * Taps and fields written, since whoever counts them set them to nought. The consent before the first personal field,
   * asked for once on a phone, is not among them.
   */
  did: { taps: number; fields: number };
  /** Errors of the page and of its console; a test ends by seeing that there are none. */
  wrong: string[];
  /** Opens a place in the app, e.g. `/packages/wish/pages/detail/index?id=…`. */
  go(place: string): Promise<void>;
  /** Presses what bears these words, exactly; the last one drawn, since Taro keeps the pages below in the document. */
  tap(words: string): Promise<void>;
  /** Opens what waits on the home page, which shows three of it at first. */
  tapTodo(words: string | RegExp): Promise<void>;
  /** Presses what bears these words on the sheet over the page. */
  tapOnSheet(words: string): Promise<void>;
  /** Presses the button that a screen reader calls this. */
  press(label: string): Promise<void>;
  /** Waits until these words can be seen no more. */
  gone(words: string): Promise<void>;
  /** Waits until these words can be seen. */
  sees(words: string | RegExp): Promise<void>;
  /** Answers the question over the page with this word. */
  agree(word: string): Promise<void>;
  /** Whether what bears these words can be pressed without scrolling. */
  inSight(words: string): Promise<boolean>;
  /** Looks again and again until there is an answer. */
  until<Found>(look: () => Promise<Found | null>): Promise<Found>;
  /** Writes into the field under this label. */
  write(label: string, text: string): Promise<void>;
  close(): Promise<void>;
}

/** Milliseconds: more than a busy machine needs, and less than a test may take. */
const PATIENCE = 45_000;

/** Milliseconds that one try to press may take: what was found may have gone below another page, or under a sheet, meanwhile. */
const TRY = 3_000;

/** Whether a button is at work: it was pressed, even if the try said that it took too long. */
const isBusy = (found: Locator): Promise<boolean> =>
  found
    .evaluate((button) => button.classList.contains('button--busy'), undefined, { timeout: TRY })
    .catch(() => false);

/** Presses what is found, and looks anew where that can be pressed no more. */
async function press(found: Locator): Promise<void> {
  for (const end = Date.now() + PATIENCE; ; ) {
    try {
      return await found.click({ timeout: TRY });
    } catch (problem) {
      if (await isBusy(found)) return;
      if (Date.now() > end) throw problem;
    }
  }
}

/** The part of the document that is the page on top. */
export const top = (page: Page) => page.locator('.taro_page').filter({ visible: true }).last();

/** How a phone is, where it is not the usual one. */
export interface PhoneKind {
  /** Of its screen, in points. */
  width: number;
  height: number;
  /** Whether its owner has switched large type on. */
  large: boolean;
}

const usual: PhoneKind = { width: 390, height: 844, large: false };

export async function openPhone(
  browser: Browser,
  url: string,
  openid: string,
  { width, height, large } = usual,
): Promise<Phone> {
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: 2,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    hasTouch: true,
  });
  context.setDefaultTimeout(PATIENCE);
  if (large) {
    const chosen = `daozhibu:${openid}:largeType`;
    await context.addInitScript((key) => window.localStorage.setItem(key, 'true'), chosen);
  }
  const page = await context.newPage();
  const wrong: string[] = [];
  page.on('pageerror', (problem) => wrong.push(String(problem)));
  page.on('console', (message) => {
    if (message.type() === 'error') wrong.push(message.text());
  });
  const go = async (place: string) => {
    // A new document, as when a link is opened: going to another hash alone would keep the old page.
    await page.goto('about:blank');
    await page.goto(`${url}/app/?as=${encodeURIComponent(openid)}#${place}`);
  };
  await go('/pages/home/index');
  const did = { taps: 0, fields: 0 };
  const tapOn = (found: Locator) => {
    did.taps += 1;
    return press(found);
  };
  /** Before the first personal field a phone asks whether its owner agrees to what is collected. */
  const agrees = () => top(page).getByText('同意，继续填写', { exact: true });
  return {
    page,
    did,
    wrong,
    go,
    tap: async (words) => {
      const wanted = top(page).getByText(words, { exact: true }).filter({ visible: true }).last();
      await wanted.or(agrees()).first().waitFor();
      if (await agrees().isVisible()) await press(agrees());
      await tapOn(wanted);
    },
    tapTodo: async (words) => {
      const wanted = top(page).getByText(words).filter({ visible: true }).last();
      const more = top(page)
        .getByText(/^全部 \d+ 件/)
        .filter({ visible: true })
        .last();
      await wanted.or(more).first().waitFor();
      if (!(await wanted.isVisible())) await tapOn(more);
      await tapOn(wanted);
    },
    tapOnSheet: async (words) => {
      await tapOn(top(page).locator('.sheet').getByText(words, { exact: true }).last());
    },
    press: async (label) => {
      await tapOn(top(page).locator(`[aria-label="${label}"]`).filter({ visible: true }).last());
    },
    gone: async (words) => {
      await top(page).getByText(words).filter({ visible: true }).first().waitFor({ state: 'detached' });
    },
    sees: async (words) => {
      await top(page).getByText(words).filter({ visible: true }).first().waitFor();
    },
    agree: (word) =>
      tapOn(page.locator('.taro-modal__foot, .taro__modal-foot').getByText(word, { exact: true })),
    inSight: async (words) => {
      const wanted = top(page).getByText(words, { exact: true }).filter({ visible: true }).last();
      await wanted.waitFor();
      // What lies at its middle is it, not the bar over the page's end; a page that comes in may still move.
      for (const end = Date.now() + TRY; Date.now() < end; await page.waitForTimeout(100)) {
        const isOnTop = await wanted.evaluate((node) => {
          const { x, y, width, height } = node.getBoundingClientRect();
          const there = document.elementFromPoint(x + width / 2, y + height / 2);
          return there !== null && (node.contains(there) || there.contains(node));
        });
        if (isOnTop) return true;
      }
      return false;
    },
    until: async (look) => {
      const end = Date.now() + PATIENCE;
      for (;;) {
        const found = await look();
        if (found !== null) return found;
        if (Date.now() > end) throw new Error('Waited in vain');
        await page.waitForTimeout(200);
      }
    },
    write: async (label, text) => {
      // By the field's own label: a hint of another may name it too.
      const field = top(page)
        .locator('.field')
        .filter({ has: page.getByText(label, { exact: true }) })
        .last();
      // Who asked before is offered what they said then: here all of it is said anew.
      const anew = top(page).getByText('换一个', { exact: true }).filter({ visible: true }).last();
      const input = field.locator('input, textarea').last();
      for (let offered = 0; offered < 3; offered += 1) {
        await input.or(agrees()).or(anew).first().waitFor();
        if (await input.isVisible()) break;
        if (await agrees().isVisible()) await press(agrees());
        else await tapOn(anew);
      }
      did.fields += 1;
      await input.fill(text);
    },
    close: () => context.close(),
  };
}

/** Reads the QR code off a picture of the screen, as another phone's camera would. */
export async function readCode(picture: Locator): Promise<string> {
  const { data, width, height } = PNG.sync.read(await picture.screenshot());
  const found = jsQR(new Uint8ClampedArray(data), width, height);
  if (!found) throw new Error('No QR code can be read off the screen');
  return found.data;
}
