import type { Input, Output } from '../../contract/api';
import type { Called, CallOptions, TestCloud } from './cloud';

/** Presses WeChat's phone button on a phone with this number: the code that the page would be given. */
export async function pressPhoneButton({ url }: Pick<TestCloud, 'url'>, phone: string): Promise<string> {
  const response = await fetch(`${url}/wechat/phone-code`, {
    method: 'POST',
    body: JSON.stringify({ phone }),
  });
  if (!response.ok) throw new Error(await response.text());
  return ((await response.json()) as { code: string }).code;
}

/** Binds as somebody would whose WeChat has this number. */
export async function bindByButton(
  cloud: TestCloud,
  openid: string,
  { phone, ...said }: Omit<Input<'member.bind'>, 'phoneCode' | 'phone'> & { phone: string },
  options?: CallOptions,
): Promise<Called & { outcome: Output<'member.bind'>['state'] | string }> {
  const phoneCode = await pressPhoneButton(cloud, phone);
  const called = await cloud.call(openid, 'member.bind', { ...said, phoneCode }, options);
  const { envelope } = called;
  return { ...called, outcome: envelope.ok ? envelope.data.state : envelope.error.code };
}
