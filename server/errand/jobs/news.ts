import type { ErrandStepName } from '../../../contract/words';
import { type NewsOfSteps, newsOfTable, newsOfWay } from '../../messaging/news-of-steps';
import type { ErrandRecord, ErrandStepRecord } from '../../records/errand';
import type { MessageRecord } from '../../records/message';
import { transitions } from '../transitions';
import { errandWorkflow, nobodys } from '../workflow';

/** What is told of each step, and to whom. A step that is not here is nobody's news. */
export const newsOfSteps: NewsOfSteps<ErrandStepName, 'poster' | 'assignee' | 'before'> = {
  ...newsOfTable(transitions),
  recorded: { poster: 'errandRecorded' },
};

/** Steps after which nobody has it in hand any more. */
const givenBack: readonly ErrandStepRecord['what'][] = errandWorkflow.steps.filter((step) => {
  const { to } = errandWorkflow.row(step);
  return nobodys.some((state) => state === to);
});

type Hands = Pick<ErrandRecord, 'steps' | 'assigneeId' | 'assigneeOpenid'>;

/** The last step before a place with which it came into somebody's hands, or out of them; -1 where there is none. */
function lastGiven(steps: readonly ErrandStepRecord[], before: number): number {
  for (let at = before - 1; at >= 0; at--) {
    const step = steps[at];
    if (step && (step.assigneeOpenid !== undefined || givenBack.includes(step.what))) return at;
  }
  return -1;
}

/** Who had it in hand before its step `place`: of whoever has it still, the account that is bound to them now. */
function assigneeBefore({ steps, assigneeId, assigneeOpenid }: Hands, place: number): string | null {
  const at = lastGiven(steps, place);
  if (at < 0) return null;
  const isCurrent = assigneeId !== null && at === lastGiven(steps, steps.length);
  return isCurrent ? assigneeOpenid : (steps[at]?.assigneeOpenid ?? null);
}

/** What is to be told of an errand's steps from `since` on. */
export const newsOf = (errand: ErrandRecord, since: Date): MessageRecord[] =>
  newsOfWay({
    ...{ kind: 'errand', record: errand, since, news: newsOfSteps },
    receiversAt: (place) => [
      { as: 'poster', openid: errand.posterOpenid },
      { as: 'assignee', openid: errand.steps[place]?.assigneeOpenid ?? null },
      { as: 'before', openid: assigneeBefore(errand, place) },
    ],
  });
