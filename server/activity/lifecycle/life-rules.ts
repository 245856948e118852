import { isDeepStrictEqual } from 'node:util';
import { isSameName } from '../../../contract/text/fold';
import type { ActivityState } from '../../../contract/words';
import type { ActivityRecord, Guest } from '../../records/activity';
import { whyNotInYear } from '../model/rules';
import { whyNotSaid } from '../model/transitions';

/** What may be changed of an activity, as its record keeps it. */
export type Plan = Pick<
  ActivityRecord,
  | 'branchIds'
  | 'asked'
  | 'agreed'
  | 'groupId'
  | 'kind'
  | 'label'
  | 'guests'
  | 'title'
  | 'startsAt'
  | 'place'
  | 'parts'
  | 'creditHours'
  | 'lateAfterMinutes'
  | 'checksOut'
  | 'near'
>;
export type PlanField = keyof Plan;

/** Why a draft cannot be announced, or null: what was announced already stays so. */
export const whyNotAnnounce = (state: ActivityState) => whyNotSaid('announced', state);

type Standing = Pick<ActivityRecord, 'state' | 'startsAt'>;

/**
 * Why an activity cannot be called off, or null. `came`: how many have come, or say so. A draft needs no reason, and is
 * dropped also once its year is closed: nobody knew of it.
 */
export function whyNotCancel(
  { state, startsAt }: Standing,
  { came, reason }: { came: number; reason: string },
  now: Date,
) {
  if (state === 'draft' || state === 'cancelled') return null;
  const ended = whyNotSaid('calledOff', state);
  if (ended) return ended;
  const tooLate = whyNotInYear(startsAt, now);
  if (tooLate) return tooLate;
  if (came > 0) return 'activity.someoneCame';
  return reason ? null : 'activity.cancelReasonNeeded';
}

/** What may still change while people are arriving. */
const changeableWhileOpen: readonly PlanField[] = ['place', 'parts', 'guests'];

/** Why these fields cannot be changed, or null. A draft may be moved out of a year that is closed. */
export function whyNotChange({ state, startsAt }: Standing, fields: readonly PlanField[], now: Date) {
  const ended = whyNotSaid('changed', state);
  if (ended) return ended;
  const tooLate = state === 'draft' ? null : whyNotInYear(startsAt, now);
  if (tooLate || state !== 'open') return tooLate;
  return fields.every((field) => changeableWhileOpen.includes(field)) ? null : 'activity.openAlready';
}

/** Why the record cannot be frozen, or null: what is filed stays so, and nothing is before the meeting has begun. */
export function whyNotFile({ state, startsAt }: Standing, now: Date) {
  const objection = whyNotSaid('filed', state);
  if (objection) return objection;
  return state === 'closed' && now < startsAt ? 'activity.notBegun' : null;
}

/** The fields that would differ. */
export const differingFields = (standing: Plan, wanted: Plan): PlanField[] =>
  (Object.keys(wanted) as PlanField[]).filter((field) => !isDeepStrictEqual(standing[field], wanted[field]));

/** Whether those who were told must be told again. */
export const movesPeople = (fields: readonly PlanField[]) =>
  fields.includes('startsAt') || fields.includes('place');

/** Whether other people may be invited than before. */
export const invitesOthers = (fields: readonly PlanField[]) =>
  fields.some((field) => field === 'asked' || field === 'groupId' || field === 'kind');

/** Guests named anew: who was invited before stays the same guest, and stays come. */
export function keepGuests(standing: readonly Guest[], wanted: readonly Guest[]): Guest[] {
  const left = [...standing];
  const kept = wanted.map((guest) => {
    const at = left.findIndex(({ name, from }) => isSameName(name, guest.name) && from === guest.from);
    return at < 0 ? undefined : left.splice(at, 1)[0];
  });
  const taken = new Set(kept.flatMap((guest) => guest?.guestId ?? []));
  return wanted.map((guest, at) => kept[at] ?? { ...guest, guestId: unlike(guest.guestId, taken) });
}

/** An id made from name and place in the list may be another's who moved: then it is made longer. */
function unlike(guestId: string, taken: Set<string>): string {
  let id = guestId;
  while (taken.has(id)) id = `${id}0`;
  taken.add(id);
  return id;
}
