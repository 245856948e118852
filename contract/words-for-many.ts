/**
 * Words that somebody writes for many people to read: a meeting's title, what a community needs. Numbers in them by which
 * somebody can be found are marked before they are sent, and hidden with one tap; without a word about them nothing that
 * holds one is taken. What citizens say is not among these: it is never refused, and the staff who publish it are asked
 * (`wish.verify`).
 */
import type { CallName } from './api';
import { type PrivateNumberKind, privateNumbersIn, withoutPrivateNumbers } from './text/private-numbers';

/** The fields of each call's input that hold such words; of a list's items by the name of the list: `parts.title`. */
export const wordsForMany = {
  'activity.create': ['title', 'place', 'parts.title', 'parts.host', 'parts.notes'],
  'activity.change': ['title', 'place', 'parts.title', 'parts.host', 'parts.notes'],
  'activity.adoptPlan': ['items.title', 'items.place'],
  'activity.cancel': ['reason'],
  'activity.leaveJoint': ['reason'],
  'community.saveNeed': ['title', 'details'],
  'community.offer': ['title', 'details'],
  'community.takeUpNeed': ['note'],
  'community.finishNeed': ['note'],
  'errand.jot': ['line'],
  'errand.amend': ['line'],
  'community.sendSheets': ['sheets.words'],
  'study.change': ['title', 'notes'],
  'study.record': ['title', 'notes'],
} as const satisfies Partial<Record<CallName, readonly string[]>>;

export interface NumberFound {
  /** Where the text stands: `title`, `parts.0.notes`. */
  field: string;
  kind: PrivateNumberKind;
  /** As it was typed. */
  text: string;
}

const listed = new Map<string, readonly string[]>(Object.entries(wordsForMany));

const fieldsOf = (call: string): readonly string[] => listed.get(call) ?? [];

/** A place says where to come: a flat's number in it is meant to be read. */
const isMeant = (field: string, kind: PrivateNumberKind) => kind === 'flat' && /(^|\.)place$/.test(field);

type Words = (text: string, field: string) => string;

/** The value with the text at a path put into other words; through lists, each item's. */
function withWords(value: unknown, [name, ...rest]: readonly string[], words: Words, at: string): unknown {
  if (Array.isArray(value)) {
    return value.map((item, place) => withWords(item, name ? [name, ...rest] : [], words, `${at}.${place}`));
  }
  if (name === undefined) return typeof value === 'string' ? words(value, at) : value;
  if (typeof value !== 'object' || value === null || !(name in value)) return value;
  const inside = (value as Record<string, unknown>)[name];
  return { ...value, [name]: withWords(inside, rest, words, at === '' ? name : `${at}.${name}`) };
}

const inOtherWords = (call: string, input: unknown, words: Words) =>
  fieldsOf(call).reduce((said, field) => withWords(said, field.split('.'), words, ''), input);

/** The private numbers in what a call tells many people, in the order of its fields. */
export function numbersForMany(call: string, input: unknown): NumberFound[] {
  const found: NumberFound[] = [];
  inOtherWords(call, input, (text, field) => {
    for (const { kind, start, end } of privateNumbersIn(text)) {
      if (!isMeant(field, kind)) found.push({ field, kind, text: text.slice(start, end) });
    }
    return text;
  });
  return found;
}

/** The input with those numbers hidden. */
export const withoutNumbersForMany = <Input>(call: string, input: Input): Input =>
  inOtherWords(call, input, (text, field) =>
    withoutPrivateNumbers(text, ({ kind }) => !isMeant(field, kind)),
  ) as Input;
