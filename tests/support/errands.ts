/** A community with its staff and branches, members in service, a resident, and what they do around an errand. */
import type { Input, Output } from '../../contract/api';
import { type Asking, asking } from './asking';
import { startTestCloud, TEST_KEYS, type TestCloud, type TestCloudOptions } from './cloud';
import { accountsOf, openidOf, organizations, person, seedOf, tree } from './people';

const { community, otherCommunity, branch, sisterBranch, farBranch, township, otherTownship, county } = tree;

/** The sister branch is of the community; `branch` is a work unit's in the same township. */
export const people = [
  person('staff', { name: '周社区', branch: sisterBranch, offices: [['communityStaff', community]] }),
  person('colleague', { name: '吴社区', branch: sisterBranch, offices: [['communityStaff', community]] }),
  person('leader', { name: '韩书记', branch: sisterBranch, offices: [['secretary', sisterBranch]] }),
  person('neighbourly', { name: '李建国', branch: sisterBranch }),
  person('phoneless', { name: '孙守田', branch: sisterBranch, openid: null }),
  person('inService', { name: '钱在职', communityId: community._id }),
  person('unitLeader', { name: '赵书记', offices: [['secretary', branch]] }),
  person('plain', { name: '郑普通' }),
  person('farStaff', { name: '冯北山', branch: farBranch, offices: [['communityStaff', otherCommunity]] }),
  person('township', { name: '陈街道', branch: sisterBranch, offices: [['township', township]] }),
  person('farTownship', { name: '褚镇上', branch: farBranch, offices: [['township', otherTownship]] }),
  person('county', { name: '卫区里', branch: farBranch, offices: [['county', county]] }),
];

export const who = {
  staff: openidOf('staff'),
  colleague: openidOf('colleague'),
  leader: openidOf('leader'),
  neighbourly: openidOf('neighbourly'),
  inService: openidOf('inService'),
  unitLeader: openidOf('unitLeader'),
  plain: openidOf('plain'),
  farStaff: openidOf('farStaff'),
  township: openidOf('township'),
  farTownship: openidOf('farTownship'),
  county: openidOf('county'),
  citizen: 'openid-citizen',
  stranger: 'openid-stranger',
} as const;
export type Asker = keyof typeof who;

export const contact = { name: '王秀兰', phone: '13812345678', address: '杏花社区3号楼201' };

/** A test's resident says as many errands as the test needs, unless its settings say otherwise. */
export async function startErrandCloud(
  more: Parameters<typeof seedOf>[0] = {},
  settings: Record<string, string> = { DAOZHIBU_OPEN_ERRANDS: '1000' },
  options: TestCloudOptions = {},
): Promise<Errands> {
  const rows = { organizations, members: people, accounts: accountsOf(people), ...more };
  const environment = { ...TEST_KEYS, ...settings };
  return new Errands(await startTestCloud({ seed: seedOf(rows), environment, ...options }));
}

export class Errands {
  readonly asks: Asking;

  constructor(readonly cloud: TestCloud) {
    this.asks = asking(cloud);
  }

  /** Says an errand, as the resident unless told otherwise; it waits for the community. */
  async post(over: Partial<Input<'errand.post'>> = {}, openid: string = who.citizen): Promise<string> {
    const posting = {
      title: '楼道灯坏了',
      kind: 'facilities' as const,
      communityId: community._id,
      contact,
    };
    return (await this.asks.answer(openid, 'errand.post', { ...posting, ...over })).errandId;
  }

  /** Says it, and the staff give it to a member of the community's own branch. */
  async assign(over: Partial<Input<'errand.post'>> = {}, memberId = 'neighbourly'): Promise<string> {
    const errandId = await this.post(over, over.forWhom === 'behalf' ? who.staff : who.citizen);
    await this.asks.answer(who.staff, 'errand.assign', { errandId, memberId });
    return errandId;
  }

  /** Gives it to that member, who says that it is done. */
  async finish(over: Partial<Input<'errand.post'>> = {}): Promise<string> {
    const errandId = await this.assign(over);
    await this.asks.answer(who.neighbourly, 'errand.finish', { errandId, note: '灯换好了' });
    return errandId;
  }

  detail(openid: string, errandId: string): Promise<Output<'errand.detail'>> {
    return this.asks.answer(openid, 'errand.detail', { errandId });
  }

  /** The inbox of somebody about one errand, oldest first. */
  async told(openid: string, errandId: string): Promise<string[]> {
    const { items } = await this.asks.answer(openid, 'message.list', {});
    return items
      .filter(({ about }) => about.id === errandId)
      .map(({ what }) => what)
      .reverse();
  }

  ring() {
    return this.cloud.ringTimer('errandclock');
  }

  close(): Promise<void> {
    return this.cloud.close();
  }
}
