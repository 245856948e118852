import type { Build } from '../built/build';
import type { Cloud } from '../host/phone';

/** What a list call answers of an item: one of these names it. */
interface Item {
  activityId?: string;
  wishId?: string;
  errandId?: string;
  branchId?: string;
}

interface Sheets {
  communityId?: string;
  quarter?: string;
  items: Array<{ branchId: string; communityId?: string; quarter?: string }>;
}

async function itemsOf(cloud: Cloud, openid: string, area: string, input: object): Promise<Item[]> {
  const requestId = `addresses-${area}-${JSON.stringify(input).length}-${openid}`;
  const envelope = (await cloud(area, { action: 'list', input, requestId }, openid)) as {
    ok: boolean;
    data?: { items: Item[] };
  };
  return envelope.data?.items ?? [];
}

/** The organizations right below a higher committee's; none for everybody else. */
async function organizationsBelow(cloud: Cloud, openid: string): Promise<string[]> {
  const sent = { action: 'rollUp', input: {}, requestId: `addresses-below-${openid}` };
  const envelope = (await cloud('summary', sent, openid)) as {
    data?: { children: { organizationId: string }[] };
  };
  return envelope.data?.children.map(({ organizationId }) => organizationId) ?? [];
}

/** The community of a wish. */
async function communityOf(cloud: Cloud, openid: string, wishId: string): Promise<string | undefined> {
  const sent = { action: 'detail', input: { wishId }, requestId: `addresses-community-${openid}` };
  const envelope = (await cloud('wish', sent, openid)) as { data?: { communityId: string } };
  return envelope.data?.communityId;
}

/** The latest record of their own study. */
async function latestStudy(cloud: Cloud, openid: string): Promise<string | undefined> {
  const envelope = await cloud(
    'study',
    { action: 'mine', input: {}, requestId: `addresses-mine-${openid}` },
    openid,
  );
  return (envelope as { data?: { records: { items: { recordId: string }[] } } }).data?.records.items[0]
    ?.recordId;
}

/** A sheet of a quarter that this person may read: one that was sent to their branch, else one of their community's. */
async function sheetOf(cloud: Cloud, openid: string): Promise<string | undefined> {
  const asked = async (action: string) => {
    const envelope = await cloud(
      'community',
      { action, input: {}, requestId: `addresses-${action}-${openid}` },
      openid,
    );
    return (envelope as { data?: Sheets }).data;
  };
  const received = (await asked('receivedSheets'))?.items[0];
  const own = received ? undefined : await asked('sheets');
  const communityId = received?.communityId ?? own?.communityId;
  const quarter = received?.quarter ?? own?.quarter;
  const branchId = received?.branchId ?? own?.items[0]?.branchId;
  return branchId && `communityId=${communityId}&branchId=${branchId}&quarter=${quarter}`;
}

/** Lists that lead to what there is to open: activities of the caller's branch, wishes on the wall and their own. */
const lists: readonly (readonly [area: string, input: object])[] = [
  ['activity', { when: 'coming' }],
  ['activity', { when: 'past' }],
  ['wish', { view: 'wall' }],
  ['errand', { view: 'mine' }],
  ['errand', { view: 'assigned' }],
  ['errand', { view: 'waiting' }],
  ['errand', { view: 'passedUp' }],
];

/**
 * Where to open each page as this person: with the things of the demo that the page is about, as far as the person can
 * find any; and once without, as from an old link.
 */
export async function addressesFor(build: Build, cloud: Cloud, openid: string): Promise<string[]> {
  const [committee] = await organizationsBelow(cloud, openid);
  const found = (await Promise.all(lists.map(([area, input]) => itemsOf(cloud, openid, area, input)))).map(
    ([first]) => first,
  );
  const [coming, past, wish, ...errands] = found;
  const errandIds = errands.flatMap((one) => one?.errandId ?? []);
  const branchId = coming?.branchId ?? past?.branchId;
  const communityId = wish?.wishId && (await communityOf(cloud, openid, wish.wishId));
  const activity = [coming, past].flatMap((one) => one?.activityId ?? []);
  const sheet = await sheetOf(cloud, openid);
  const studied = await latestStudy(cloud, openid);
  const queries: Record<string, string[]> = {
    'activity/pages/detail': activity.map((id) => `activityId=${id}`),
    'activity/pages/code': activity.map((id) => `activityId=${id}`),
    'activity/pages/projector': activity.map((id) => `activityId=${id}`),
    'activity/pages/poster': activity.map((id) => `activityId=${id}`),
    'activity/pages/attendance': activity.map((id) => `activityId=${id}`),
    'activity/pages/check-in': [
      'code=forged',
      'scene=NOWHERE',
      'q=https%3A%2F%2Fexample.org%2Fs%3Fc%3Dforged',
    ],
    'activity/pages/minutes': activity.map((id) => `activityId=${id}`),
    'activity/pages/list': ['when=past', ...(branchId ? [`branchId=${branchId}`] : [])],
    'activity/pages/calendar': branchId ? [`branchId=${branchId}`] : [],
    'activity/pages/create': [
      'kind=lecture',
      ...(coming?.activityId ? [`edit=${coming.activityId}`] : []),
      ...(past?.activityId ? [`from=${past.activityId}`] : []),
    ],
    'activity/pages/resolutions': branchId ? [`branchId=${branchId}`] : [],
    'branch/pages/summary': branchId ? [`branchId=${branchId}`] : [],
    'branch/pages/roll-up': committee ? [`organizationId=${committee}`] : [],
    'community/pages/needs': communityId ? [`communityId=${communityId}`] : [],
    'community/pages/sheet/': sheet ? [sheet] : [],
    'member/pages/feedback': wish?.wishId ? [`kind=wish&id=${wish.wishId}&title=%E5%BF%83%E6%84%BF`] : [],
    'member/pages/study-entry': studied ? [`recordId=${studied}`] : [],
    'errand/pages/detail': errandIds.map((id) => `errandId=${id}`),
    'errand/pages/list': ['view=waiting', 'view=mine'],
    'wish/pages/detail': wish?.wishId ? [`wishId=${wish.wishId}`] : [],
    'wish/pages/post': communityId ? [`communityId=${communityId}`] : [],
    'wish/pages/public': [
      'scene=NOWHERE',
      ...[branchId, communityId].flatMap((id) => (id ? [`organizationId=${id}`] : [])),
    ],
  };
  return build.pages.flatMap((page) => {
    const [, own = []] = Object.entries(queries).find(([name]) => page.includes(name)) ?? [];
    return [`/${page}`, ...own.map((query) => `/${page}?${query}`)];
  });
}
