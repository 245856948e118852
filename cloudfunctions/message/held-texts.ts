import * as contract from '../../contract/message';
import { heldAreas } from '../../contract/message/held';
import { heldTexts as held } from '../../server/collections';
import { action } from '../../server/kernel/action';
import { readCursor } from '../../server/kernel/store/cursor';

const PAGE = 20;

/** Held texts that the caller may let out. */
export const heldTexts = action(contract.heldTexts)({
  allow: ({ caller }) => (caller.member?.offices.length ?? 0) > 0,
  run: async ({ caller, input, openid }) => {
    const places = new Set(caller.member?.offices.map(({ organizationId }) => organizationId));
    const { rows, next } = await held.page(
      [...places].map((line) => ({ line, state: 'waiting' })),
      {
        order: ['at', 'asc'],
        limit: PAGE,
        after: input.cursor ? readCursor(input.cursor) : null,
        placeOf: ({ at }) => at,
      },
    );
    return {
      items: rows.flatMap((row) => {
        const area = heldAreas.find((one) => row.call.startsWith(`${one}.`));
        if (!area || row.openid === openid) return [];
        const { _id: heldId, by, organizationName, texts, advice: why, at } = row;
        return [{ heldId, area, by, organizationName, texts, why, at }];
      }),
      next,
    };
  },
});
