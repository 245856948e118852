import type { Contact } from '../../records/contact';
import { open, seal } from '../access/cipher';

/**
 * Contacts of one kind of record, sealed so that the database alone tells nobody; what was sealed for one purpose opens
 * for no other.
 */
export const contactsFor = (purpose: string) => ({
  seal: (contact: Contact, iv?: Buffer) => seal(JSON.stringify(contact), purpose, iv),
  /** Nothing where the contact was removed, its period over (`kernel/store/retention.ts`). */
  read: ({ contact }: { contact: string }): Contact =>
    contact === '' ? { name: '', phone: null, address: '' } : JSON.parse(open(contact, purpose)),
});
