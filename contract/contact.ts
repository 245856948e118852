/** How to reach whom a wish or an errand is for. */
import * as z from 'zod';
import { limits } from './limits';
import { phoneKind } from './text/phone-number';
import { optionalText, phone, text } from './values';

/** Somebody without a phone is reached through somebody: `phone` is null then, and `reachThrough` says who. */
export const contactIn = z
  .object({
    name: text(limits.personName),
    phone: phone.nullable(),
    reachThrough: optionalText(limits.reachThrough),
    address: text(limits.wishAddress),
  })
  .check(({ value, issues }) => {
    if (value.phone !== null || value.reachThrough !== '') return;
    issues.push({ code: 'too_small', minimum: 1, origin: 'string', input: '', path: ['reachThrough'] });
  })
  .transform(({ reachThrough, ...contact }) => (reachThrough ? { ...contact, reachThrough } : contact));

export const contactOut = z.object({
  name: z.string(),
  /** As it is kept: 13900001234, 0475-8212345, 8212345; null where there is none. */
  phone: z.string().nullable(),
  /** Who reaches them, where they have no phone. */
  reachThrough: z.string().optional(),
  address: z.string(),
});

interface Posting {
  forWhom: string;
  contact: { phone: string | null };
}

/**
 * A number without its area code is taken where somebody of the place enters it (`behalf`). Of others it would rather be
 * a mobile with some digits left out, by which nobody could be reached.
 */
export const phoneOfPlace: z.core.CheckFn<Posting> = ({ value, issues }) => {
  const { phone: kept } = value.contact;
  if (value.forWhom === 'behalf' || kept === null || phoneKind(kept) !== 'local') return;
  issues.push({ code: 'invalid_format', format: 'phone', input: kept, path: ['contact', 'phone'] });
};

/** What somebody's last wish, or last errand, for themselves was said with: to which community, and how to reach them. */
export const ownContact = z.object({
  contact: contactOut.extend({ community: z.object({ id: z.string(), name: z.string() }) }).nullable(),
});
