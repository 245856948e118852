import type { MessageKind, MessageSubject, OfficeRole } from '../../contract/words';
import type { MessageRecord } from '../records/message';
import type { Bound } from './message-of';
import { officersAt } from './officers';
import { quietly, writeMessages } from './tell';

/** What an office is told: of which matter, and from which side. */
export interface OfficeNews {
  what: MessageKind;
  title: string;
  /** The other side's name. */
  place: string;
  reason: string;
  about: { kind: MessageSubject; id: string };
  /** Tells this from the same news of the same matter another time. */
  occasion: string;
  at: Date;
}

/** One officer's message: inbox only. The same news to the same person is one message. */
export const officeMessage = ({ _id: memberId, openid }: Bound, news: OfficeNews): MessageRecord => {
  const { what, title, place, reason, about, occasion, at } = news;
  return {
    _id: [what, about.id, occasion, memberId].filter((part) => part !== '').join('_'),
    ...{ openid, memberId, what, about, at },
    params: { title, startsAt: null, place, reason, was: null },
    ...{ readAt: null, delivery: 'none', deliverBy: at, claim: null, updatedAt: at },
  };
};

/** Tells whoever holds an office at an organization, but not the one who did it. Two requests, after the fact; never fails. */
export const tellOffice = (
  office: { organizationId: string; role: OfficeRole },
  news: OfficeNews,
  by: string | undefined,
) =>
  quietly(async () => {
    const officers = await officersAt([office.organizationId], office.role);
    const others = (officers.get(office.organizationId) ?? []).filter(({ _id }) => _id !== by);
    return writeMessages(others.map((officer) => officeMessage(officer, news)));
  });
