import type { MessageKind } from '../../contract/words';
import { type OfficeNews, tellOffice } from '../../server/messaging/tell-office';
import type { NeedRecord } from '../../server/records/need';

type Told = Pick<NeedRecord, '_id' | 'title' | 'communityId' | 'communityName' | 'branchName'>;
interface News extends Pick<OfficeNews, 'reason' | 'at'> {
  what: MessageKind;
  by: string | undefined;
  /** Of the call that did it: told again by the same call, it is one message. */
  requestId: string;
}

const newsOf = (line: Told, place: string, { what, reason, at, requestId }: News): OfficeNews => ({
  ...{ what, reason, at, title: line.title, place, occasion: `${line._id}_${requestId}` },
  about: { kind: 'needs', id: line.communityId },
});

/** Tells the community's staff what a unit does about a line. */
export const tellStaffOfNeed = (line: Told, news: News) =>
  tellOffice(
    { organizationId: line.communityId, role: 'communityStaff' },
    newsOf(line, line.branchName, news),
    news.by,
  );

/** Tells the secretary of the unit that has a line what the community says of it. */
export const tellUnitOfNeed = (line: Told & Pick<NeedRecord, 'branchId'>, news: News) =>
  line.branchId === null
    ? null
    : tellOffice(
        { organizationId: line.branchId, role: 'secretary' },
        newsOf(line, line.communityName, news),
        news.by,
      );
