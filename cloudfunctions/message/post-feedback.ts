import * as contract from '../../contract/message';
import { feedbacks, organizations } from '../../server/collections';
import { subjectOf } from '../../server/inbox/feedback-about';
import { CONTACT_PURPOSE } from '../../server/inbox/feedback-rules';
import { whatItIsOf } from '../../server/inbox/what-it-is-of';
import { saidMark, seal } from '../../server/kernel/access/cipher';
import { anyone } from '../../server/kernel/access/permission';
import { action } from '../../server/kernel/action';
import { takePlace } from '../../server/kernel/postings';
import { refuse } from '../../server/kernel/refusal';
import { numberSetting } from '../../server/kernel/setting';
import { identifierOf } from '../../server/kernel/store/identifier';
import { saidIn, standsAsSaid } from '../../server/kernel/text/said';
import { outside } from '../../server/letters/outside';
import { readingOf } from '../../server/letters/reader';
import type { FeedbackRecord } from '../../server/records/feedback';

/** Letters that one person may write in a day of Asia/Shanghai. */
const mostADay = () => numberSetting('DAOZHIBU_FEEDBACK_A_DAY', 5);

/** The letter that a call writes: the same when the call is sent again. */
const letterIdOf = (asked: { openid: string; requestId: string }) =>
  identifierOf('message.postFeedback', asked);

/** Somebody complains or suggests something to a township. */
export const postFeedback = action(contract.postFeedback)({
  load: async (asked) => {
    const { input } = asked;
    const [subject, organization, before] = await Promise.all([
      input.about ? subjectOf(input.about) : null,
      input.organizationId && !input.about ? organizations.get(input.organizationId) : null,
      feedbacks.get(letterIdOf(asked)),
    ]);
    return { subject, organization, before };
  },
  allow: anyone,
  run: async (request) => {
    const { caller, input, loaded, openid, requestId, now, advice } = request;
    if (loaded.before) return posted(loaded.before, input);
    const { told, organization } = await whatItIsOf(request);
    const named = told?.concerned ?? [organization._id];
    const { concerned, reader, township, line } = await readingOf({ openid, concerned: named }, organization);
    if (!township) refuse('organization.unknown');
    if (!reader) refuse('feedback.nobody', { outside: outside() });

    const letter: FeedbackRecord = {
      _id: letterIdOf(request),
      said: saidIn(input, saidMark),
      ...{ openid, requestId, kind: input.kind, text: input.text },
      about: input.about && told ? { ...input.about, title: told.title } : null,
      concerned,
      organizationName: organization.name,
      ...{ townshipId: township._id, townshipName: township.name, line },
      ...{ receiverId: reader._id, receiverName: reader.name },
      contact: input.contact && seal(input.contact, CONTACT_PURPOSE),
      ...{ advice, state: 'waiting', at: now, updatedAt: now },
      ...{ answer: '', answeredBy: null, answeredAt: null, answerRequestId: null },
    };
    const reached = await takePlace(caller, { id: letter._id, kind: 'letter' }, { now, most: mostADay() });
    if (reached) refuse('feedback.tooManyToday', { most: reached.most });
    if (await feedbacks.insertOnce(letter)) return posted(letter, input);
    // The same request was a moment faster.
    return posted((await feedbacks.get(letter._id)) ?? letter, input);
  },
});

const posted = (letter: FeedbackRecord, input: unknown) => ({
  ...{ feedbackId: letter._id, townshipName: letter.townshipName },
  readerName: letter.receiverName ?? letter.townshipName,
  asSaid: standsAsSaid(letter, input, saidMark),
});
