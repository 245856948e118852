/** What WeChat's phone button gives the person that somebody is: for the app on any phone of the network. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Refusal } from '../runtime/refusal';
import type { Persona } from '../types';
import type { WechatStandIns } from '../wechat/stand-ins';
import { headerOf, sendJson } from './http';

interface Behind {
  wechat: WechatStandIns;
  personas: readonly Persona[];
}

/**
 * `POST /phone-button` with `x-openid`: the button `getPhoneNumber` is pressed on that persona's phone. Answers `{ code }`,
 * good once for 5 minutes; of anybody else no number is known. Any number is for `POST /wechat/phone-code`, on this machine.
 */
export function pressPhoneButton(
  { wechat, personas }: Behind,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const openid = headerOf(request, 'x-openid');
  const phone = personas.find((persona) => persona.openid === openid)?.phone;
  if (!phone) {
    throw new Refusal({
      code: 'NOT_FOUND',
      errCode: -1,
      message: `Nothing is known of the phone of ${openid ?? 'nobody'}.`,
      status: 404,
    });
  }
  sendJson(response, 200, { code: wechat.phoneCodes.issue(phone) });
}
