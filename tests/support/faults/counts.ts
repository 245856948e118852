/** What the harness goes over and finds, as the table in docs/reliability.md says it. */
import type { Fault, Point, Scene } from './sweep';

/** Of one scene, or of a life-cycle's scenes together. */
export interface Counts {
  scenes: number;
  actions: number;
  /** Points at which an action dies. */
  deaths: number;
  /** Points at which another comes between. */
  meetings: number;
  faults: number;
  /** Known faults that are left: docs/reliability.md says why. */
  left: number;
}

export const countsOf = (scene: Scene, points: readonly Point[], faults: readonly Fault[]): Counts => {
  const deaths = points.filter(({ kind }) => kind === 'kill').length;
  const left = faults.filter(({ isLeft }) => isLeft).length;
  return {
    ...{ scenes: 1, actions: scene.deeds.length, deaths, meetings: points.length - deaths },
    ...{ faults: faults.length - left, left },
  };
};

export const sumOf = (all: readonly Counts[]): Counts => {
  const sum = (name: keyof Counts) => all.reduce((total, counts) => total + counts[name], 0);
  return {
    ...{ scenes: sum('scenes'), actions: sum('actions'), deaths: sum('deaths') },
    ...{ meetings: sum('meetings'), faults: sum('faults'), left: sum('left') },
  };
};

/** A life-cycle's line of the table. */
export const lineOf = (life: string, { scenes, actions, deaths, meetings, faults, left }: Counts): string =>
  `| ${[life, scenes, actions, deaths, meetings, faults, left].join(' | ')} |`;
