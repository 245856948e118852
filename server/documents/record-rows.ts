import { type AttendanceState, tookPart } from '../../contract/words';
import type { ActivityRecord } from '../../server/records/activity';
import type { MinutesRecord } from '../../server/records/minutes';
import type { OrganizationRecord } from '../../server/records/organization';
import type { ResolutionRecord } from '../../server/records/resolution';
import { dayText, dayTimeText, timeOfDayText } from './day-text';
import type { Row, TableDocument } from './table-document';
import { kindNames, partNames, recordLabels, recordTitles, sectionNames } from './words';

/** Somebody of the host branch with what is recorded of them. */
export interface NamedPresence {
  name: string;
  state: AttendanceState;
}

/** How many of another branch came of how many who should have: its people are not named outside it. */
export interface OtherBranch {
  name: string;
  arrived: number;
  expected: number;
}

/** All that the record of one activity says. */
export interface RecordedActivity {
  activity: ActivityRecord;
  branch: Pick<OrganizationRecord, 'name'>;
  groupName: string | null;
  people: readonly NamedPresence[];
  others: readonly OtherBranch[];
  minutes: Pick<MinutesRecord, 'chair' | 'recorder' | 'sections'> | null;
  resolutions: readonly ResolutionRecord[];
}

const labels = recordLabels;

/** 中国共产党新河社区支部委员会会议记录: the branch's name without 党支部, then what the kind is called on paper. */
export function recordTitle(
  { kind }: Pick<ActivityRecord, 'kind'>,
  { name }: Pick<OrganizationRecord, 'name'>,
) {
  const place = name.replace(/^(中国共产党|中共)/, '').replace(/(党支部|支部委员会|支部)$/, '');
  return `中国共产党${place}支部${recordTitles[kind]}`;
}

const namesOf = (people: readonly NamedPresence[], ...states: AttendanceState[]) =>
  people.filter(({ state }) => states.includes(state)).map(({ name }) => name);

const listed = (names: readonly string[]) => (names.length > 0 ? names.join('、') : labels.nobody);

const counted = (names: readonly string[]) =>
  names.length > 0 ? `${names.length} 人：${names.join('、')}` : labels.nobody;

function peopleRows({ activity, people, others }: RecordedActivity): Row[] {
  const remote = namesOf(people, 'remote');
  const own = {
    expected: people.filter(({ state }) => state !== 'excused').length,
    arrived: people.filter(({ state }) => tookPart(state)).length,
  };
  const late = namesOf(people, 'late');
  const present = namesOf(people, 'present', 'late').map((name) =>
    late.includes(name) ? `${name}（晚到）` : name,
  );
  const guests = activity.guests
    .filter(({ came }) => came)
    .map(({ name, from }) => (from ? `${name}（${from}）` : name));
  return [
    { label: labels.counts, text: `应到 ${own.expected} 人，实到 ${own.arrived} 人` },
    { label: labels.present, text: listed(present) },
    ...(remote.length > 0 ? [{ label: labels.remote, text: counted(remote) }] : []),
    { label: labels.leave, text: counted(namesOf(people, 'leave')) },
    { label: labels.absent, text: counted(namesOf(people, 'absent')) },
    ...(guests.length > 0 ? [{ label: labels.guests, text: listed(guests) }] : []),
    ...(others.length > 0
      ? [
          {
            label: labels.joint,
            text: others
              .map(({ name, arrived, expected }) => `${name}：应到 ${expected} 人，实到 ${arrived} 人`)
              .join('\n'),
          },
        ]
      : []),
  ];
}

function partRows({ activity }: RecordedActivity): Row[] {
  const lines = activity.parts.map(({ kind, title, startsAt, host, notes }, at) => {
    const name = title === partNames[kind] || kind === 'own' ? title : `${partNames[kind]}：${title}`;
    const more = [startsAt && timeOfDayText(startsAt), host && `主讲 ${host}`, notes]
      .filter(Boolean)
      .join('，');
    return `${at + 1}. ${name}${more ? `（${more}）` : ''}`;
  });
  return lines.length > 0 ? [{ label: labels.parts, text: lines.join('\n') }] : [];
}

function minutesRows({ minutes }: RecordedActivity): Row[] {
  const written = minutes?.sections.filter(({ text }) => text !== '') ?? [];
  if (written.length === 0) return [{ label: labels.minutes, text: labels.notWritten }];
  return [
    { heading: labels.minutes },
    ...written.map(({ section, title, text }) => ({ label: title || sectionNames[section], text })),
  ];
}

function resolutionRows({ resolutions }: RecordedActivity): Row[] {
  if (resolutions.length === 0) return [];
  return [
    {
      columns: labels.resolutionColumns,
      widths: [4, 2, 3, 3],
      lines: resolutions.map(({ text, ownerName, dueOn, state, note, closedAt }) => [
        text,
        ownerName,
        dayText(dueOn),
        state === 'closed' && closedAt ? `${note}（${dayTimeText(closedAt).day}）` : labels.open,
      ]),
    },
  ];
}

function correctionRows({ activity: { corrections } }: RecordedActivity): Row[] {
  if (corrections.length === 0) return [];
  return [
    { heading: labels.corrections },
    {
      columns: labels.correctionColumns,
      widths: [3, 5, 4],
      lines: corrections.map(({ at, text, reason }) => [dayTimeText(at).day, text, reason]),
    },
  ];
}

/** The record in the order in which papers have it: what, when, where, who, what was said, what was resolved. */
export function recordDocument(recorded: RecordedActivity): TableDocument {
  const { activity, branch, groupName, minutes } = recorded;
  const { day, time } = dayTimeText(activity.startsAt);
  return {
    title: recordTitle(activity, branch),
    rows: [
      {
        fields: [
          [labels.title, activity.title],
          [labels.kind, groupName ? `${kindNames[activity.kind]}（${groupName}）` : kindNames[activity.kind]],
        ],
      },
      {
        fields: [
          [labels.time, `${day} ${time}`],
          [labels.place, activity.place],
        ],
      },
      {
        fields: [
          [labels.chair, minutes?.chair ?? ''],
          [labels.recorder, minutes?.recorder ?? ''],
        ],
      },
      ...peopleRows(recorded),
      ...partRows(recorded),
      ...minutesRows(recorded),
      ...resolutionRows(recorded),
      ...correctionRows(recorded),
    ],
    foot: [labels.sign],
  };
}
