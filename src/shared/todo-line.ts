import type { Todo } from '@contract/summary';
import { t } from '@/i18n';
import { dueText, nearDayText, startOfDay } from '@/i18n/dates';
import { zhCN } from '@/i18n/zh-CN';

/** How a to-do is said and where it leads. */
export interface TodoLine {
  title: string;
  note: string;
  go?: (() => Promise<void>) | undefined;
}

/** Where a feature's to-dos lead: a line about one record to that record, any other to what lists them. */
export interface TodoPages {
  one?: (id: string) => Promise<void>;
  all: () => Promise<void>;
  /** Kinds that lead elsewhere, or are said otherwise. */
  kinds?: Partial<Record<Todo['what'], (todo: Todo) => Partial<TodoLine>>>;
}

const texts: Readonly<Record<string, string>> = zhCN.home;
const sayIn = t as (key: string, params: Record<string, string | number>) => string;

/**
 * The line of a to-do. Its words are `home.<kind>` and `home.<kind>Note`, with `{n}`, `{title}`, `{due}` and `{day}`; where there is
 * no such text, the title of what it is about.
 */
export function todoLineOf(todo: Todo, { one, all, kinds = {} }: TodoPages): TodoLine {
  const { what, id, title, count, dueOn } = todo;
  const params = {
    ...{ n: count, title, due: dueOn ? dueText(dueOn) : '' },
    day: dueOn ? nearDayText(startOfDay(dueOn)) : '',
  };
  const say = (name: string) => (name in texts ? sayIn(`home.${name}`, params) : title);
  return {
    ...{ title: say(what), note: say(`${what}Note`), go: one && id ? () => one(id) : all },
    ...kinds[what]?.(todo),
  };
}
