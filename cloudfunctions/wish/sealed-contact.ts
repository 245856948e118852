import { open, seal } from '../kernel/cipher';
import type { WishContact, WishRecord } from '../records/wish';

const PURPOSE = 'wish.contact';

/** Seals whom to reach and where, so that the database alone tells nobody. */
export const sealContact = (contact: WishContact, iv?: Buffer) => seal(JSON.stringify(contact), PURPOSE, iv);

/** Opens a wish's contact: only for its poster, its claimer and its community's staff. */
export const readContact = (wish: Pick<WishRecord, 'contact'>) =>
  JSON.parse(open(wish.contact, PURPOSE)) as WishContact;
