import * as z from 'zod';
import { Refusal } from '../refusal';

/** The place after which a list goes on: the last row's sort value and `_id`. */
export interface Place {
  value: number | string;
  id: string;
}

/** The furthest instant that a `Date` can hold, in milliseconds. */
const FURTHEST = 8.64e15;

const place = z.tuple([z.union([z.int().min(-FURTHEST).max(FURTHEST), z.string()]), z.string()]);

export const writeCursor = ({ value, id }: Place) =>
  Buffer.from(JSON.stringify([value, id])).toString('base64url');

/** Reads a cursor that `writeCursor` made; refuses any other text. */
export function readCursor(text: string): Place {
  try {
    const [value, id] = place.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
    return { value, id };
  } catch (problem) {
    throw Object.assign(new Refusal('call.badCursor'), { cause: problem });
  }
}
