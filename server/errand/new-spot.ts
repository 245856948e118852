import type * as z from 'zod';
import { kindOfLine } from '../../contract/errand/kind';
import type * as contract from '../../contract/errand/spot';
import type { Request } from '../../server/kernel/action';
import type { Contact } from '../../server/records/contact';
import type { ErrandRecord, ErrandStepRecord } from '../../server/records/errand';
import type { MemberRecord } from '../../server/records/member';
import { lineOf, type OrganizationRecord } from '../../server/records/organization';
import { saidMark } from '../kernel/access/cipher';
import { identifierOf } from '../kernel/store/identifier';
import { stepOf } from '../kernel/store/way';
import { memberToOthers, typedToOthers } from '../kernel/text/masked-name';
import { quotedNumber } from '../kernel/text/quoted-number';
import { saidIn } from '../kernel/text/said';
import { sealContact } from './sealed-contact';
import type { AskedFor } from './spot-asker';

type Input = z.output<typeof contract.jot.input>;
export type Jotting = Pick<Request<Input, unknown>, 'input' | 'openid' | 'requestId' | 'now'>;

/** The identifier of what one call notes down: the same when it is sent again. */
export const spotIdOf = (jotting: Pick<Jotting, 'openid' | 'requestId'>) =>
  identifierOf('errand.jot', jotting);

/** What was said, however long it waited on the phone. */
export const saidOf = ({ saidSecondsAgo: _, ...said }: Input) => said;

/** For whom and where, sealed like any contact: there is never a phone. */
export const spotContact = ({ whom, place }: Pick<Input, 'whom' | 'place'>): Contact => ({
  name: whom,
  phone: null,
  address: place,
});

interface Helping {
  helper: Pick<MemberRecord, '_id' | 'name' | 'branchId'>;
  community: OrganizationRecord;
  /** The branch whose leader they are, when they are not the community's staff. */
  enteredByBranchId: string | null;
  /** Who was picked, if anybody: then it is theirs, and they are told. */
  asker: AskedFor | null;
  advice: ErrandRecord['advice'];
}

/**
 * The record of help on the spot. What was done is recorded and closed, on the day that it was done; what is still to do is
 * an errand in the hands of whoever noted it down.
 */
export function newSpot(
  jotting: Jotting,
  { helper, community, enteredByBranchId, asker, advice }: Helping,
): ErrandRecord {
  const { input, openid, now } = jotting;
  const _id = spotIdOf(jotting);
  const helpedAt = new Date(now.getTime() - (input.saidSecondsAgo ?? 0) * 1000);
  const by = memberToOthers(helper.name);
  const step = (what: ErrandStepRecord['what'], more: Partial<ErrandStepRecord> = {}): ErrandStepRecord => ({
    ...stepOf(jotting, { what, by }),
    ...{ memberId: helper._id, branchId: helper.branchId, ...more },
  });
  const done = { doneBy: openid, solverBranchId: helper.branchId, doneAt: helpedAt, solvedAt: helpedAt };
  return {
    ...{ _id, number: quotedNumber(_id, now), title: input.line, details: '' },
    kind: input.kind ?? kindOfLine(input.line),
    ...{ communityId: community._id, communityName: community.name, line: lineOf(community) },
    townshipName: community.path.at(-2) ?? '',
    forWhom: asker ? 'self' : 'behalf',
    enteredByBranchId,
    posterOpenid: asker?.openid ?? openid,
    postedBy: asker?.name ?? typedToOthers(input.whom),
    contact: sealContact(spotContact(input)),
    ...{ state: input.toDo ? 'assigned' : 'recorded', advice, postedAt: now },
    ...{ assigneeId: helper._id, assigneeOpenid: openid, assigneeBranchId: helper.branchId },
    ...{ assigneeName: helper.name, assignedAt: helpedAt },
    ...(input.toDo ? { doneBy: null, solverBranchId: null, doneAt: null, solvedAt: null } : done),
    spot: true,
    said: saidIn(saidOf(input), saidMark),
    steps: input.toDo
      ? [step('posted'), step('assigned', { to: by, assigneeOpenid: openid, assigneeId: helper._id })]
      : [step('recorded')],
    updatedAt: now,
  };
}
