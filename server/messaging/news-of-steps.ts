import type { MessageKind, MessageSubject } from '../../contract/words';
import { titleToOthers } from '../kernel/text/title-to-others';
import type { MessageRecord } from '../records/message';
import type { StepRecord } from '../records/step';
import { isSentToPhones } from './message-of';

/** A message about a wish or an errand is of use on a phone for so long. */
const OF_USE_MILLISECONDS = 3 * 86_400_000;

/** What a message needs of what it is about. */
export interface TellsOf {
  _id: string;
  title: string;
  numbersKept?: true;
  communityName: string;
}

/** One message about something that goes a way. `occasion` tells it from the same news another time. */
export const newsMessage = (
  kind: MessageSubject,
  { _id: id, communityName, ...titled }: TellsOf,
  told: { what: MessageKind; openid: string; occasion: string | number; reason: string; at: Date },
): MessageRecord => ({
  _id: [told.what, id, told.occasion].join('_'),
  openid: told.openid,
  memberId: null,
  what: told.what,
  params: {
    ...{ title: titleToOthers(titled), startsAt: null, place: communityName, reason: told.reason, was: null },
    ...(titled.numbersKept ? { numbersKept: true } : {}),
  },
  about: { kind, id },
  at: told.at,
  readAt: null,
  delivery: isSentToPhones(told.what) ? 'due' : 'none',
  deliverBy: new Date(told.at.getTime() + OF_USE_MILLISECONDS),
  claim: null,
  updatedAt: told.at,
});

/** What is told of each step, by who is told. A step that is not here is nobody's news. */
export type NewsOfSteps<What extends string, Receiver extends string> = Partial<
  Record<What, Partial<Record<Receiver, MessageKind>>>
>;

/** What a life-cycle's table says of who is told what (`tells`). */
export const newsOfTable = <What extends string, Receiver extends string>(
  table: Readonly<Record<What, object>>,
): NewsOfSteps<What, Receiver> =>
  Object.fromEntries(
    Object.entries<{ tells?: object }>(table).flatMap(([what, { tells }]) => (tells ? [[what, tells]] : [])),
  ) as NewsOfSteps<What, Receiver>;

/** Somebody who is told of a step; an openid of null is of somebody who is not there, or has no phone. */
export interface Told<Receiver extends string> {
  as: Receiver;
  openid: string | null;
  /** Tells this news from the same to another, or another time; the step's place where it is left out. */
  occasion?: string | number;
}

interface Way<Step extends StepRecord<string>, Receiver extends string> {
  kind: MessageSubject;
  record: TellsOf & { steps: readonly Step[] };
  since: Date;
  news: NewsOfSteps<Step['what'], Receiver>;
  /** Whom to tell of the step at a place. */
  receiversAt: (place: number) => ReadonlyArray<Told<Receiver>>;
  /** Why, or what was done: the step's note unless told otherwise. */
  reasonOf?: (step: Step) => string;
}

/**
 * What is to be told of the steps from `since` on, never to the one who took the step. The same steps give the same
 * messages, so telling again tells nobody twice.
 */
export function newsOfWay<Step extends StepRecord<string>, Receiver extends string>({
  kind,
  record,
  since,
  news,
  receiversAt,
  reasonOf = ({ note }) => note,
}: Way<Step, Receiver>): MessageRecord[] {
  return record.steps.flatMap((step, place) => {
    const told = news[step.what as Step['what']];
    if (!told || step.at < since) return [];
    return receiversAt(place).flatMap(({ as, openid, occasion = place }) => {
      const what = told[as];
      if (!what || openid === null || openid === step.openid) return [];
      return [newsMessage(kind, record, { what, openid, occasion, reason: reasonOf(step), at: step.at })];
    });
  });
}
