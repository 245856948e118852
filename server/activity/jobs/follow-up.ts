import { activities, answers, captures } from '../../collections';
import { walkChanges } from '../../kernel/store/changes-walk';
import { followAnswers, followCaptures } from '../leave/follow-decided';
import { followUp } from '../lifecycle/follow-up';

/** Activities whose consequences are seen to at once. */
const AT_ONCE = 5;

/** `_id`s of the records of `timerRuns` that say up to which changes what follows from them was seen to. */
const runs = { activities: 'activitiesFollowed', answers: 'answersFollowed', captures: 'capturesFollowed' };

/**
 * Sees to it that whatever was done since the last run has its consequences: messages, records of people, audit lines. The
 * calls themselves write them; where one broke off in between, this makes up for it. Says whether nothing waits.
 */
export async function followChanges(now: Date, until: number): Promise<boolean> {
  const walked = [
    await walkChanges({
      ...{ name: runs.activities, of: activities, now, until },
      work: async (rows, since) => {
        for (let from = 0; from < rows.length; from += AT_ONCE) {
          await Promise.all(
            rows.slice(from, from + AT_ONCE).map((activity) => followUp(activity, since, now)),
          );
        }
        return rows.length;
      },
    }),
    await walkChanges({
      ...{ name: runs.answers, of: answers, now, until },
      work: (rows, since) => followAnswers(rows, since, now),
    }),
    await walkChanges({
      ...{ name: runs.captures, of: captures, now, until },
      work: (rows, since) => followCaptures(rows, since, now),
    }),
  ];
  return walked.every(({ done }) => done);
}
