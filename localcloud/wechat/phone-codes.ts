import { randomUUID } from 'node:crypto';
import { type OpenApiAnswer, refusal, success, textOf } from './answer';

/** How long the code of a `getPhoneNumber` button is good, and for one use (§3). */
export const PHONE_CODE_LIFETIME = 5 * 60 * 1000;

/** `phonenumber.getPhoneNumber`: changes the code of a button's press for the number. */
export class PhoneCodes {
  private readonly issued = new Map<string, { phone: string; at: number }>();

  constructor(
    private readonly appId: string,
    private readonly now: () => number,
  ) {}

  /** The button was pressed on a phone with this number: what `e.detail.code` would be. */
  issue(phone: string): string {
    const code = randomUUID().replaceAll('-', '');
    this.issued.set(code, { phone, at: this.now() });
    return code;
  }

  redeem(parameters: Readonly<Record<string, unknown>>): OpenApiAnswer {
    const code = textOf(parameters.code);
    const found = this.issued.get(code);
    this.issued.delete(code);
    if (!found || this.now() - found.at > PHONE_CODE_LIFETIME) return refusal(40029, 'invalid code');
    return success({
      phone_info: {
        phoneNumber: found.phone,
        purePhoneNumber: found.phone,
        countryCode: '86',
        watermark: { timestamp: Math.floor(this.now() / 1000), appid: this.appId },
      },
    });
  }
}
