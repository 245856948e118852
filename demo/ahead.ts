import { afterStep } from '../server/activity/model/workflow';
import { dayOf, daysAfter, monthOf, monthsAfter } from '../server/kernel/time/clock';
import type { ActivityRecord } from '../server/records/activity';
import { activityOf, plannedOf } from './activities';
import type { BranchPlan } from './branches';
import { type Appointment, instantAt, workday } from './calendar';
import { agreedBy } from './joint';
import type { Person } from './people';
import type { Size } from './sizes';

const DAYS_TO_CALLED_OFF = 5;
const DAYS_TO_TOGETHER = 9;

/** On a workday some days from now. */
function ahead(kind: Appointment['kind'], days: number, time: string, now: Date): Appointment {
  const day = workday(daysAfter(dayOf(now), days));
  return { kind, month: day.slice(0, 7), startsAt: instantAt(day, time), isPast: false };
}
const yesterday = (now: Date, time: string) => instantAt(daysAfter(dayOf(now), -1), time);
const idOn = ({ organization }: BranchPlan, { startsAt }: Appointment, name: string) =>
  `${organization._id}-${dayOf(startsAt).replaceAll('-', '')}-${name}`;

/** Next month's theme day, which the committee still works on. */
export function drafted(branch: BranchPlan, roll: readonly Person[], now: Date): ActivityRecord {
  const month = monthsAfter(monthOf(now), 1);
  const startsAt = instantAt(workday(`${month}-25`), '09:30');
  const activity = plannedOf(branch, roll, { kind: 'themeDay', month, startsAt, isPast: false });
  return { ...activity, updatedAt: yesterday(now, '20:30') };
}

/** Volunteering that had been announced and was called off yesterday, as `activity.cancel` leaves it. */
export function calledOff(branch: BranchPlan, roll: readonly Person[], now: Date): ActivityRecord {
  const appointment = ahead('volunteering', DAYS_TO_CALLED_OFF, '14:00', now);
  const activity: ActivityRecord = {
    ...activityOf(branch, roll, appointment),
    _id: idOn(branch, appointment, 'called-off'),
    title: '志愿服务：清理路边垃圾',
    place: '在活动室门前集合',
  };
  return afterStep(activity, 'calledOff', {
    by: activity.createdBy,
    now: yesterday(now, '18:10'),
    note: '气象台预报当天大风，室外活动改日再办',
  });
}

/** A theme day that the host has announced and the partner's secretary has said to take part in. */
export function comingTogether(
  host: BranchPlan,
  partner: BranchPlan,
  { roll, size, now }: { roll: readonly Person[]; size: Size; now: Date },
): ActivityRecord {
  const appointment = ahead('themeDay', DAYS_TO_TOGETHER, '14:30', now);
  const activity: ActivityRecord = {
    ...activityOf(host, roll, appointment),
    _id: idOn(host, appointment, 'together'),
    guests: [],
    title: '联合主题党日：企业和嘎查结对子',
    updatedAt: instantAt(daysAfter(dayOf(now), -2), '19:30'),
  };
  return agreedBy(activity, partner, size, yesterday(now, '12:30'));
}
