import { largest } from '../platform/large-type';
import { t } from './index';
import { register, speakTo } from './register';
import { zhCN } from './zh-CN';
import { office } from './zh-CN/office';

const mockKept = new Map<string, unknown>();
let mockScale = 1;
jest.mock('../platform/font-size', () => ({ fontScale: () => mockScale }));
jest.mock('../platform/storage', () => ({
  recall: (key: string) => mockKept.get(key),
  remember: (key: string, value: unknown) => mockKept.set(key, value),
}));

/** What a phone says that was just opened: what it remembers stands, what it worked out does not. */
async function onPhone(scale: number): Promise<string> {
  mockScale = scale;
  jest.resetModules();
  const fresh = await import('./index');
  return fresh.t('wishState.split');
}

beforeEach(() => speakTo({ holdsOffice: false }));

test('who holds no office is spoken to plainly, who holds one in the offices’ words, also on the next visit', async () => {
  expect([register(), t('wishState.split')]).toEqual(['plain', zhCN.wishState.split]);
  speakTo({ holdsOffice: true });
  expect([register(), t('wishState.split')]).toEqual(['office', office.wishState?.split]);
  expect(await onPhone(1)).toBe(office.wishState?.split);
});

test('large type is spoken to plainly, whoever reads', async () => {
  speakTo({ holdsOffice: true });
  expect(await onPhone(largest)).toBe(zhCN.wishState.split);
});

test('what the offices say no other way is said as it is to all', () => {
  speakTo({ holdsOffice: true });
  expect(t('common.back')).toBe(zhCN.common.back);
});

test('the offices’ words take no other values than the plain ones', () => {
  const braces = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
  const pairs = Object.entries(office).flatMap(([area, texts]) =>
    Object.entries(texts).map(([key, text]) => [
      `${area}.${key}`,
      text,
      (zhCN as unknown as Record<string, Record<string, string>>)[area]?.[key],
    ]),
  );
  expect(pairs.length).toBeGreaterThan(30);
  for (const [key, text, plain] of pairs) {
    expect([key, braces(text as string)]).toEqual([key, braces(plain as string)]);
    expect([key, text]).not.toEqual([key, plain]);
  }
});
