import * as contract from '../../contract/summary';
import { cardOf } from '../../server/activity/model/card';
import { nextActivity } from '../../server/activity/model/next-activity';
import { branchLed, communityLed, placesHelped } from '../../server/errand-access/sight';
import { anyone } from '../../server/kernel/access/permission';
import { action } from '../../server/kernel/action';
import { countIn } from '../../server/kernel/store/read';
import { type Reader, readerOf } from '../../server/kernel/todo';
import type { MemberRecord } from '../../server/records/member';
import type { OrganizationRecord } from '../../server/records/organization';
import { ofEnded } from '../../server/statistics/attendance';
import { requiredHours } from '../../server/statistics/required-hours';
import { dayHoursOf, hoursIn } from '../../server/statistics/study-hours';
import { type HomeFound, readHome } from '../../server/summary/read-home';
import { yearOfMember } from '../../server/summary/year-of-member';

/**
 * Whether help on the spot may be noted down: in a community where they work or are in service, and as who leads the branch
 * of a village or a neighbourhood.
 */
const mayJot = (member: MemberRecord, branch: Pick<OrganizationRecord, 'branchKind'> | null) =>
  placesHelped({ member }).some(
    (place) =>
      (place !== communityLed({ member }) && place !== branchLed({ member })) ||
      branch?.branchKind === 'village' ||
      branch?.branchKind === 'community',
  );

/** Where a member belongs and what they may do; their next activity, and their year so far. */
function ofMember(member: MemberRecord, reader: Reader, { page, areas }: HomeFound) {
  const { now } = reader;
  const branch = page.branch[0] ?? null;
  const over = page.over[0] ?? null;
  const next = nextActivity(areas.activity.around, member, now);
  return {
    member: {
      memberId: member._id,
      name: member.name,
      branchId: member.branchId,
      path: branch?.path ?? [],
      isSecretary: reader.branchAsSecretary !== null,
      leadsBranch: reader.branchLed !== null,
      isCommunityStaff: reader.community !== null,
      isInService: member.communityId !== null,
      mayJot: mayJot(member, branch),
      meets: mayJot({ ...member, communityId: null }, branch),
      hasSkills: (member.skills ?? []).length > 0,
      over: over && { organizationId: over._id, name: over.name },
    },
    next:
      next &&
      cardOf(next, {
        member,
        mine: page.attendances.find(({ activityId }) => activityId === next._id),
        said: page.said.find(({ activityId }) => activityId === next._id),
      }),
    year: yearOfMember(
      ofEnded(page.attendances, areas.activity.around),
      areas.wish.helped.filter(({ claimerId }) => claimerId === member._id),
      hoursIn(dayHoursOf(page.study), 'credited'),
      requiredHours(member),
      now,
    ),
  };
}

/** All that the caller's home page shows: for a citizen their wishes, for a member their branch, for each office its work. */
export const home = action(contract.home)({
  allow: anyone,
  run: async ({ caller, now }) => {
    const { member } = caller;
    const reader = readerOf(caller, now);
    const found = await readHome(reader);
    return {
      ...(member ? ofMember(member, reader, found) : { member: null, next: null, year: null }),
      todo: found.todo,
      myWishes: found.areas.wish.own.length,
      myErrands: found.areas.errand.own.length,
      unread: countIn(found.page.unread),
    };
  },
});
