import { eventsOf, inPage, phoneWithSample } from '../support';

const form = '/packages/more/pages/form/index';

test('a tab that was opened lives on while another is shown', async () => {
  const phone = await phoneWithSample();
  for (const tab of ['pages/mine/index', 'pages/home/index', 'pages/mine/index'])
    await phone.hand.tapTab(tab);
  expect(phone.screen.text).toBe('mine 2');
  expect(eventsOf(phone)).not.toContain('unload');
});

test('at most ten pages stand one over another', async () => {
  const phone = await phoneWithSample();
  for (let page = 2; page <= 10; page += 1) await phone.open(form);
  await expect(phone.open(form)).rejects.toThrow('webview count limit exceed');
});

test('a query reaches the page still encoded, as in WeChat', async () => {
  const phone = await phoneWithSample();
  await phone.open(`${form}?name=%E6%9D%8E`);
  expect(phone.page.query).toEqual({ name: '%E6%9D%8E' });
});

test.each([
  ['a tab cannot be pushed', 'navigateTo', '/pages/mine/index', 'tabbar page'],
  ['a page is no tab', 'switchTab', form, 'no-tabBar page'],
  ['a tab takes no query', 'switchTab', '/pages/mine/index?a=1', 'no query'],
  ['what is not there cannot be opened', 'redirectTo', '/pages/ghost', 'is not found'],
])('%s', async (_, way, url, reason) => {
  const phone = await phoneWithSample();
  const refused = inPage(phone, (wx) => wx[way]?.({ url })) as Promise<unknown>;
  const outcome = refused.then(
    () => 'opened',
    (why: { errMsg: string }) => why.errMsg,
  );
  await phone.settle();
  expect(await outcome).toContain(reason);
  expect(phone.faults.list.join()).toContain(reason);
});

test('going back closes the page on top and shows the one below', async () => {
  const phone = await phoneWithSample();
  await phone.open(form);
  await phone.hand.back();
  expect(phone.page.file).toBe('pages/home/index');
  expect(eventsOf(phone).slice(-2)).toEqual(['hide', 'show']);
  await expect(phone.hand.back()).rejects.toThrow('cannot navigate back');
});
