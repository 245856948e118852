import { staticFaults } from '../static/check';
import { eventsOf, phoneWithSample, sample } from '../support';

test('the sample is sound but for the privacy that it does not declare', () => {
  const [first, ...others] = staticFaults(sample, 'no declaration');
  expect(first?.what).toContain('getPhoneNumber must be declared');
  expect(others).toEqual([]);
});

test('a launch lives through the app, the first page and its component in WeChat’s order', async () => {
  const phone = await phoneWithSample();
  expect(eventsOf(phone)).toEqual([
    'launch pages/home/index',
    'app show',
    'load {}',
    'show',
    'attached',
    'ready',
  ]);
  expect(phone.faults.list).toEqual([]);
});

test('leaving WeChat hides page and app; coming back shows them again', async () => {
  const phone = await phoneWithSample();
  await phone.away(1000);
  expect(eventsOf(phone).slice(-4)).toEqual(['hide', 'app hide', 'app show', 'show']);
});

test('a tap rises to whoever listens around it, until one catches it', async () => {
  const phone = await phoneWithSample();
  await phone.hand.tap('.inner');
  expect(eventsOf(phone).slice(-2)).toEqual(['inner', 'outer']);
  await phone.hand.tap('.caught');
  expect(eventsOf(phone).slice(-2)).toEqual(['outer', 'inner']);
});

test('a handler that the page lacks is a fault', async () => {
  const phone = await phoneWithSample();
  await phone.hand.tap('.lost');
  expect(phone.faults.list.join()).toContain('no method "nowhere"');
});

test('what is disabled cannot be tapped', async () => {
  const phone = await phoneWithSample();
  await expect(phone.hand.tap('.off')).rejects.toThrow('disabled');
});

test('an event carries the data attributes of where it is heard, in camel case', async () => {
  const phone = await phoneWithSample();
  await phone.hand.tapWords('one');
  expect(eventsOf(phone)).toContain('line 1');
});

test('a component keeps its own data, hears its properties and tells its page', async () => {
  const phone = await phoneWithSample();
  await phone.hand.tap('.count');
  await phone.hand.tap('.count');
  expect(eventsOf(phone)).toContain('counted 4');
  expect(phone.screen.find('.count').children[0]?.text).toBe('4');
});

test('the page is scrolled to its end, pulled down and passed on', async () => {
  const phone = await phoneWithSample();
  await phone.hand.scrollToEnd();
  await phone.hand.pullDown();
  expect(eventsOf(phone).slice(-2)).toEqual(['bottom', 'pulled']);
  expect(phone.hand.share()).toEqual({ title: 'from menu', path: '/pages/home/index' });
});

test('a page that may not be pulled down is not', async () => {
  const phone = await phoneWithSample();
  await phone.hand.tapTab('pages/mine/index');
  await expect(phone.hand.pullDown()).rejects.toThrow('cannot be pulled down');
});

test('the phone button gives a code, or says that the person would not', async () => {
  const phone = await phoneWithSample();
  await phone.hand.tap('.phone');
  expect(eventsOf(phone).at(-1)).toBe('phone phone-of:somebody');
  phone.answers.permit = () => false;
  await phone.hand.tap('.phone');
  expect(eventsOf(phone).at(-1)).toContain('user deny');
});
