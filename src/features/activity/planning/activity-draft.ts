import type { ActivityCard } from '@contract/activity';
import type { Input } from '@contract/api';
import { type ActivityKind, type ActivityLabel, type PartKind, partKinds } from '@contract/words';
import { t } from '@/i18n';
import { monthInWords, todayInShanghai } from '@/i18n/dates';
import type { BranchName } from '@/shared/branch-search';

/** A part as it is being planned. The four fixed ones are always there and can be off. */
export interface DraftPart {
  key: string;
  kind: PartKind;
  on: boolean;
  title: string;
  startsAt: string;
  host: string;
  notes: string;
}

/** An activity as it is being planned, kept on the phone until it is sent. */
export interface ActivityDraft {
  kind: ActivityKind;
  /** Empty: the suggested one. */
  title: string;
  day: string;
  time: string;
  place: string;
  parts: DraftPart[];
  creditHours: number;
  /** Whether people say when they leave; absent in a draft that an older app kept. */
  checksOut?: boolean;
  /** Where phones are asked whether they are near; null while that is not known, absent when nobody is asked. */
  near?: { latitude: number; longitude: number } | null;
  /** 党小组 that a group meeting is for. The rest, too, is absent in a draft that an older app kept. */
  groupId?: string;
  /** The branches that hold it together with the own. */
  withBranches?: BranchName[];
  guests?: { name: string; from: string }[];
  /** 党员三日. */
  label?: ActivityLabel | null;
  /** Kept of the one that it was copied from. */
  lateAfterMinutes?: number;
  /** The activity that it was copied from. */
  from?: string;
}

/** Whether several branches may hold one of this kind together: committees and groups meet by themselves. */
export const mayBeJoint = (kind: ActivityKind) => kind !== 'committeeMeeting' && kind !== 'groupMeeting';

const usualTime = '09:30';
/** Study hours that an activity of each kind usually credits; the secretary sets what it really was. */
const usualHours: Record<ActivityKind, number> = {
  themeDay: 2,
  assembly: 0,
  committeeMeeting: 0,
  groupMeeting: 1,
  organizationalLife: 1,
  appraisalMeeting: 1,
  lecture: 2,
  volunteering: 0,
};

export const fixedParts = partKinds.filter((kind) => kind !== 'own');
const dayLong = 86_400_000;

export const emptyPart = (kind: PartKind, key: string): DraftPart => ({
  key,
  kind,
  on: true,
  title: kind === 'own' ? '' : t(`partKind.${kind}`),
  startsAt: '',
  host: '',
  notes: '',
});

const months = (day: string) => day.slice(0, 7);

/**
 * The day to suggest. A theme day is on one fairly fixed day a month (R): the last one's day, when next it comes in a
 * month that has none (`taken`: when the others are); without a last one, tomorrow. Days as `2026-11-25`.
 */
export function suggestedDay(
  last: string | undefined,
  now: number = Date.now(),
  taken: readonly string[] = [],
): string {
  const today = todayInShanghai(now);
  if (last === undefined) return todayInShanghai(now + dayLong);
  const lastDay = todayInShanghai(Date.parse(last));
  const full = new Set(taken.map((instant) => months(todayInShanghai(Date.parse(instant)))));
  const [year = 0, month = 1] = today.split('-').map(Number);
  const inMonth = (ahead: number) => {
    const longest = new Date(Date.UTC(year, month + ahead, 0)).getUTCDate();
    return new Date(Date.UTC(year, month - 1 + ahead, Math.min(Number(lastDay.slice(8)), longest)))
      .toISOString()
      .slice(0, 10);
  };
  for (let ahead = 0; ; ahead += 1) {
    const day = inMonth(ahead);
    if (day >= today && months(day) > months(lastDay) && !full.has(months(day))) return day;
  }
}

/** 「十二月主题党日」 */
export const suggestedTitle = ({ kind, day }: Pick<ActivityDraft, 'kind' | 'day'>): string =>
  t('activity.kindTitle', { month: monthInWords(day), kind: t(`activityKind.${kind}`) });

/** A new draft, like the latest of the branch's activities of the kind; `known` has the latest first. */
export function newDraft(kind: ActivityKind, known: readonly ActivityCard[] = []): ActivityDraft {
  const like = known.find((one) => one.kind === kind);
  return {
    kind,
    title: '',
    day: suggestedDay(like?.startsAt),
    time: like ? clockOf(like.startsAt) : usualTime,
    place: (like ?? known[0])?.place ?? '',
    parts: fixedParts.map((part) => emptyPart(part, part)),
    creditHours: usualHours[kind],
  };
}

/** `09:30`, in Asia/Shanghai. */
export const clockOf = (instant: string) =>
  new Date(Date.parse(instant) + 8 * 3600_000).toISOString().slice(11, 16);

/** Another kind asks for other hours; what was written stays. */
export const ofKind = (draft: ActivityDraft, kind: ActivityKind): ActivityDraft => ({
  ...draft,
  kind,
  creditHours: usualHours[kind],
});

/** Only a theme day has the 4+x parts; own parts go with any kind. */
export const partsOf = ({ kind, parts }: ActivityDraft): DraftPart[] =>
  kind === 'themeDay' ? parts : parts.filter((part) => part.kind === 'own');

/** Whom it is for, as far as the kind asks for it. */
const whoOf = ({ kind, groupId, withBranches = [], guests = [] }: ActivityDraft) => ({
  ...(kind === 'groupMeeting' && groupId ? { groupId } : {}),
  ...(mayBeJoint(kind) && withBranches.length > 0
    ? { withBranchIds: withBranches.map(({ organizationId }) => organizationId) }
    : {}),
  ...(guests.length > 0 ? { guests } : {}),
});

/** The draft as the cloud takes it. */
export const toInput = (draft: ActivityDraft): Input<'activity.create'> => ({
  kind: draft.kind,
  title: draft.title.trim() || suggestedTitle(draft),
  startsAt: `${draft.day}T${draft.time}:00+08:00`,
  place: draft.place,
  creditHours: draft.creditHours,
  ...(draft.label ? { label: draft.label } : {}),
  ...(draft.checksOut ? { checksOut: true } : {}),
  ...(draft.lateAfterMinutes === undefined ? {} : { lateAfterMinutes: draft.lateAfterMinutes }),
  ...(ASKS_NEAR && draft.near ? { near: draft.near } : {}),
  ...whoOf(draft),
  parts: partsOf(draft)
    .filter(({ on, title }) => on && title.trim() !== '')
    .map(({ kind, title, startsAt, host, notes }) => ({
      kind,
      title,
      host,
      notes,
      ...(startsAt ? { startsAt } : {}),
    })),
});
