import type * as z from 'zod';
import type { resolutionLine } from '../../../contract/activity/resolution';
import type { ResolutionRecord } from '../../records/resolution';

/** A resolution as pages show it. */
export function resolutionLineOf(resolution: ResolutionRecord): z.input<typeof resolutionLine> {
  const { _id, text, ownerId, ownerName, dueOn, state, note, closedAt, history } = resolution;
  const moves = history.filter(({ from }, at) => from.dueOn !== (history[at + 1]?.from.dueOn ?? dueOn));
  return {
    resolutionId: _id,
    text,
    ownerId,
    ownerName,
    dueOn,
    state,
    note,
    closedAt,
    moved: moves.length,
    movedBecause: moves.at(-1)?.reason ?? '',
  };
}
