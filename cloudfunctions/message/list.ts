import * as contract from '../../contract/message';
import { messages } from '../../server/collections';
import { anyone } from '../../server/kernel/access/permission';
import { action } from '../../server/kernel/action';
import { readCursor } from '../../server/kernel/store/cursor';
import { titleToOthers } from '../../server/kernel/text/title-to-others';
import type { MessageRecord } from '../../server/records/message';

const PAGE = 20;

/** Of a wish and an errand as others may read it: one that was written before numbers were looked for keeps them to itself. */
const titleIn = (params: MessageRecord['params'], { kind }: MessageRecord['about']) =>
  kind === 'wish' || kind === 'errand' ? titleToOthers(params) : params.title;

/** A page of the caller's inbox: found by their identity alone, so there is nothing else to allow. */
export const list = action(contract.list)({
  load: ({ input, openid }) =>
    messages.page(
      { openid },
      {
        order: ['at', 'desc'],
        limit: PAGE,
        after: input.cursor ? readCursor(input.cursor) : null,
        placeOf: ({ at }) => at,
      },
    ),
  allow: anyone,
  run: async ({ loaded: { rows, next } }) => ({
    items: rows.map(({ _id, what, params, about, at, readAt }) => ({
      messageId: _id,
      what,
      params: { ...params, title: titleIn(params, about), was: params.was ?? null },
      about,
      at,
      unread: readAt === null,
    })),
    next,
  }),
});
