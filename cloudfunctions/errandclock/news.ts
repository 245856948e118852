import type { ErrandStepName } from '../../contract/words';
import { type NewsOfSteps, newsOfWay } from '../messages/news-of-steps';
import type { ErrandRecord, ErrandStepRecord } from '../records/errand';
import type { MessageRecord } from '../records/message';

/**
 * What is told of each step, and to whom: the resident, the member who has it in hand from then on, and the one who had
 * it until then. A step that is not here is nobody's news.
 */
export const newsOfSteps: NewsOfSteps<ErrandStepName, 'poster' | 'assignee' | 'before'> = {
  accepted: { poster: 'errandAccepted' },
  assigned: { poster: 'errandAssigned', assignee: 'errandForYou' },
  reassigned: { poster: 'errandAssigned', assignee: 'errandForYou', before: 'errandElsewhere' },
  handedBack: { poster: 'errandBack' },
  passedUp: { poster: 'errandPassedUp', before: 'errandElsewhere' },
  takenBack: { poster: 'errandBack' },
  progress: { poster: 'errandProgress' },
  done: { poster: 'errandDone' },
  confirmed: { before: 'errandConfirmed' },
  disputed: { before: 'errandDisputed' },
  lapsed: { poster: 'errandLapsed' },
  rejected: { poster: 'errandRejected' },
  withdrawn: { before: 'errandWithdrawn' },
};

/** Steps after which nobody has it in hand any more. */
const givenBack: readonly ErrandStepRecord['what'][] = ['handedBack', 'passedUp', 'takenBack'];

/** Who had it in hand before its step `place`. */
function assigneeBefore(steps: readonly ErrandStepRecord[], place: number): string | null {
  const latest = steps
    .slice(0, place)
    .reverse()
    .find(({ what, assigneeOpenid }) => assigneeOpenid !== undefined || givenBack.includes(what));
  return latest?.assigneeOpenid ?? null;
}

/** What is to be told of an errand's steps from `since` on. */
export const newsOf = (errand: ErrandRecord, since: Date): MessageRecord[] =>
  newsOfWay({
    ...{ kind: 'errand', record: errand, since, news: newsOfSteps },
    receiversAt: (place) => [
      { as: 'poster', openid: errand.posterOpenid },
      { as: 'assignee', openid: errand.steps[place]?.assigneeOpenid ?? null },
      { as: 'before', openid: assigneeBefore(errand.steps, place) },
    ],
  });
