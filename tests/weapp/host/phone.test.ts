import { inPage, phoneWithSample, type Wx } from '../support';
import type { Phone } from './phone';

/** What a call of `wx` comes to: its result, or why it was refused. */
async function outcome(phone: Phone, run: (wx: Wx) => unknown, wait = 1000): Promise<string> {
  const told = Promise.resolve(inPage(phone, run)).then(
    (result) => JSON.stringify(result),
    (why: { errMsg: string }) => why.errMsg,
  );
  await phone.settle(wait);
  return Promise.race([told, new Promise<string>((resolve) => setImmediate(() => resolve('no answer yet')))]);
}

const ask = (wx: Wx) => wx.cloud.callFunction?.({ name: 'member', data: { action: 'me' } });

test('what is stored outlives the program', async () => {
  const phone = await phoneWithSample();
  inPage(phone, (wx) => wx.setStorageSync?.('key', { a: 1 }));
  phone.kill();
  await phone.launch();
  expect(inPage(phone, (wx) => wx.getStorageSync?.('key'))).toEqual({ a: 1 });
  expect(inPage(phone, (wx) => wx.getStorageSync?.('other'))).toBe('');
});

test('a key holds no more than 1 MB', async () => {
  const phone = await phoneWithSample();
  expect(() => inPage(phone, (wx) => wx.setStorageSync?.('key', 'x'.repeat(1_100_000)))).toThrow('1MB');
});

test('a call reaches the cloud as the phone’s owner', async () => {
  const phone = await phoneWithSample(async (name, sent, openid) => ({ name, sent, openid }));
  expect(await outcome(phone, ask)).toContain('"openid":"somebody"');
  expect(phone.counts.calls).toMatchObject([{ name: 'member', action: 'me' }]);
});

test('without a network no call reaches the cloud', async () => {
  const phone = await phoneWithSample();
  await phone.connect({ kind: 'none' });
  expect(await outcome(phone, ask)).toContain('cloud.callFunction:fail');
});

test('a network that loses answers still brings the call to the cloud', async () => {
  const heard: string[] = [];
  const phone = await phoneWithSample(async (name) => heard.push(name));
  await phone.connect({ losesAnswers: true });
  expect(await outcome(phone, ask)).toContain('cloud.callFunction:fail');
  expect(heard).toEqual(['member']);
});

test('a slow network answers late by the phone’s clock', async () => {
  const phone = await phoneWithSample();
  await phone.connect({ latency: 5000 });
  expect(await outcome(phone, ask, 4900)).toBe('no answer yet');
  expect(await outcome(phone, ask, 5100)).toContain('"ok":true');
});

test('the network’s going is told to who listens', async () => {
  const phone = await phoneWithSample();
  const heard: unknown[] = [];
  inPage(phone, (wx) => wx.onNetworkStatusChange?.((news: unknown) => heard.push(news)));
  await phone.connect({ kind: 'none' });
  expect(heard).toEqual([{ isConnected: false, networkType: 'none' }]);
});

test('the camera gives what it sees, or nothing when the person gives up', async () => {
  const phone = await phoneWithSample();
  expect(await outcome(phone, (wx) => wx.scanCode?.({}))).toBe('scanCode:fail cancel');
  phone.camera = 'code';
  expect(await outcome(phone, (wx) => wx.scanCode?.({}))).toContain('"result":"code"');
});

test('messages are asked for straight from a tap only', async () => {
  const phone = await phoneWithSample();
  const subscribe = (wx: Wx) => wx.requestSubscribeMessage?.({ tmplIds: ['a'] });
  expect(await outcome(phone, subscribe)).toContain('TAP gesture');
  phone.touchedAt = phone.clock.now;
  expect(await outcome(phone, subscribe)).toContain('"a":"accept"');
});

test('a member that WeChat does not have is a fault as soon as it is touched', async () => {
  const phone = await phoneWithSample();
  inPage(phone, (wx) => wx.sendTelegram);
  expect(phone.faults.list).toEqual(['wx.sendTelegram does not exist']);
});

test('a program that never rests is found out', async () => {
  const phone = await phoneWithSample();
  const again = () => phone.clock.after(0, again);
  again();
  await expect(phone.settle()).rejects.toThrow('does not come to rest');
});
