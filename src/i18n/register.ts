import { isTypeLarge } from '../platform/large-type';
import { recall, remember } from '../platform/storage';

/** Plain words are for citizens, members and large type; the offices' usual ones for those who hold an office. */
export type Register = 'plain' | 'office';

const key = 'holdsOffice';
let holdsOffice: boolean | undefined;

/** In which words the reader is spoken to now. Whoever reads in large type is spoken to plainly, whatever their office. */
export function register(): Register {
  holdsOffice ??= recall<boolean>(key) ?? false;
  return holdsOffice && !isTypeLarge() ? 'office' : 'plain';
}

/** Says whether the reader holds an office; kept on the phone, so that the next visit's first words are right. */
export function speakTo(reader: { holdsOffice: boolean }): void {
  if (holdsOffice === reader.holdsOffice) return;
  holdsOffice = reader.holdsOffice;
  remember(key, holdsOffice);
}
