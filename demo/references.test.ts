import { isWorkUnit } from '../server/community/work-unit';
import { lineOf, type OrganizationRecord } from '../server/records/organization';
import { unitRegistrationId } from '../server/records/unit-registration';
import { hasEnded } from '../server/statistics/attendance';
import { type Collected, collected } from './collected';

const now = new Date('2026-11-23T06:30:00Z');
const same = (one: readonly string[], other: readonly string[]) => one.join('/') === other.join('/');

describe.each(['small', 'town'])('%s: what records refer to is there', (size) => {
  let demo: Collected;
  let organizations: Map<string, OrganizationRecord>;
  let members: Map<string, Collected['members'][number]>;
  beforeAll(async () => {
    demo = await collected(size, now);
    organizations = new Map(demo.organizations.map((one) => [one._id, one]));
    members = new Map(demo.members.map((one) => [one._id, one]));
  });
  const isOf = (memberId: string | null, branchId: string) =>
    memberId === null || members.get(memberId)?.branchId === branchId;
  const isAt = (line: readonly string[], id: string, kind: OrganizationRecord['kind']) => {
    const found = organizations.get(id);
    return found?.kind === kind && same(lineOf(found), line);
  };

  test('organizations hang together from the city down', () => {
    const astray = demo.organizations.filter(({ kind, parentId, ancestors, path, name }) => {
      const parent = organizations.get(parentId ?? '');
      const hangs = kind === 'city' ? ancestors.length === 0 : parent && same(lineOf(parent), ancestors);
      return !hangs || path.at(-1) !== name;
    });
    expect(astray).toEqual([]);
  });

  test('members: branch, line, community, offices and the account both ways', () => {
    const accounts = new Map(demo.accounts.map((account) => [account._id, account.memberId]));
    const astray = demo.members.filter(
      ({ _id, branchId, line, communityId, offices, openid, phone, phoneHash }) =>
        !isAt(line, branchId, 'branch') ||
        (communityId !== null && organizations.get(communityId)?.kind !== 'community') ||
        !offices.every(({ organizationId }) => organizations.has(organizationId)) ||
        (openid !== null && accounts.get(openid) !== _id) ||
        (phone === null) !== (phoneHash === null),
    );
    expect(astray).toEqual([]);
    expect(accounts.size).toBe(demo.members.filter(({ openid }) => openid !== null).length);
  });

  test('every branch, community and county, and the city, is run by somebody who is bound', () => {
    const needed = { branch: 'secretary', community: 'communityStaff', county: 'county', city: 'city' };
    const bound = demo.members.filter(({ openid }) => openid !== null);
    const held = new Set(
      bound.flatMap(({ offices }) => offices.map((office) => `${office.role} ${office.organizationId}`)),
    );
    const without = demo.organizations.filter(
      ({ _id, kind }) => kind in needed && !held.has(`${needed[kind as keyof typeof needed]} ${_id}`),
    );
    expect(without).toEqual([]);
  });

  test('minutes and resolutions belong to a past activity, and to people of its branch', () => {
    const activities = new Map(demo.activities.map((activity) => [activity._id, activity]));
    const ofPast = (activityId: string, branchId: string) => {
      const activity = activities.get(activityId);
      return activity && hasEnded(activity.state) && activity.branchId === branchId;
    };
    expect(demo.minutes.length).toBeGreaterThan(20);
    expect(
      demo.minutes.filter(
        ({ _id, branchId, savedBy, sections }) =>
          !ofPast(_id, branchId) ||
          !isOf(savedBy, branchId) ||
          sections.some(({ text }) => /\{|^$/.test(text)),
      ),
    ).toEqual([]);
    expect(
      demo.resolutions.filter(
        ({ activityId, branchId, ownerId, ownerName, state, note, closedAt }) =>
          !ofPast(activityId, branchId) ||
          !isOf(ownerId, branchId) ||
          members.get(ownerId)?.name !== ownerName ||
          (state === 'closed') !== (note !== '' && closedAt !== null && closedAt <= now),
      ),
    ).toEqual([]);
    expect(demo.resolutions.filter(({ state }) => state === 'open').length).toBeGreaterThan(2);
  });

  test('activities are planned by somebody of the branch, and attendances entered there or by the host', () => {
    const activities = new Map(demo.activities.map((activity) => [activity._id, activity]));
    const plannedBy = demo.activities.filter(
      ({ branchId, branchIds, createdBy, filedBy, agreed = [] }) =>
        !isOf(createdBy, branchId) ||
        !isOf(filedBy, branchId) ||
        agreed.some((one) => !branchIds.includes(one.branchId) || !isOf(one.by, one.branchId)),
    );
    expect(plannedBy).toEqual([]);
    const astray = demo.attendances.filter(({ activityId, branchId, memberId, openid, enteredBy }) => {
      const activity = activities.get(activityId);
      return (
        !activity?.branchIds.includes(branchId) ||
        !isOf(memberId, branchId) ||
        !(isOf(enteredBy, branchId) || isOf(enteredBy, activity.branchId)) ||
        members.get(memberId)?.openid !== openid
      );
    });
    expect(astray).toEqual([]);
  });

  test('of what was held together each branch has its own people', () => {
    const [past] = demo.activities.filter(({ branchIds, state }) => branchIds.length > 1 && hasEnded(state));
    const came = demo.attendances.filter(({ activityId }) => activityId === past?._id);
    const branches = new Set(came.map(({ branchId }) => branchId));
    expect(branches).toEqual(new Set(past?.branchIds));
    for (const { branchId, month, ...figures } of demo.branchMonths) {
      if (branches.has(branchId) && month === '2026-10') expect(figures.themeDaysHeld).toBe(1);
    }
  });

  test('check-ins that wait are of bound members of the branch whose activity it is', () => {
    const activities = new Map(demo.activities.map((activity) => [activity._id, activity]));
    const astray = demo.captures.filter(
      ({ activityId, branchId, memberId, openid }) =>
        activities.get(activityId)?.branchId !== branchId ||
        !isOf(memberId, branchId) ||
        members.get(memberId)?.openid !== openid,
    );
    expect(astray).toEqual([]);
  });

  test('what was said of an activity is of its branch, by a bound member of whom nothing is recorded', () => {
    const activities = new Map(demo.activities.map((activity) => [activity._id, activity]));
    const recorded = new Set(demo.attendances.map(({ _id }) => _id));
    const astray = demo.answers.filter(
      ({ _id, activityId, branchId, memberId, openid }) =>
        !activities.get(activityId)?.branchIds.includes(branchId) ||
        !isOf(memberId, branchId) ||
        members.get(memberId)?.openid !== openid ||
        recorded.has(_id),
    );
    expect(astray).toEqual([]);
    expect(demo.answers.some(({ state }) => state === 'waiting')).toBe(true);
  });

  test('messages are about an activity of the branch, in the inbox of whom it was bound to then', () => {
    const activities = new Map(demo.activities.map((activity) => [activity._id, activity]));
    const ofActivities = demo.messages.filter(({ about }) => about.kind === 'activity');
    const astray = ofActivities.filter(({ openid, memberId, about, params, at, what }) => {
      const activity = activities.get(about.id);
      const member = members.get(memberId ?? '');
      return (
        member?.openid !== openid ||
        !activity?.branchIds.includes(member.branchId) ||
        activity.state === 'draft' ||
        at > now ||
        (params.startsAt === null) !== (what === 'resolutionDue')
      );
    });
    expect(astray).toEqual([]);
    expect(ofActivities.some(({ readAt }) => readAt === null)).toBe(true);
    expect(new Set(demo.messages.map(({ _id }) => _id)).size).toBe(demo.messages.length);
  });

  test('news of wishes is in the inbox of its poster, of who took it on or helps', () => {
    const wishes = new Map(demo.wishes.map((wish) => [wish._id, wish]));
    const news = demo.messages.filter(({ about }) => about.kind === 'wish');
    const astray = news.filter(({ openid, memberId, about, at, params }) => {
      const { posterOpenid, steps = [], helpers = [], title } = wishes.get(about.id) ?? {};
      const claimers = steps.filter(({ what }) => what === 'claimed').map((step) => step.openid);
      return (
        ![posterOpenid, ...claimers, ...helpers.map((helper) => helper.openid)].includes(openid) ||
        memberId !== null ||
        at > now ||
        params.title !== title
      );
    });
    expect(astray).toEqual([]);
    const told = (openid: string) => news.filter((message) => message.openid === openid);
    for (const openid of ['demo-citizen-wangguilan', 'demo-citizen-malin', 'demo-citizen-wuyun']) {
      expect(told(openid).length).toBeGreaterThan(1);
    }
    expect(told('demo-citizen-wangguilan').some(({ readAt }) => readAt === null)).toBe(true);
  });

  test('units are work units, registered with communities by their secretary and confirmed by the staff', () => {
    const holds = (memberId: string, role: string, organizationId: string) =>
      members
        .get(memberId)
        ?.offices.some((office) => office.role === role && office.organizationId === organizationId);
    const astray = demo.unitRegistrations.filter(({ branchId, communityId, askedBy, steps, state }) => {
      const [, confirmed] = steps;
      return (
        !isWorkUnit(organizations.get(branchId) ?? { kind: 'city', branchKind: null }) ||
        organizations.get(communityId)?.kind !== 'community' ||
        !holds(askedBy, 'secretary', branchId) ||
        (state === 'confirmed') !==
          (confirmed !== undefined && holds(confirmed.memberId, 'communityStaff', communityId))
      );
    });
    expect(astray).toEqual([]);
    expect(new Set(demo.unitRegistrations.map(({ state }) => state))).toEqual(
      new Set(['confirmed', 'waiting']),
    );
  });

  test('lines of a list and sheets are of registered units, and their messages in the inbox of whom they concern', () => {
    const registered = new Set(
      demo.unitRegistrations.filter(({ state }) => state === 'confirmed').map(({ _id }) => _id),
    );
    const known = (branchId: string, communityId: string) =>
      registered.has(unitRegistrationId(branchId, communityId));
    expect(
      demo.needs.filter(({ branchId, communityId }) => branchId && !known(branchId, communityId)),
    ).toEqual([]);
    expect(demo.needs.filter(({ branchId, state }) => (branchId === null) !== (state === 'open'))).toEqual(
      [],
    );
    expect(demo.serviceSheets.filter(({ branchId, communityId }) => !known(branchId, communityId))).toEqual(
      [],
    );
    const kinds = ['unit', 'units', 'needs', 'sheet', 'sheets'];
    const others = demo.messages.filter(({ about }) => kinds.includes(about.kind));
    expect(others.filter(({ openid, memberId }) => members.get(memberId ?? '')?.openid !== openid)).toEqual(
      [],
    );
    expect(others.length).toBeGreaterThan(3);
    const rows = [...demo.unitRegistrations, ...demo.needs, ...demo.serviceSheets, ...others];
    expect(rows.filter(({ updatedAt }) => updatedAt > now)).toEqual([]);
  });

  test('study records are of bound members and answered by another of the branch', () => {
    const astray = demo.studyRecords.filter(
      ({ memberId, branchId, answeredBy }) =>
        !isOf(memberId, branchId) ||
        !isOf(answeredBy, branchId) ||
        answeredBy === memberId ||
        !members.get(memberId)?.openid,
    );
    expect(astray).toEqual([]);
  });

  test('wishes are of a community and taken on by a bound in-service member of it', () => {
    const astray = demo.wishes.filter(({ communityId, communityName, line, ...wish }) => {
      const placed = isAt(line, communityId, 'community');
      if (!placed || organizations.get(communityId)?.name !== communityName) return true;
      if (wish.claimerId === null) return wish.claimerOpenid !== null || wish.claimerBranchId !== null;
      const claimer = members.get(wish.claimerId);
      return (
        claimer?.communityId !== communityId ||
        claimer.openid !== wish.claimerOpenid ||
        claimer.branchId !== wish.claimerBranchId ||
        wish.posterOpenid === wish.claimerOpenid
      );
    });
    expect(astray).toEqual([]);
  });

  test('errands are of a community, given to somebody of its branches or in service there', () => {
    const astray = demo.errands.filter(({ communityId, line, assigneeId, ...errand }) => {
      if (!isAt(line, communityId, 'community')) return true;
      const solver = errand.solverBranchId;
      if (solver !== null && organizations.get(solver)?.kind !== 'branch') return true;
      if (assigneeId === null) return errand.assigneeBranchId !== null || errand.assigneeName !== '';
      const member = members.get(assigneeId);
      return (
        !member ||
        !(member.communityId === communityId || member.line.includes(communityId)) ||
        member.branchId !== errand.assigneeBranchId ||
        member.openid !== errand.assigneeOpenid ||
        member.name !== errand.assigneeName
      );
    });
    expect(astray).toEqual([]);
  });

  test('what each has in hand is what their account holds, and never too much', () => {
    const held = demo.accounts.flatMap(({ _id, claims = [] }) =>
      claims.map(({ wishId }) => `${_id} ${wishId}`),
    );
    const inHand = demo.wishes
      .filter(({ state, claimerId }) => claimerId !== null && ['claimed', 'disputed'].includes(state))
      .map(({ _id, claimerOpenid }) => `${claimerOpenid} ${_id}`);
    expect(held.sort()).toEqual(inHand.sort());
    expect(held.length).toBeGreaterThan(2);
    expect(demo.accounts.filter(({ claims = [] }) => claims.length > 2)).toEqual([]);
  });

  test('people who ask to be bound ask a branch that is there, and are not bound', () => {
    const accounts = new Set(demo.accounts.map(({ _id }) => _id));
    const astray = demo.bindRequests.filter(
      ({ _id, branchId, branchName }) =>
        organizations.get(branchId)?.name !== branchName || accounts.has(_id),
    );
    expect(astray).toEqual([]);
  });
});
