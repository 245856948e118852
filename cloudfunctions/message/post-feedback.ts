import * as contract from '../../contract/message';
import { accounts, feedbacks, members, organizations } from '../collections';
import { action } from '../kernel/action';
import { seal } from '../kernel/cipher';
import { command } from '../kernel/database';
import { identifierOf } from '../kernel/identifier';
import { anyone } from '../kernel/permission';
import { takePlace } from '../kernel/postings';
import { refuse } from '../kernel/refusal';
import { saidIn, standsAsSaid } from '../kernel/said';
import { numberSetting } from '../kernel/setting';
import { adviceOn } from '../kernel/text-check';
import type { FeedbackRecord } from '../records/feedback';
import { lineOf } from '../records/organization';
import { subjectOf, toldOf } from './feedback-about';

export const CONTACT_PURPOSE = 'feedback.contact';

/** Letters that one person may write in a day of Asia/Shanghai. */
const mostADay = () => numberSetting('DAOZHIBU_FEEDBACK_A_DAY', 5);

/** The letter that a call writes: the same when the call is sent again. */
const letterIdOf = (asked: { openid: string; requestId: string }) =>
  identifierOf('message.postFeedback', asked);

/** Far more than hold an office at a community and the branches that took one of its wishes on. */
const MOST_HOLDERS = 200;

/**
 * The roll entries behind whom a letter concerns: those that its identities are bound to, since somebody may bind another
 * WeChat, and those that hold an office now where it concerns an organization, since they may go on to the township.
 */
async function entriesOf(concerned: readonly string[]): Promise<string[]> {
  const among = command().in(concerned);
  const [bound, holders] = await Promise.all([
    accounts.find({ _id: among }, { limit: concerned.length, fields: ['memberId'] }),
    members.find({ 'offices.organizationId': among }, { limit: MOST_HOLDERS, fields: ['_id'] }),
  ]);
  return [...bound.flatMap(({ memberId }) => memberId ?? []), ...holders.map(({ _id }) => _id)];
}

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
    const { caller, input, loaded, openid, requestId, now } = request;
    if (loaded.before) return posted(loaded.before, input);
    const told = loaded.subject && toldOf(loaded.subject, caller);
    if (input.about && !told) refuse('feedback.aboutUnknown');
    const organization = told ? await organizations.get(told.organizationId) : loaded.organization;
    if (organization?.kind !== 'branch' && organization?.kind !== 'community') refuse('organization.unknown');
    const concerned = told?.concerned ?? [organization._id];
    const [[township], advice, bound] = await Promise.all([
      organizations.find({ _id: command().in(organization.ancestors), kind: 'township' }, { limit: 1 }),
      adviceOn(openid, input.text),
      entriesOf(concerned),
    ]);
    if (!township) refuse('organization.unknown');
    if (advice === 'risky') refuse('feedback.textRisky');

    const letter: FeedbackRecord = {
      _id: letterIdOf(request),
      said: saidIn(input),
      ...{ openid, requestId, kind: input.kind, text: input.text },
      about: input.about && told ? { ...input.about, title: told.title } : null,
      concerned: [...new Set([...concerned, ...bound])],
      organizationName: organization.name,
      ...{ townshipId: township._id, townshipName: township.name, line: lineOf(township) },
      contact: input.contact && seal(input.contact, CONTACT_PURPOSE),
      ...{ advice, state: 'waiting', at: now, updatedAt: now },
      ...{ answer: '', answeredBy: null, answeredAt: null, answerRequestId: null },
    };
    const most = await takePlace(caller, { id: letter._id, kind: 'letter' }, now, mostADay());
    if (most !== null) refuse('feedback.tooManyToday', { most });
    if (await feedbacks.insertOnce(letter)) return posted(letter, input);
    // The same request was a moment faster.
    return posted((await feedbacks.get(letter._id)) ?? letter, input);
  },
});

const posted = (letter: FeedbackRecord, input: unknown) => ({
  ...{ feedbackId: letter._id, townshipName: letter.townshipName },
  asSaid: standsAsSaid(letter, input),
});
