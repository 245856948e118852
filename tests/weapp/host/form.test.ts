import { eventsOf, phoneWithSample } from '../support';
import type { Phone } from './phone';

const form = '/packages/more/pages/form/index';
let phone: Phone;

beforeEach(async () => {
  phone = await phoneWithSample();
  await phone.open(form);
});

afterEach(() => {
  expect(phone.faults.list).toEqual([]);
});

test('typing is cut off at the longest the input takes, and is drawn', async () => {
  await phone.hand.type('input', 'abcdef');
  expect(phone.screen.find('input').control?.value).toBe('abcd');
});

test('a picker chooses one of its lines and no other', async () => {
  await phone.hand.choose('picker', 1);
  expect(phone.screen.text).toContain('b');
  await expect(phone.hand.choose('picker', 2)).rejects.toThrow('no line 2');
});

test('a form sends what its controls say, by their names', async () => {
  await phone.hand.type('input', 'abc');
  await phone.hand.choose('picker', 1);
  await phone.hand.tap('switch');
  await phone.hand.tap('.large');
  await phone.hand.tapWords('send');
  expect(eventsOf(phone).slice(-2)).toEqual([
    'turned true',
    `sent ${JSON.stringify({ name: 'abc', kind: 1, sure: true, size: 'large' })}`,
  ]);
});

test('a list inside the page is scrolled to its end and pulled by itself', async () => {
  await phone.hand.scrollToEnd('scroll-view');
  await phone.hand.pullDown('scroll-view');
  expect(eventsOf(phone).slice(-2)).toEqual(['more', 'fresh']);
});
