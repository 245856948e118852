import * as contract from '../../contract/member/consent';
import { accounts } from '../../server/collections';
import { anyone } from '../../server/kernel/access/permission';
import { action } from '../../server/kernel/action';

/** The caller's own consent, which a citizen gives before there is anything else of them. */
export const agree = action(contract.agree)({
  allow: anyone,
  run: async ({ caller: { openid }, input: { version }, now }) => {
    const consent = { version, at: now };
    const isNew = await accounts.insertOnce({ _id: openid, memberId: null, consent, updatedAt: now });
    if (!isNew) await accounts.change({ _id: openid }, { set: { consent, updatedAt: now } });
    return { version };
  },
});
