import type { WishCategory } from '../contract/words';
import type { WishEvent } from './wish-record';

/** A day and time counted back from today: `[3, '10:20']` is three days ago. */
export type Ago = readonly [days: number, time: string];

/** An event as it is told: when counted back, and people by their identity. */
type AsTold<Event> = Event extends WishEvent
  ? {
      [Key in keyof Event]: Key extends 'at'
        ? Ago
        : Key extends 'helper'
          ? string
          : Key extends 'helpers'
            ? readonly string[]
            : Event[Key];
    }
  : never;
export type StoryEvent = AsTold<WishEvent>;

export interface Wording {
  category: WishCategory;
  title: string;
  details: string;
}

/** One wish of the demo's own people. */
export interface Story {
  /** Whose words they are; the community's first, entered for somebody without a phone, where `resident` is given. */
  citizen?: 'demo-citizen-wangguilan' | 'demo-citizen-wuyun' | 'demo-citizen-malin';
  resident?: { name: string; address: string };
  wording: Wording;
  posted: Ago;
  daysGiven: number;
  steps: readonly StoryEvent[];
  /** What the community made of it, where the last event is its splitting. */
  parts?: readonly Wording[];
}
