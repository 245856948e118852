import { CONTACT_PURPOSE } from '../server/inbox/feedback-rules';
import { seal } from '../server/kernel/access/cipher';
import { nameFor } from '../server/kernel/store/identifier';
import { dayOf, daysAfter } from '../server/kernel/time/clock';
import type { FeedbackRecord } from '../server/records/feedback';
import { lineOf } from '../server/records/organization';
import { instantAt } from './calendar';
import { layHeart } from './heart';
import { randomOf } from './random';
import { Tree } from './tree';

type Written = Pick<FeedbackRecord, 'openid' | 'kind' | 'text'> & {
  daysAgo: number;
  contact?: string;
  answer?: string;
};

const written: readonly Written[] = [
  {
    ...{ openid: 'demo-citizen-malin', kind: 'suggestion', daysAgo: 2, contact: '晚上七点以后都在家' },
    text: '社区活动的通知总是前一天晚上才贴出来，老人看不到。希望早两三天贴，字大一点。',
  },
  {
    ...{ openid: 'demo-member-bateer', kind: 'suggestion', daysAgo: 1 },
    text: '认领心愿以后想换个时间上门，现在只能打电话说。能不能在心愿里留一句话。',
  },
  {
    ...{ openid: 'demo-citizen-wangguilan', kind: 'complaint', daysAgo: 12 },
    text: '三号楼门口的灯报了两次，一直没人来看。',
    answer: '供电所昨天已经换好了。社区以后每周一报一次进度，没有办好的也会告诉您。',
  },
];

/** What people of the demo wrote to the township of the main journey: two letters wait, one was answered. */
export function feedbacksOf(now: Date): FeedbackRecord[] {
  const { street, community } = layHeart(new Tree());
  const random = randomOf('feedbacks', street._id);
  return written.map(({ openid, kind, text, daysAgo, contact, answer }): FeedbackRecord => {
    const day = daysAfter(dayOf(now), -daysAgo);
    const at = instantAt(day, '20:20');
    const answeredAt = answer ? instantAt(daysAfter(day, 3), '10:30') : null;
    return {
      _id: nameFor(openid, `feedback ${day} 0`),
      requestId: `demo-feedback-${openid}`,
      ...{ openid, kind, text, about: null, concerned: [], at },
      organizationName: community.name,
      ...{ townshipId: street._id, townshipName: street.name, line: lineOf(street) },
      contact: contact ? seal(contact, CONTACT_PURPOSE, random.bytes(12)) : '',
      advice: 'pass',
      state: answer ? 'answered' : 'waiting',
      answer: answer ?? '',
      answeredBy: null,
      answeredAt,
      answerRequestId: answer ? `demo-answer-${openid}` : null,
      updatedAt: answeredAt ?? at,
    };
  });
}
