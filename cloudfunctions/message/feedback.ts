import * as contract from '../../contract/message';
import { feedbacks } from '../../server/collections';
import { concernedNow } from '../../server/inbox/about-now';
import { CONTACT_PURPOSE, receivedBy, receives } from '../../server/inbox/feedback-rules';
import { open } from '../../server/kernel/access/cipher';
import { higherOfficeOf } from '../../server/kernel/access/permission';
import { action } from '../../server/kernel/action';
import { readCursor } from '../../server/kernel/store/cursor';
import { titleToOthers } from '../../server/kernel/text/title-to-others';
import type { FeedbackRecord } from '../../server/records/feedback';

const PAGE = 20;

/** Whoever receives a letter about a wish or an errand need have no part in it. */
const aboutShown = (about: FeedbackRecord['about']) =>
  about && (about.kind === 'wish' || about.kind === 'errand')
    ? { ...about, title: titleToOthers({ title: about.title }) }
    : about;

const itemOf = (letter: FeedbackRecord, received: boolean) => {
  const { _id, kind, text, about, organizationName, townshipName, at, state, answer, answeredAt } = letter;
  return {
    feedbackId: _id,
    about: received ? aboutShown(about) : about,
    ...{ kind, text, organizationName, townshipName, at, state, answer, answeredAt },
    readerName: letter.receiverName ?? townshipName,
    contact: received && letter.contact ? open(letter.contact, CONTACT_PURPOSE) : '',
    review: received && letter.advice !== 'pass',
  };
};

/** What the caller wrote, or what came to their township. */
export const feedback = action(contract.feedback)({
  allow: ({ caller, input }) => input.view === 'mine' || higherOfficeOf(caller.member) !== null,
  run: async ({ caller, input: { view, state, cursor }, openid, now }) => {
    const received = view === 'received';
    const where = received ? receivedBy(caller, state, now) : { openid };
    if (!where) return { items: [], next: null };
    const { rows, next } = await feedbacks.page(where, {
      order: ['at', received && state === 'waiting' ? 'asc' : 'desc'],
      limit: PAGE,
      after: cursor ? readCursor(cursor) : null,
      placeOf: ({ at }) => at,
    });
    const known = received ? await concernedNow(rows) : rows;
    const shown = received ? known.filter((letter) => receives(letter, caller, now)) : rows;
    return { items: shown.map((letter) => itemOf(letter, received)), next };
  },
});
