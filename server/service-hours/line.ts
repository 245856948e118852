import type { ServiceSource } from '../../contract/words';
import { type Stretch, within } from '../kernel/time/quarter';

/** One record's word that somebody, or a unit as such, served a community. */
export interface ServiceLine {
  source: ServiceSource;
  /** Of the record. */
  id: string;
  title: string;
  communityName: string;
  branchId: string;
  /** Null: the unit as such. */
  memberId: string | null;
  /** Helped somebody who answers for it. */
  helped: boolean;
  takenAt: Date | null;
  doneAt: Date | null;
  /** When whoever it was for said that it is done. */
  confirmedAt: Date | null;
}

/** Whose service is asked for. */
export interface Served {
  communityId: string;
  stretch: Stretch;
  /** One branch's only; left out, everybody's. */
  branchId?: string;
}

/** A kind of records in which service is found. One more kind is one more of these in `sources.ts`. */
export interface Source {
  /** What may lie in the stretch, by community: bounded, each request served by an index. */
  ofCommunity: (served: Served) => Promise<ServiceLine[]>;
  /** What may lie in the stretch, of one member, wherever it was. */
  ofMember: (memberId: string, stretch: Stretch) => Promise<ServiceLine[]>;
}

/** The line with only what happened in the stretch; null when nothing did. */
export function lineWithin(line: ServiceLine, stretch: Stretch): ServiceLine | null {
  const takenAt = within(line.takenAt, stretch);
  const doneAt = within(line.doneAt, stretch);
  const confirmedAt = within(line.confirmedAt, stretch);
  return takenAt || doneAt || confirmedAt ? { ...line, takenAt, doneAt, confirmedAt } : null;
}

/** When something last happened to it. */
export const latestOf = ({ takenAt, doneAt, confirmedAt }: ServiceLine): number =>
  Math.max(...[takenAt, doneAt, confirmedAt].map((instant) => instant?.getTime() ?? 0));

/** Latest first; by id where that is the same, so that a sheet made twice reads the same. */
export const byLatest = (one: ServiceLine, other: ServiceLine) =>
  latestOf(other) - latestOf(one) || one.id.localeCompare(other.id);
