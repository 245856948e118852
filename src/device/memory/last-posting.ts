import { recall, remember } from '../../platform/storage';

/** With what this phone's owner last said something to their community: which, and their own contact. */
export interface LastPosting {
  community: { id: string; name: string } | null;
  name: string;
  phone: string;
  address: string;
}

const key = 'wishLast';

export const lastPosting = (): Partial<LastPosting> => recall<Partial<LastPosting>>(key) ?? {};

export const rememberPosting = (posting: Partial<LastPosting>): void => remember(key, posting);
