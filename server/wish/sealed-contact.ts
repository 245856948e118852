import { contactsFor } from '../kernel/text/contact';

const contacts = contactsFor('wish.contact');

/** Seals whom to reach and where, so that the database alone tells nobody. */
export const sealContact = contacts.seal;

/** Opens a wish's contact: only for its poster, its claimer and its community's staff. */
export const readContact = contacts.read;
