/** Who is who: a WeChat identity is bound to the roll entry of the person whose it is. */
import * as z from 'zod';
import { defineCall } from '../call';
import { limits } from '../limits';
import { distinguishing } from '../tell-apart';
import {
  cursor,
  id,
  instantOut,
  mobile,
  optionalParagraphs,
  optionalText,
  page,
  text,
  wechatCode,
} from '../values';
import { formerReasons, freeingKinds } from '../words';

/** A caller's request to be bound. */
export const bindRequest = z.object({
  requestId: id,
  name: z.string(),
  branchName: z.string(),
  state: z.enum(['waiting', 'approved', 'declined']),
  reason: z.string(),
  askedAt: instantOut,
  /** Waits, and nobody who may answer it is bound yet: the person has to turn to the branch outside the app. */
  unheard: z.boolean(),
});

/**
 * Binds the caller to their entry on a branch's roll, once. The number that WeChat's button gave and the typed name that
 * meet one free entry bind at once. Anything else, a typed number above all, is a request to the branch that is chosen:
 * `member.noMatch` without one, whether there is no such entry or somebody has it. Five names and numbers a day are
 * looked up for one person, and three requests put (a setting): nobody finds others by guessing.
 */
export const bind = defineCall({
  input: z.object({
    name: text(limits.personName),
    /** What `<button open-type="getPhoneNumber">` gave. Sent again, as with the branch afterwards, it stands for the same number for an hour. */
    phoneCode: wechatCode.optional(),
    /** Typed instead, by somebody whose WeChat has another number: never binds by itself. */
    phone: mobile.optional(),
    /** The branch to ask when no entry matches. */
    branchId: id.optional(),
    note: optionalParagraphs(limits.reason),
  }),
  output: z.object({
    state: z.enum(['bound', 'waiting']),
    branchName: z.string(),
    /** See `bindRequest`. */
    unheard: z.boolean(),
  }),
  refusals: [
    'member.alreadyBound',
    'member.noMatch',
    'member.tooManyTries',
    /** `params.most`: requests that one person may put in a day. */
    'member.tooManyRequests',
    'member.phoneCodeSpent',
    'member.phoneUnavailable',
    'organization.unknown',
  ],
});

/**
 * Requests that wait for the caller, the longest waiting first: a secretary's of the own branch, a committee's of the
 * branches below that nobody nearer may answer. Names in full, phones as last four digits.
 */
export const requests = defineCall({
  input: z
    .object({
      branchId: id.optional(),
      /** Whose requests, for somebody with several offices; left out, those of the branch that they lead. */
      organizationId: id.optional(),
      /** A part of the name, anywhere in it. */
      search: optionalText(limits.personName),
      cursor: cursor.optional(),
    })
    .default({ search: '' }),
  output: page(
    bindRequest.extend({
      phoneTail: z.string(),
      note: z.string(),
      branchId: id,
      /** The number came from WeChat's own button. */
      byButton: z.boolean(),
      /** The check was unsure of name or note, or could not be had; absent where it was sure. */
      review: z.literal(true).optional(),
    }),
  ).extend({
    /** All that the caller answers for. */
    offices: z.array(z.object({ organizationId: id, name: z.string() })),
  }),
  refusals: [],
});

/** An entry of the roll with what tells two people of one name apart. */
const entry = z.object({
  memberId: id,
  name: z.string(),
  /** All that the caller may know of it: here two are told apart before they are taken for each other. */
  distinguishing,
  /** Somebody's WeChat is bound to it. */
  bound: z.boolean(),
  /** Holds an office: for the level above to answer. */
  office: z.boolean(),
});

/** The roll of the branch that a request is to, those first who may be meant: the same name or phone, then a like name. */
export const candidates = defineCall({
  input: z.object({ requestId: id, search: optionalText(limits.personName) }),
  output: z.object({
    items: z.array(
      entry.extend({
        sameName: z.boolean(),
        samePhone: z.boolean(),
        /** Whom the branch's secretary meant when they passed the request up. */
        meant: z.boolean(),
      }),
    ),
    /** True when more match than are shown: the search wants more characters. */
    more: z.boolean(),
  }),
  refusals: ['member.requestUnknown'],
});

/**
 * Answers a request to be bound: to an entry on the roll (by `memberId`), to a new entry, or not. An entry that somebody
 * else is bound to changes hands, and both are told. One that holds an office is for the level above: approved by
 * somebody nearer it is `passedUp` and waits there.
 */
export const answer = defineCall({
  input: z.object({
    requestId: id,
    approve: z.boolean(),
    /** The roll entry that this person is; left out, a new entry is made. */
    memberId: id.optional(),
    /** A new entry though the roll has the same name or phone: said by whoever knows that they are two people. */
    notTheSame: z.boolean().default(false),
    reason: optionalParagraphs(limits.reason),
  }),
  output: z.object({
    state: z.enum(['approved', 'declined', 'passedUp']),
    /** The organization that answers instead; empty unless passed up, or while nobody there is bound. */
    passedTo: z.string(),
  }),
  refusals: [
    'member.requestUnknown',
    'member.requestAnswered',
    /** For the level above. */
    'member.requestAbove',
    /** A new entry is wanted, and the roll has this name or phone: `notTheSame`, or the entry that it is. `params.name`. */
    'member.onRollAlready',
    'member.alreadyBound',
    'member.reasonNeeded',
    /** Somebody changed the entry beside the app: it is not signed as it stands, and grants nothing. */
    'member.notBelieved',
  ],
});

/**
 * Whose WeChat is bound to which entry of a branch's roll, by name; for a committee above without `branchId` those who hold an
 * office right below. The branch's own committee is shown its roll too, without since when anybody is bound.
 */
export const people = defineCall({
  input: z
    .object({ branchId: id.optional(), search: optionalText(limits.personName) })
    .default({ search: '' }),
  output: z.object({
    /** Empty for the offices right below a committee. */
    branchName: z.string(),
    items: z.array(
      entry.extend({
        branchName: z.string(),
        /** The caller may free it and put a former account back. */
        mayFree: z.boolean(),
        boundAt: instantOut.nullable(),
        /** How the account that was bound before lost it; null where there was none. */
        former: z.object({ why: z.enum(formerReasons), at: instantOut }).nullable(),
      }),
    ),
    more: z.boolean(),
  }),
  refusals: ['organization.unknown'],
});

const freeing = [
  'member.unknown',
  /** `params.name`: the organization that decides. */ 'member.decidedAbove',
  /** See `answer`. */ 'member.notBelieved',
] as const;

/**
 * Frees a roll entry: it is not this person's WeChat (`notThem`), or they have a new phone or account (`newAccount`).
 * Everything that was done stays with the entry. Whoever was bound and the branch's secretary are told.
 */
export const unbind = defineCall({
  input: z.object({ memberId: id, kind: z.enum(freeingKinds), reason: optionalParagraphs(limits.reason) }),
  output: z.object({ memberId: id }),
  refusals: [...freeing, 'member.notBoundYet'],
});

/** Binds the account that lost an entry last to it again: what `unbind` or an approval did is taken back. */
export const putBack = defineCall({
  input: z.object({ memberId: id }),
  output: z.object({ memberId: id }),
  refusals: [
    ...freeing,
    'member.noFormer',
    /** The account is bound to another entry by now. */
    'member.formerElsewhere',
  ],
});
