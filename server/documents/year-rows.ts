import type { AttendanceState } from '../../contract/words';
import { titleToOthers } from '../kernel/text/title-to-others';
import { dayOf } from '../kernel/time/clock';
import type { MemberRecord } from '../records/member';
import { isRecorded, isSolved, isUnconfirmed } from '../statistics/errands-solved';
import { byKind, type YearRecords, yearFigures } from '../statistics/member-year';
import { deedOfErrand, deedOfWish } from '../statistics/year-of-deed';
import { dayText } from './day-text';
import type { Row, TableDocument } from './table-document';
import { kindNames, stateNames, studyNames, yearLabels } from './words';

export interface RecordedYear {
  year: number;
  member: Pick<MemberRecord, 'name' | 'offices'>;
  branchName: string;
  /** The day it is made, in Asia/Shanghai. */
  issuedOn: string;
  records: YearRecords;
}

const labels = yearLabels;
type Presence = Record<AttendanceState, number>;

/** How often expected and come, and then of what kind each was: 应到 leaves out what is not counted. */
function presenceCells({ present, late, remote, leave, absent, excused }: Presence): string[] {
  const came = present + late + remote;
  return [came + leave + absent, came, late, remote, leave, absent, excused].map(String);
}

function attendanceRows({ attendances }: YearRecords): Row[] {
  if (attendances.length === 0) return [{ label: labels.attendance, text: labels.none }];
  return [
    { heading: labels.attendance },
    {
      columns: labels.attendanceColumns,
      widths: [4, 1, 1, 1, 1, 1, 1, 1],
      lines: byKind(attendances).map(({ kind, ...presence }) => [
        kindNames[kind],
        ...presenceCells(presence),
      ]),
    },
  ];
}

function studyRows({ records, member }: RecordedYear): Row[] {
  const { figures, activityHours, waitingHours, correctedHours } = yearFigures(records, member);
  const { creditedHours: credited, requiredHours: required } = figures;
  const own = credited - activityHours;
  const waiting = waitingHours > 0 ? `\n另有 ${waitingHours} 学时等支部审核，没有计入` : '';
  const corrected = correctedHours > 0 ? `\n其后更正 +${correctedHours} 学时，没有计入` : '';
  const done = records.study.filter(({ state }) => state === 'credited');
  return [
    { heading: labels.study },
    {
      fields: [
        [labels.required, `${required}`],
        [labels.credited, `${credited}`],
      ],
    },
    {
      label: labels.sources,
      text: `参加活动 ${activityHours} 学时，自己学习 ${own} 学时${waiting}${corrected}`,
    },
    ...(done.length > 0
      ? [
          {
            columns: labels.studyColumns,
            widths: [3, 2, 5, 2],
            lines: done.map(({ studiedOn, kind, title, hours, correction }) => [
              dayText(studiedOn),
              studyNames[kind],
              title,
              correction ? `其后更正 +${hours}` : `${hours}`,
            ]),
          },
        ]
      : []),
  ];
}

/** Numbered, each with its day where there is one. */
const dated = (some: ReadonlyArray<{ title: string; numbersKept?: boolean; at: Date | null }>) =>
  some.map(({ at, ...one }, place) => {
    const said = `${place + 1}. ${titleToOthers(one)}`;
    return at ? `${said}（${dayText(dayOf(at))}）` : said;
  });

function wishRows({ wishes }: YearRecords): Row[] {
  const lines = dated(wishes.map((wish) => ({ ...wish, at: deedOfWish(wish) })));
  return [
    {
      label: labels.wishes,
      text: lines.length > 0 ? [`${lines.length} 个`, ...lines].join('\n') : labels.none,
    },
  ];
}

/** Help to residents: what was confirmed, what stood undisputed and what the member noted down, each by itself. */
function errandRows({ errands }: YearRecords): Row[] {
  const closed = [
    [labels.errands, errands.filter((errand) => isSolved(errand) && !isUnconfirmed(errand))],
    [labels.unconfirmed, errands.filter(isUnconfirmed)],
    [labels.recorded, errands.filter(isRecorded)],
  ] as const;
  return closed
    .filter(([, some]) => some.length > 0)
    .map(([label, some]) => ({
      label,
      text: [
        `${some.length} 件`,
        ...dated(some.map((errand) => ({ title: errand.title, at: deedOfErrand(errand) }))),
      ].join('\n'),
    }));
}

function activityRows({ attendances }: YearRecords): Row[] {
  if (attendances.length === 0) return [];
  return [
    { heading: labels.activities },
    {
      columns: labels.activityColumns,
      widths: [3, 2, 5, 2],
      lines: attendances.map(({ startsAt, kind, title, state }) => [
        dayText(dayOf(startsAt)),
        kindNames[kind],
        title,
        stateNames[state],
      ]),
    },
  ];
}

/** A member's year on paper: who, what they came to by kind, study, wishes, and each activity. No rank and no score. */
export function yearDocument(recorded: RecordedYear): TableDocument {
  const { year, member, branchName, issuedOn, records } = recorded;
  return {
    title: `${year}年组织生活和学习情况`,
    rows: [
      {
        fields: [
          [labels.name, member.name],
          [labels.branch, branchName],
        ],
      },
      ...attendanceRows(records),
      ...studyRows(recorded),
      ...wishRows(records),
      ...errandRows(records),
      ...activityRows(records),
    ],
    foot: [labels.source, `${labels.issuedOn}${dayText(issuedOn)}`],
  };
}
