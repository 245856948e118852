import type { MessageKind } from '../../contract/words';
import { isBound } from '../../server/messaging/message-of';
import { officersAt } from '../../server/messaging/officers';
import { quietly, writeMessages } from '../../server/messaging/tell';
import { officeMessage } from '../../server/messaging/tell-office';
import type { MemberRecord } from '../../server/records/member';
import type { MessageRecord } from '../../server/records/message';
import type { OrganizationRecord } from '../../server/records/organization';
import { deciderOf } from './decider';

interface BindingNews {
  entry: Pick<MemberRecord, '_id' | 'name' | 'offices'>;
  branch: OrganizationRecord;
  /** The member who did it, and need not be told; null of who bound themselves. */
  by: string | null;
  /** Tells this from the same news another time: the instant at which it was recorded. */
  at: Date;
}

/**
 * Tells the branch's secretary of a binding, after the fact: whoever is bound to an entry that is not theirs is noticed.
 * Where the entry is the secretary's own, or none is bound, the level above is told. Never fails.
 */
export const tellBranch = (what: 'memberBound' | 'memberFreed', { entry, branch, by, at }: BindingNews) =>
  quietly(async () => {
    const secretaries = (await officersAt([branch._id], 'secretary')).get(branch._id) ?? [];
    const others = secretaries.filter(({ _id }) => _id !== entry._id);
    const told = others.length > 0 ? others : (await deciderOf(branch, [entry])).officers.filter(isBound);
    await writeMessages(
      told
        .filter(({ _id }) => _id !== by)
        .map((officer) =>
          officeMessage(officer, {
            ...{ what, title: entry.name, place: branch.name, reason: '', at },
            about: { kind: 'people', id: branch._id },
            occasion: `${entry._id}_${at.getTime().toString(36)}`,
          }),
        ),
    );
  });

type Own = Extract<MessageKind, 'bindingFreed' | 'bindingMoved' | 'bindingRestored'>;

/** Tells an account what became of its own binding: in its inbox, where whoever lost it finds it too. Never fails. */
export const tellAccount = (what: Own, openid: string, { entry, branch, at }: BindingNews) =>
  quietly(() => writeMessages([accountMessage(what, openid, { entry, branch, at })]));

const accountMessage = (
  what: Own,
  openid: string,
  { entry, branch, at }: Omit<BindingNews, 'by'>,
): MessageRecord => ({
  _id: [what, entry._id, at.getTime().toString(36)].join('_'),
  ...{ openid, memberId: null, what, at },
  params: { title: entry.name, startsAt: null, place: branch.name, reason: '', was: null },
  about: { kind: 'binding', id: branch._id },
  ...{ readAt: null, delivery: 'none', deliverBy: at, claim: null, updatedAt: at },
});
