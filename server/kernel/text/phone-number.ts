import * as cloud from 'wx-server-sdk';
import { logProblem } from '../log';
import { refuse } from '../refusal';

/** What this project uses of WeChat's open APIs; the SDK's own types promise less than it answers. */
interface OpenApi {
  phonenumber: {
    getPhoneNumber(asked: { code: string }): Promise<{
      phoneInfo?: { purePhoneNumber?: string; countryCode?: string };
    }>;
  };
}

/** WeChat's number for a code that it never gave, that is over, or that was changed for its number before. */
const INVALID_CODE = 40029;
const MAINLAND = '86';

/**
 * The number that belongs to a code of WeChat's phone button (platform.md §3): good once, for five minutes. A number of
 * another country keeps its code. Refuses a code that is spent, and says when WeChat gave none for another reason.
 */
export async function phoneOfButton(code: string): Promise<string> {
  const wechat = cloud as unknown as { openapi: OpenApi };
  const { phoneInfo } = await wechat.openapi.phonenumber
    .getPhoneNumber({ code })
    .catch((problem: unknown) => {
      if ((problem as { errCode?: unknown }).errCode === INVALID_CODE) refuse('member.phoneCodeSpent');
      // Its message may hold the code, which is worth nothing by now.
      logProblem({ failed: 'phone number' }, problem);
      refuse('member.phoneUnavailable');
    });
  const { purePhoneNumber, countryCode = MAINLAND } = phoneInfo ?? {};
  if (!purePhoneNumber) refuse('member.phoneUnavailable');
  return countryCode === MAINLAND ? purePhoneNumber : `+${countryCode}${purePhoneNumber}`;
}
