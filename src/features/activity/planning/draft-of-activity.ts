import type { ActivityCard } from '@contract/activity';
import type { Input, Output } from '@contract/api';
import { dayInShanghai } from '@/i18n/dates';
import { titleMoved } from '../parts/title-month';
import {
  type ActivityDraft,
  clockOf,
  type DraftPart,
  emptyPart,
  fixedParts,
  suggestedDay,
  suggestedTitle,
  toInput,
} from './activity-draft';

type Activity = Output<'activity.detail'>;

/** Its parts as they stand, and the fixed ones that it leaves out. */
function partsOfActivity({ kind, parts }: Pick<Activity, 'kind' | 'parts'>): DraftPart[] {
  const standing = parts.map(
    (part, place): DraftPart => ({
      ...part,
      key: `${part.kind}-${place}`,
      on: true,
      startsAt: part.startsAt ?? '',
    }),
  );
  const missing = fixedParts.filter((fixed) => !parts.some((part) => part.kind === fixed));
  // Should another kind become a theme day, it has them all to begin with.
  return [...standing, ...missing.map((part) => ({ ...emptyPart(part, part), on: kind !== 'themeDay' }))];
}

/** What stands, to be written over. A title that was suggested stays one: it follows kind and day. */
export function draftOf(activity: Activity): ActivityDraft {
  const { kind, label, title, startsAt, place, creditHours, checksOut, group, guests, branches, branchId } =
    activity;
  const day = dayInShanghai(startsAt);
  return {
    kind,
    label,
    title: title === suggestedTitle({ kind, day }) ? '' : title,
    day,
    time: clockOf(startsAt),
    place,
    parts: partsOfActivity(activity),
    creditHours,
    checksOut,
    ...(activity.near ? { near: activity.near } : {}),
    ...(group ? { groupId: group.groupId } : {}),
    withBranches: branches
      .filter((one) => one.branchId !== branchId)
      .map((one) => ({ organizationId: one.branchId, name: one.name })),
    guests: guests.map(({ name, from }) => ({ name, from })),
  };
}

/** The same once more: a month on or in the next free one, without guests or other branches. `known` knows what is planned. */
export function copyOf(activity: Activity, known: readonly ActivityCard[] = []): ActivityDraft {
  const { withBranches: _branches, guests: _guests, ...same } = draftOf(activity);
  const taken = known.filter(({ kind, state }) => kind === activity.kind && state !== 'cancelled');
  const day = suggestedDay(
    activity.startsAt,
    Date.now(),
    taken.map(({ startsAt }) => startsAt),
  );
  return {
    ...same,
    from: activity.activityId,
    lateAfterMinutes: activity.lateAfterMinutes,
    day,
    title: titleMoved(same.title, same.day, day),
  };
}

/** All that a form says, what it leaves out as well. */
const inFull = (draft: ActivityDraft) => ({
  label: null,
  checksOut: false,
  near: null,
  withBranchIds: [],
  guests: [],
  ...toInput(draft),
});

/** What the second draft says otherwise than the first, as a change takes it. */
export function changesBetween(
  standing: ActivityDraft,
  wanted: ActivityDraft,
): Partial<Omit<Input<'activity.change'>, 'activityId' | 'seenAt'>> {
  const was = inFull(standing) as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(inFull(wanted)).filter(
      ([field, value]) => JSON.stringify(value) !== JSON.stringify(was[field]),
    ),
  );
}
