import { contactsFor } from '../kernel/text/contact';

const contacts = contactsFor('errand.contact');

/** Seals whom to reach and where, so that the database alone tells nobody. */
export const sealContact = contacts.seal;

/** Opens an errand's contact: only for those of `mayReach`. */
export const readContact = contacts.read;
