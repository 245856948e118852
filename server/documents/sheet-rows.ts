import type { wholeSheet } from '../community/whole-sheet';
import { dayOf } from '../kernel/time/clock';
import { dayText } from './day-text';
import type { Row, TableDocument } from './table-document';
import { quarterNames, serviceNames, sheetLabels } from './words';

type Sheet = Awaited<ReturnType<typeof wholeSheet>>;
type Service = Sheet['unit'][number];

const labels = sheetLabels;

const quarterText = (quarter: string) =>
  `${quarter.slice(0, 4)}年${quarterNames[Number(quarter.slice(6)) - 1] ?? ''}`;

const dayCell = (instant: Date | null) => (instant ? dayText(dayOf(instant)) : '');

const cells = ({ title, source, helped, takenAt, doneAt, confirmedAt }: Service): string[] => [
  helped ? `${title}（${labels.helped}）` : title,
  serviceNames[source],
  ...[takenAt, doneAt, confirmedAt].map(dayCell),
];

const columns = { columns: labels.columns, widths: [5, 2, 3, 3, 3] };

function peopleRows({ people }: Sheet): Row[] {
  if (people.length === 0) return [{ label: labels.people, text: labels.none }];
  return people.flatMap(({ name, services }) => [
    { heading: name },
    { ...columns, lines: services.map(cells) },
  ]);
}

const unitRows = ({ unit }: Sheet): Row[] =>
  unit.length === 0 ? [] : [{ heading: labels.unit }, { ...columns, lines: unit.map(cells) }];

/** A branch's quarter at a community on paper: figures, who did what, what the unit did, and the community's words. */
export function sheetDocument(sheet: Sheet, issuedOn: string): TableDocument {
  const { figures, branchName, communityName, quarter, words, sentAt } = sheet;
  return {
    title: `${branchName}${quarterText(quarter)}双报到服务反馈单`,
    rows: [
      {
        fields: [
          [labels.branch, branchName],
          [labels.community, communityName],
        ],
      },
      {
        fields: [
          [labels.registered, `${figures.registered} 人`],
          [labels.served, `${figures.served} 人`],
        ],
      },
      {
        fields: [
          [labels.taken, `${figures.taken} 件`],
          [labels.done, `${figures.done} 件`],
          [labels.confirmed, `${figures.confirmed} 件`],
        ],
      },
      ...peopleRows(sheet),
      ...unitRows(sheet),
      ...(words ? [{ label: labels.words, text: words }] : []),
    ],
    foot: [
      labels.source,
      ...(sentAt ? [`${labels.sentOn}${dayText(dayOf(sentAt))}`] : []),
      `${labels.issuedOn}${dayText(issuedOn)}`,
    ],
  };
}
