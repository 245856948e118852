import * as contract from '../../contract/message';
import { accounts, feedbacks, members, organizations } from '../collections';
import { action } from '../kernel/action';
import { seal } from '../kernel/cipher';
import { dayOf, daysAfter, startOfDay } from '../kernel/clock';
import { command } from '../kernel/database';
import { identifierOf } from '../kernel/identifier';
import { anyone } from '../kernel/permission';
import { refuse } from '../kernel/refusal';
import { numberSetting } from '../kernel/setting';
import { adviceOn } from '../kernel/text-check';
import type { FeedbackRecord } from '../records/feedback';
import { lineOf } from '../records/organization';
import { subjectOf, toldOf } from './feedback-about';

export const CONTACT_PURPOSE = 'feedback.contact';

/** Letters that one person may write in a day of Asia/Shanghai. */
const mostADay = () => numberSetting('DAOZHIBU_FEEDBACK_A_DAY', 5);

/** What the writer has sent since yesterday: a call that is sent again around midnight finds its letter too. */
const writtenLately = (openid: string, now: Date, most: number) =>
  feedbacks.find(
    { openid, at: command().gte(startOfDay(daysAfter(dayOf(now), -1))) },
    { limit: Math.max(1, 2 * most), order: ['at', 'desc'] },
  );

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
  load: async ({ input, openid, now }) => {
    const [subject, organization, lately] = await Promise.all([
      input.about ? subjectOf(input.about) : null,
      input.organizationId && !input.about ? organizations.get(input.organizationId) : null,
      writtenLately(openid, now, mostADay()),
    ]);
    return { subject, organization, lately };
  },
  allow: anyone,
  run: async ({ caller, input, loaded, openid, requestId, now }) => {
    const before = loaded.lately.find((letter) => letter.requestId === requestId);
    if (before) return { feedbackId: before._id, townshipName: before.townshipName };

    const most = mostADay();
    const today = dayOf(now);
    if (loaded.lately.filter(({ at }) => dayOf(at) === today).length >= most)
      refuse('feedback.tooManyToday', { most });
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

    const letter: Omit<FeedbackRecord, '_id'> = {
      ...{ openid, requestId, kind: input.kind, text: input.text },
      about: input.about && told ? { ...input.about, title: told.title } : null,
      concerned: [...new Set([...concerned, ...bound])],
      organizationName: organization.name,
      ...{ townshipId: township._id, townshipName: township.name, line: lineOf(township) },
      contact: input.contact && seal(input.contact, CONTACT_PURPOSE),
      ...{ advice, state: 'waiting', at: now, updatedAt: now },
      ...{ answer: '', answeredBy: null, answeredAt: null, answerRequestId: null },
    };
    // Each letter takes one of the day's places, so that however many are sent at once, no day holds more.
    for (let place = 0; place < most; place++) {
      const _id = identifierOf(openid, `feedback ${today} ${place}`);
      if (await feedbacks.insertOnce({ _id, ...letter }))
        return { feedbackId: _id, townshipName: township.name };
      const there = await feedbacks.get(_id);
      if (there?.requestId === requestId) return { feedbackId: _id, townshipName: there.townshipName };
    }
    refuse('feedback.tooManyToday', { most });
  },
});
