import { attendances, audits } from '../../collections';
import type { Caller } from '../../kernel/access/caller';
import { leads } from '../../kernel/access/permission';
import { auditLine } from '../../kernel/audit';
import { command } from '../../kernel/store/database';
import { monthOf, yearOf } from '../../kernel/time/clock';
import { type News, tellInvited, type Untold } from '../../messaging/tell-invited';
import type { ActivityRecord, AttendanceRecord } from '../../records/activity';
import { hasEnded } from '../../statistics/attendance';
import { correctionOf, creditedHours } from '../model/attendance-record';
import { attendancesOf } from '../model/reads';
import { tellAsked } from '../model/tell-asked';

/**
 * Tells those invited, and who leads the branches that are only asked. Says whom the caller must tell: by name only members
 * of branches that the caller leads.
 */
export async function tellAndSayWho(activity: ActivityRecord, caller: Caller, news: Omit<News, 'by'>) {
  const told = { ...news, by: caller.member?._id ?? '' };
  const [untold] = await Promise.all([tellInvited(activity, told), tellAsked(activity, told)]);
  return untold && whoToTell(untold, caller);
}

function whoToTell(untold: readonly Untold[], caller: Caller) {
  const own = untold.filter(({ branchId }) => leads(caller, branchId));
  return {
    inPerson: own.map(({ memberId, name }) => ({ memberId, name })),
    elsewhere: untold.length - own.length,
  };
}

/**
 * Makes what was recorded before an activity was changed say what the activity says now: its kind, month, year and
 * hours. Said again it finds nothing to do.
 */
export async function bringAlong(
  activity: ActivityRecord,
  recorded: readonly AttendanceRecord[],
  now: Date,
): Promise<void> {
  const { kind, startsAt } = activity;
  const [month, year] = [monthOf(startsAt), yearOf(startsAt)];
  const behind = recorded.filter(
    (one) =>
      one.kind !== kind || one.month !== month || one.creditHours !== creditedHours(activity, one.state),
  );
  const byHours = new Map<number, string[]>();
  for (const { _id, state } of behind) {
    const hours = creditedHours(activity, state);
    byHours.set(hours, [...(byHours.get(hours) ?? []), _id]);
  }
  await Promise.all(
    [...byHours].map(([creditHours, ids]) =>
      attendances.changeAll(
        { _id: command().in(ids) },
        { set: { kind, month, year, creditHours, updatedAt: now } },
      ),
    ),
  );
}

/** Makes records that no longer concern anybody count nowhere: what they said is kept in their history. */
export async function excuse(
  activity: ActivityRecord,
  recorded: readonly AttendanceRecord[],
  { by, reason, now }: { by: string; reason: string; now: Date },
): Promise<void> {
  const said = { state: 'excused', source: 'entered', at: now, enteredBy: by, reason } as const;
  const byState = new Map<AttendanceRecord['state'], string[]>();
  for (const { _id, state } of recorded) {
    if (state !== 'excused') byState.set(state, [...(byState.get(state) ?? []), _id]);
  }
  await Promise.all(
    [...byState].map(([state, ids]) =>
      attendances.changeAll({ _id: command().in(ids), state }, correctionOf(activity, state, by, said)),
    ),
  );
}

/** What was recorded before the end follows a changed plan; said again it completes what broke off. */
export async function followPlan(
  activity: ActivityRecord,
  { by, now }: { by: string; now: Date },
): Promise<void> {
  if (hasEnded(activity.state)) return;
  const recorded = await attendancesOf(activity._id);
  const stays = ({ branchId }: AttendanceRecord) => activity.branchIds.includes(branchId);
  await bringAlong(activity, recorded.filter(stays), now);
  const gone = recorded.filter((one) => !stays(one));
  await excuse(activity, gone, { by, reason: '', now });
}

/** The audit line of what somebody did to an activity. */
export const noteDown = (
  what: 'cancel' | 'file' | 'correct',
  activity: Pick<ActivityRecord, '_id' | 'branchId'>,
  { openid, occasion, reason, at }: { openid: string; occasion: string; reason: string; at: Date },
) =>
  audits.insertOnce(
    auditLine({
      what: `activity.${what}`,
      collection: 'activities',
      id: activity._id,
      branchId: activity.branchId,
      ...{ openid, occasion, reason, at },
    }),
  );
