import type { Todo } from '../../contract/summary';
import { members } from '../collections';
import { type FoundOf, type Reads, readTogether } from '../kernel/store/read';
import type { Reader, TodoSource } from '../kernel/todo';
import { todoSources } from '../todo-sources';
import { homeReads } from './home-reads';
import { inOrder } from './todo-order';

type Sources = typeof todoSources;
type AreaName = keyof Sources;
type FoundIn = { [Name in AreaName]: FoundOf<ReturnType<Sources[Name]['reads']>> };

/** What a home page is made of: its own rows, each area's rows, and what waits, most pressing first. */
export interface HomeFound {
  page: FoundOf<ReturnType<typeof homeReads>>;
  areas: FoundIn;
  todo: Todo[];
}

const names = Object.keys(todoSources) as AreaName[];
/** Of any area: what its rows are is known to its own `lines` alone. */
const sourceOf = (name: AreaName) => todoSources[name] as unknown as TodoSource<Reads>;

const within = (area: string, reads: Reads): Reads =>
  Object.fromEntries(Object.entries(reads).map(([name, read]) => [`${area} ${name}`, read]));

/** Takes one area's rows out of all that was found. */
const outOf = (area: string, found: Readonly<Record<string, unknown[]>>): Record<string, unknown[]> =>
  Object.fromEntries(
    Object.entries(found).flatMap(([name, rows]) =>
      name.startsWith(`${area} `) ? [[name.slice(area.length + 1), rows]] : [],
    ),
  );

/**
 * Reads all that somebody's home page shows in one wave: beside a member's own entry at most four requests, whatever offices
 * they hold and however many areas there are; of who has none, one for each of the few things that their identity finds.
 */
export async function readHome(reader: Reader): Promise<HomeFound> {
  const { member } = reader.caller;
  const asked: Reads = Object.assign(
    within('page', homeReads(reader)),
    ...names.map((name) => within(name, sourceOf(name).reads(reader))),
  );
  const found = (await readTogether(member && members.one(member._id), asked)) as Record<string, unknown[]>;
  const page = outOf('page', found) as HomeFound['page'];
  const areas = Object.fromEntries(names.map((name) => [name, outOf(name, found)])) as unknown as FoundIn;
  const readerAtHome = { ...reader, branch: page.branch[0] ?? null };
  const lines = names.flatMap((name) => sourceOf(name).lines(areas[name], readerAtHome));
  return { page, areas, todo: inOrder(lines) };
}
