import { monthOf } from '../kernel/time/clock';
import type { WishRecord } from '../records/wish';
import { deedOfWish, type WishDeed } from './year-of-deed';

/** What figures need of a wish that is done. */
export type DoneWish = WishDeed & Pick<WishRecord, 'claimerId' | 'helpers' | 'thanks'>;

export interface WishFigures {
  /** Of which the citizen said that they were fulfilled. */
  wishesFulfilled: number;
  /** Beside those: closed by seven days of silence. */
  wishesUnconfirmed: number;
  /** Of those fulfilled, how many were thanked for. */
  thanked: number;
  /** Times that members took one of those fulfilled on, or helped with it. */
  served: number;
}

/** Those that are closed as done and count for a month. */
export const doneInMonth = <Wish extends WishDeed>(wishes: readonly Wish[], month: string): Wish[] =>
  wishes.filter((wish) => {
    const at = deedOfWish(wish);
    return at !== null && monthOf(at) === month;
  });

/** What was passed on was done by somebody of whom nothing is on record. */
const timesServed = ({ claimerId, helpers }: DoneWish) => (claimerId === null ? 0 : 1) + helpers.length;

/** Figures of wishes that are closed as done: confirmed and unconfirmed apart. */
export function figuresOfWishes(done: readonly DoneWish[]): WishFigures {
  const confirmed = done.filter(({ state }) => state === 'confirmed');
  return {
    wishesFulfilled: confirmed.length,
    wishesUnconfirmed: done.length - confirmed.length,
    thanked: confirmed.filter(({ thanks }) => thanks !== '').length,
    served: confirmed.reduce((times, wish) => times + timesServed(wish), 0),
  };
}
