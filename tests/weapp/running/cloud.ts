import type { Cloud } from '../host/phone';

/** The cloud that the phones of a check talk to. */
export interface CheckCloud {
  /** What it is, for the report. */
  name: string;
  call: Cloud;
  people: readonly { openid: string; name: string; role: string }[];
  /** What WeChat's phone button gives on a phone with this number. */
  phoneCode: (phone: string) => Promise<string>;
  stop: () => Promise<void>;
}

const nobody = { openid: 'nobody', name: 'nobody', role: 'stranger' };

/** A cloud that refuses everything: pages must bear that too. */
export const refusingCloud: CheckCloud = {
  name: 'a cloud that refuses every call',
  call: async () => ({ ok: false, error: { code: 'call.failed' } }),
  people: [nobody],
  phoneCode: async () => 'refused',
  stop: async () => undefined,
};

/** The local cloud with the small demo in memory. @throws when it cannot be started. */
export async function localCloud(): Promise<CheckCloud> {
  const { startTestCloud } = await import('../../support/cloud');
  const { pressPhoneButton } = await import('../../support/phone-button');
  const cloud = await startTestCloud({ demo: 'small' });
  return {
    name: 'the local cloud with the small demo',
    call: async (name, sent, openid) => (await cloud.send(openid, name, sent)).envelope as unknown,
    people: cloud.personas,
    phoneCode: (phone) => pressPhoneButton(cloud, phone),
    stop: () => cloud.close(),
  };
}
