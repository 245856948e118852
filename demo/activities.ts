import type { ActivityKind, ActivityLabel } from '../contract/words';
import { afterStep } from '../server/activity/model/workflow';
import { dayOf, daysAfter } from '../server/kernel/time/clock';
import { type ActivityPart, type ActivityRecord, activityForm, type Guest } from '../server/records/activity';
import {
  cultures,
  deliberations,
  meetingTitles,
  monthName,
  ownParts,
  partNotes,
  places,
  seasonOf,
  settingOf,
  studyTopics,
  volunteerings,
} from './activity-texts';
import type { BranchPlan } from './branches';
import { type Appointment, instantAt } from './calendar';
import { groupsOf } from './groups';
import { leadersOf, type Person } from './people';
import { type Random, randomOf } from './random';

const MINUTE = 60_000;

/** Study hours for taking part. */
const creditHours: Record<ActivityKind, number> = {
  themeDay: 2,
  lecture: 2,
  assembly: 0.5,
  groupMeeting: 0,
  committeeMeeting: 0,
  organizationalLife: 1,
  appraisalMeeting: 1,
  volunteering: 0,
};
const minutesLong: Record<ActivityKind, number> = {
  themeDay: 165,
  lecture: 90,
  assembly: 75,
  groupMeeting: 45,
  committeeMeeting: 50,
  organizationalLife: 110,
  appraisalMeeting: 100,
  volunteering: 120,
};
const shortNames: Record<ActivityKind, string> = {
  themeDay: 'theme',
  lecture: 'lecture',
  assembly: 'assembly',
  groupMeeting: 'group',
  committeeMeeting: 'committee',
  organizationalLife: 'life',
  appraisalMeeting: 'appraisal',
  volunteering: 'volunteer',
};

/** 党员三日: volunteering is a service day here, a lecture a study day; theme days hold all of it. */
const labels: Partial<Record<ActivityKind, ActivityLabel>> = {
  volunteering: 'serviceDay',
  lecture: 'studyDay',
};

/** One activity of a branch as its calendar has it, planned and not announced yet. */
export function plannedOf(
  branch: BranchPlan,
  roll: readonly Person[],
  appointment: Appointment,
): ActivityRecord {
  const { kind, month, startsAt, isPast } = appointment;
  const branchId = branch.organization._id;
  const _id = `${branchId}-${month.replace('-', '')}-${shortNames[kind]}`;
  const random = randomOf('activity', _id);
  return {
    _id,
    ...activityForm,
    branchId,
    branchIds: [branchId],
    groupId:
      kind === 'groupMeeting' && branch.featured && !isPast
        ? (groupsOf(branch.organization)[0]?.groupId ?? null)
        : null,
    kind,
    label: labels[kind] ?? null,
    guests: guestsOf(branch, appointment),
    title: titleOf(kind, month, branch, random),
    startsAt,
    place: kind === 'volunteering' ? '在党员活动室集合' : (places[settingOf(branch.kind)][0] ?? ''),
    parts: kind === 'themeDay' ? partsOf(branch, roll, appointment, random) : [],
    creditHours: creditHours[kind],
    lateAfterMinutes: 15,
    checksOut: false,
    near: null,
    cancelReason: '',
    state: 'draft',
    openedAt: null,
    closedAt: null,
    filedAt: null,
    filedBy: null,
    corrections: [],
    createdBy: leadersOf(roll).secretary._id,
    updatedAt: instantAt(daysAfter(dayOf(startsAt), -14), '08:30'),
  };
}

/** The same as it stands: announced, and ended when it is past. */
export function activityOf(
  branch: BranchPlan,
  roll: readonly Person[],
  appointment: Appointment,
): ActivityRecord {
  const { kind, startsAt, isPast } = appointment;
  const planned = plannedOf(branch, roll, appointment);
  const { _id, createdBy: by } = planned;
  const now = instantAt(daysAfter(dayOf(startsAt), -14), '08:40');
  const announced = afterStep(planned, 'announced', { by, now });
  if (!isPast) return announced;
  const at = new Date(startsAt.getTime() - 25 * MINUTE);
  const opening = { by, requestId: `demo-${_id}-opened` };
  const opened = afterStep(announced, 'opened', { by, now: at, details: { at, opening } });
  return afterStep(opened, 'closed', { by, now: new Date(startsAt.getTime() + minutesLong[kind] * MINUTE) });
}

/** An activist sits in on the coming theme day of the demo's secretaries. */
const guestsOf = ({ featured }: BranchPlan, { kind, isPast }: Appointment): Guest[] =>
  featured && kind === 'themeDay' && !isPast
    ? [{ guestId: 'activist', name: '宝音', from: '入党积极分子', came: false }]
    : [];

function titleOf(kind: ActivityKind, month: string, branch: BranchPlan, random: Random): string {
  if (kind === 'themeDay') return `${monthName(month)}主题党日`;
  if (kind === 'volunteering') {
    return `志愿服务：${random.pick(volunteerings[settingOf(branch.kind)][seasonOf(month)])}`;
  }
  const title = random.pick(meetingTitles[kind]);
  if (kind === 'committeeMeeting') return `支委会：${title}`;
  return kind === 'groupMeeting' ? `党小组会：${title}` : title;
}

/** 4+x: study, deliberation, volunteering, culture, and one part that the branch chose. */
function partsOf(
  branch: BranchPlan,
  roll: readonly Person[],
  { month, startsAt }: Appointment,
  random: Random,
): ActivityPart[] {
  const setting = settingOf(branch.kind);
  const season = seasonOf(month);
  const { secretary, committee } = leadersOf(roll);
  const able = roll.filter(({ memberClass }) => memberClass === 'able');
  const kinds = ['study', 'deliberation', 'volunteering', 'culture', 'own'] as const;
  const titles: Record<(typeof kinds)[number], string> = {
    study: random.pick(studyTopics[Number(month.slice(5)) - 1] ?? ['学习党章']),
    deliberation: random.pick(deliberations[setting][season]),
    volunteering: random.pick(volunteerings[setting][season]),
    culture: random.pick(cultures[season]),
    own: random.pick(ownParts[setting]),
  };
  const hosts = [
    random.pick([secretary, ...committee]),
    secretary,
    random.pick(committee.length ? committee : [secretary]),
    random.pick(able.length ? able : roll),
    random.pick([secretary, ...committee]),
  ];
  const minutesAfter = [0, 40, 80, 120, 145];
  return kinds.map((kind, at) => ({
    kind,
    title: titles[kind],
    startsAt: timeOf(new Date(startsAt.getTime() + (minutesAfter[at] ?? 0) * MINUTE)),
    host: hosts[at]?.name ?? '',
    notes: random.pick(partNotes[kind]),
  }));
}

/** `09:30` in Asia/Shanghai. */
const timeOf = (instant: Date) => new Date(instant.getTime() + 480 * MINUTE).toISOString().slice(11, 16);
