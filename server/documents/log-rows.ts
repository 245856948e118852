import type { lineShown } from '../../server/daily-log/reading';
import { timeOf } from '../kernel/time/clock';
import { dayText, timeOfDayText } from './day-text';
import type { TableDocument } from './table-document';
import { logWords } from './words';

type Line = ReturnType<typeof lineShown>;

export interface LoggedMonth {
  name: string;
  month: string;
  /** Earliest first. */
  lines: readonly Line[];
}

const monthText = (month: string) => `${Number(month.slice(0, 4))}年${Number(month.slice(5))}月`;

const cells = ({ at, helper, whom, title, about, deed }: Line): string[] => [
  timeOfDayText(timeOf(at)),
  helper,
  whom,
  `${title}（${logWords.kinds[about.kind]}）`,
  logWords.deeds[deed],
];

/** A month day by day: under each day who helped whom with what, and what came of it. */
export function dailyLogDocument({ name, month, lines }: LoggedMonth): TableDocument {
  const days = [...new Set(lines.map(({ day }) => day))];
  // Called done twice, because it was not yet, it is one matter.
  const matters = (wanted: Line['deed']) =>
    new Set(lines.filter(({ deed }) => deed === wanted).map(({ about }) => about.id)).size;
  const recorded = matters('recorded');
  return {
    title: `${name}${logWords.title}`,
    subtitle: `${monthText(month)}，记事 ${lines.length} 条，办好 ${matters('done')} 件${
      recorded > 0 ? `，由经办人记录 ${recorded} 件` : ''
    }`,
    rows: days.flatMap((day) => [
      { heading: dayText(day) },
      {
        columns: logWords.columns,
        widths: [2, 2, 2, 4, 2],
        lines: lines.filter((line) => line.day === day).map(cells),
      },
    ]),
    foot: [logWords.foot],
  };
}
