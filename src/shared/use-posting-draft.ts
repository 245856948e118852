import { type LastPosting, lastPosting, rememberPosting } from '@/device/memory/last-posting';
import { ownCommunity, rememberCommunity } from '@/device/memory/own-community';
import { useDraft } from '@/device/memory/use-draft';
import type { Community } from './community-field';
import type { PostingDraft } from './posting-draft';
import { useArrival } from './use-arrival';
import { useOwnContact } from './use-own-contact';

type Begun = Partial<LastPosting> & { offered?: boolean };

/** Whether all is known by which somebody is reached. */
const isWhole = ({ name, phone, address }: Partial<LastPosting>) => Boolean(name && phone && address);

/** What somebody begins with: the last posting's community and contact; the first with the community whose board was scanned. */
function begunWith(): Begun {
  const last = lastPosting();
  return { community: ownCommunity() ?? null, ...last, ...(isWhole(last) ? { offered: true } : {}) };
}

const isUntouched = ({ name, phone, address }: PostingDraft) => name === '' && phone === '' && address === '';

interface DraftOptions<Form> {
  /** Under which name it is kept on the phone. */
  key: string;
  fresh: (last: Begun) => Form;
  /** The call that tells with what the caller's last one was said, asked on a phone that does not know. */
  ownContact: 'wish.ownContact' | 'errand.ownContact';
  /** The community that the reader comes from. */
  arrivedAt: string | undefined;
  /** The community for whose residents without a phone the reader may enter it: what is entered goes there. */
  entersFor: Community | undefined;
}

/**
 * Something said to a community, being written: what was left unfinished, else what the last one was said with. Whoever
 * comes from a community's page or code says it to that one; whatever else they had written stays as it was.
 */
export function usePostingDraft<Form extends PostingDraft>({
  key,
  fresh,
  ownContact,
  arrivedAt,
  entersFor,
}: DraftOptions<Form>) {
  const arrival = useArrival(arrivedAt);
  const kept = useDraft<Form>(key, () => fresh(begunWith()));
  const { restored, drop } = kept;
  const arrived = kept.form.forWhom === 'behalf' ? undefined : arrival.community;
  const own = useOwnContact(ownContact, !restored && !isWhole(lastPosting()));
  // Offered where nothing else stands there yet, and no more once another is wanted.
  const offers =
    own !== null && kept.form.offered === undefined && kept.form.forWhom === 'self' && isUntouched(kept.form);
  const offered = offers
    ? { ...own, community: kept.form.community ?? own.community, offered: true }
    : undefined;
  // Not kept before anything is written: who only looks has left nothing unfinished.
  const draft: Form = { ...kept.form, ...offered, ...(arrived ? { community: arrived } : {}) };
  const change = (changed: Partial<Form>) => {
    if ('community' in changed) arrival.leave();
    kept.change({ ...offered, ...(arrived ? { community: arrived } : {}), ...changed } as Partial<Form>);
  };

  const speakFor = (forWhom: Form['forWhom']) => {
    const last = lastPosting();
    const isOwnContact = draft.phone !== '' && draft.phone === last.phone;
    change({
      forWhom,
      // One's own phone and address are no use for somebody else, nor another's for oneself.
      ...(forWhom !== 'self' && isOwnContact ? { name: '', phone: '', address: '', offered: false } : {}),
      // Whoever says it for themselves has a phone in their hand.
      ...(forWhom === 'self' ? { noPhone: false, reachThrough: '' } : {}),
      ...(forWhom === 'self' && draft.phone === '' ? { ...last, offered: isWhole(last) } : {}),
      ...(forWhom === 'behalf' && entersFor ? { community: entersFor } : {}),
    } as Partial<Form>);
  };
  /** It was sent: the next one begins with what of it is the reader's own. */
  const sent = () => {
    const { community, forWhom, name, phone, address } = draft;
    if (forWhom !== 'behalf') {
      if (community) rememberCommunity(community);
      rememberPosting(
        forWhom === 'self' ? { community, name, phone, address } : { ...lastPosting(), community },
      );
    }
    kept.sent();
  };
  return {
    draft,
    restored,
    change,
    speakFor,
    drop,
    sent,
    /** The community of a notice board's code that was scanned takes the place of the chosen one. */
    arriveAt: arrival.at,
    /** The code names no community. */
    unknown: arrival.unknown,
  };
}
