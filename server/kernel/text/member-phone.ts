import { open, seal } from '../access/cipher';

const PURPOSE = 'member.phone';
const TAIL = 4;

/** Seals a member's phone so that the database alone tells nobody. */
export const sealPhone = (phone: string, iv?: Buffer) => seal(phone, PURPOSE, iv);

/** Opens what `sealPhone` made. */
export const openPhone = (sealed: string) => open(sealed, PURPOSE);

/** The last four digits, by which a secretary knows the number that they have on paper. */
export const phoneTail = (phone: string) => phone.slice(-TAIL);
