/**
 * Draws the tab bar's icons: `npx tsx config/tab-icons.ts`, with CHROME naming a Chromium.
 * WeChat takes no SVG there: local PNGs only, 81×81, at most 40 KB.
 */
import path from 'node:path';
import { chromium } from 'playwright-core';

const size = 81;
const grey = '#756C61';
const red = '#C8161D';
const folder = path.resolve(__dirname, '../src/static');

const shapes = {
  home: '<path d="M12 3.5 3.500 10.5V20.500h6v-6h5v6h6V10.500z"/>',
  wishes:
    '<path d="M12 20.500S3.500 15.400 3.500 9.300A4.600 4.600 0 0 1 12 6.800a4.600 4.600 0 0 1 8.500 2.500c0 6.100-8.500 11.200-8.500 11.200z"/>',
  study:
    '<path d="M12 6.500C9.800 5 7 4.500 3.500 4.500v13.500c3.500 0 6.300.500 8.500 2 2.200-1.500 5-2 8.500-2V4.500c-3.500 0-6.300.500-8.500 2z"/>',
  mine: '<circle cx="12" cy="8" r="4"/><path d="M4 20.500c1-4.300 4-6 8-6s7 1.700 8 6z"/>',
};
/** Strokes drawn over the shape: the fold of the book, white when the book is filled. */
const folds: Partial<Record<keyof typeof shapes, string>> = { study: '<path d="M12 6.500V20"/>' };
/** Outlines that stay open at the foot, as a shoulder does. */
const outlines: Partial<Record<keyof typeof shapes, string>> = {
  mine: '<circle cx="12" cy="8" r="4"/><path d="M4 20.500c1-4.300 4-6 8-6s7 1.700 8 6"/>',
};

function picture(name: keyof typeof shapes, chosen: boolean): string {
  const line = `stroke-width="1.7" stroke-linejoin="round" stroke-linecap="round"`;
  const fold = folds[name] ?? '';
  const body = chosen
    ? `<g fill="${red}" stroke="${red}" ${line}>${shapes[name]}</g><g stroke="#fff" fill="none" ${line}>${fold}</g>`
    : `<g fill="none" stroke="${grey}" ${line}>${outlines[name] ?? shapes[name]}${fold}</g>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 24 24">${body}</svg>`;
}

async function draw() {
  const browser = await chromium.launch({ executablePath: process.env.CHROME ?? '/usr/bin/chromium' });
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  for (const name of Object.keys(shapes) as (keyof typeof shapes)[]) {
    for (const chosen of [false, true]) {
      await page.setContent(`<style>*{margin:0}svg{display:block}</style>${picture(name, chosen)}`);
      await page.screenshot({
        path: path.join(folder, `${name}${chosen ? '-on' : ''}.png`),
        omitBackground: true,
      });
    }
  }
  await browser.close();
}

void draw();
