import type { Stretch } from '../kernel/time/quarter';
import { byLatest, lineWithin, type Served, type ServiceLine, type Source } from './line';
import { ofErrands } from './of-errands';
import { ofNeeds } from './of-needs';
import { ofWishes } from './of-wishes';

/** Everywhere that service is recorded. */
const sources: readonly Source[] = [ofWishes, ofErrands, ofNeeds];

async function gathered(
  stretch: Stretch,
  from: (source: Source) => Promise<ServiceLine[]>,
): Promise<ServiceLine[]> {
  const each = await Promise.all(sources.map(from));
  return each
    .flat()
    .flatMap((line) => lineWithin(line, stretch) ?? [])
    .sort(byLatest);
}

/** Everything done for a community in a stretch of time, latest first: three requests in one wave. */
export const serviceFor = (served: Served) =>
  gathered(served.stretch, (source) => source.ofCommunity(served));

/** Everything that one member did in a stretch of time, latest first: three requests in one wave. */
export const serviceOf = (memberId: string, stretch: Stretch) =>
  gathered(stretch, (source) => source.ofMember(memberId, stretch));
