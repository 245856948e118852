import type { Attendee } from '@contract/activity';
import type { Input } from '@contract/api';
import type { Kept } from '@/cloud/outbox';

/** Somebody on the roll; `unsent` when what is shown of them waits on this phone for a signal. */
export type Listed = Attendee & { unsent?: boolean };

const isEntryOf =
  (activityId: string) =>
  ({ name, input, refused }: Kept): boolean =>
    name === 'activity.enter' && !refused && (input as Input<'activity.enter'>).activityId === activityId;

/** The roll with what the secretary recorded without signal, the latest word last. */
export function withUnsent(people: readonly Attendee[], kept: readonly Kept[], activityId: string): Listed[] {
  const said = new Map<string, Partial<Listed>>();
  for (const { input, keptAt } of kept.filter(isEntryOf(activityId))) {
    const { memberIds, state = 'present', reason = '' } = input as Input<'activity.enter'>;
    const at = new Date(keptAt).toISOString();
    for (const memberId of memberIds)
      said.set(memberId, { state, reason, at, source: 'entered', unsent: true });
  }
  return people.map((person) => {
    const own = said.get(person.memberId);
    return own ? { ...person, ...own } : person;
  });
}
