import type { Attendee } from '@contract/activity';

/** Nothing recorded yet, in the roll's own order: names stay where the finger looks for them. */
export const notRecorded = (people: readonly Attendee[]): Attendee[] =>
  people.filter(({ state }) => state === null);

/** Recorded, the latest first: whoever has just come stands on top. */
export const recordedLatestFirst = (people: readonly Attendee[]): Attendee[] =>
  people
    .filter(({ state }) => state !== null)
    .sort((one, other) => (other.at ?? '').localeCompare(one.at ?? ''));

/** Nothing recorded yet but for those who ask for leave: where these stand in a list of their own. */
export const stillToCome = (people: readonly Attendee[]): Attendee[] =>
  notRecorded(people).filter((person) => !leaveWaits(person));

/** Asked for leave, and nobody has answered: nothing is recorded, or only that they did not come. */
export const leaveWaits = ({ said, state }: Attendee): boolean =>
  said?.state === 'waiting' && (state === null || state === 'absent' || state === 'excused');

/** Whether somebody without a record is expected: not the frail, nor whoever is on standing leave. */
const isExpected = ({ memberClass, standingLeave }: Attendee): boolean =>
  memberClass !== 'frail' && standingLeave === null;

/** Nothing recorded yet, and expected: whom the end of the check-in would record as absent. */
export const awaited = (people: readonly Attendee[]): Attendee[] => notRecorded(people).filter(isExpected);

/** Nothing recorded yet, and not expected: they count once they come. */
export const notCounted = (people: readonly Attendee[]): Attendee[] =>
  notRecorded(people).filter((person) => !isExpected(person));

/**
 * Those whom 「其余都到了」 means: nothing recorded, and expected. The frail, and whoever is on standing leave or asks
 * for leave, are recorded one by one.
 */
export const restOf = (people: readonly Attendee[]): Attendee[] =>
  awaited(people).filter((person) => !leaveWaits(person));
