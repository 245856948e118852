import { accounts } from '../collections';
import { numberSetting } from '../kernel/setting';
import { command } from '../kernel/store/database';
import { dayOf, startOfDay } from '../kernel/time/clock';
import type { ToldContact } from '../records/account';

/** How often others of the same person may come between before we give up. */
const TRIES = 3;

/** Wishes that one member may have in hand at once. */
export const claimsMost = () => Math.max(1, numberSetting('DAOZHIBU_CLAIMS', 3));

/**
 * Contacts that one member is told on one day (Asia/Shanghai) of wishes and errands that they took on themselves: unless
 * set, five, or as many as they may have in hand where that is more.
 */
export const contactsADay = () =>
  Math.max(1, numberSetting('DAOZHIBU_CONTACTS_A_DAY', Math.max(5, claimsMost())));

const today = (now: Date) => startOfDay(dayOf(now));

/** Of which wishes and errands somebody was told the contact on the day of `now`. */
export const contactsOn = (contacts: readonly ToldContact[] = [], now: Date): string[] =>
  contacts.filter(({ at }) => at >= today(now)).map(({ of }) => of);

/** Holds of an account as long as the day has room: the last of the day's places is empty, or of a day before. */
export function roomForContact(now: Date): Record<string, unknown> {
  const { exists, lt, or } = command();
  return { [`contacts.${contactsADay() - 1}.at`]: or([exists(false), lt(today(now))]) };
}

/** Notes a contact as told: the newest first, no more of them than a day may have. */
export const latestContacts = (of: string, at: Date) => ({
  contacts: { item: { of, at }, most: contactsADay() },
});

/** Counts a contact before it is told; says whether the day had room. One that was told today is not counted again. */
export async function countContact(openid: string, of: string, now: Date): Promise<boolean> {
  for (let tries = 0; tries < TRIES; tries++) {
    const contacts = (await accounts.get(openid))?.contacts ?? [];
    const told = contactsOn(contacts, now);
    if (told.includes(of)) return true;
    if (told.length >= contactsADay()) return false;
    const counted = await accounts.change(
      { _id: openid, ...roomForContact(now) },
      { set: { updatedAt: now }, putFirst: latestContacts(of, now) },
    );
    if (counted) return true;
  }
  return false;
}
