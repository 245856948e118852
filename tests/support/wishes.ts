/** A community with its staff, in-service members and citizens, and what they do around a wish. */
import type { Input, Output } from '../../contract/api';
import { type Asking, asking } from './asking';
import { startTestCloud, TEST_KEYS, type TestCloud, type TestCloudOptions } from './cloud';
import { accountsOf, openidOf, organizations, person, seedOf, tree } from './people';

const { community, otherCommunity, branch, sisterBranch, farBranch, township, otherCounty } = tree;

/** In-service members who all serve the community: enough to claim one wish at the same moment. */
export const crowd = Array.from({ length: 50 }, (_, place) =>
  person(`crowd${place}`, { branch: sisterBranch, communityId: community._id }),
);

export const people = [
  person('secretary', { name: '赵书记', offices: [['secretary', branch]] }),
  person('helper', { name: '李建国', communityId: community._id }),
  person('friend', { name: '孙大海', communityId: community._id }),
  person('plain', { name: '钱普通' }),
  person('staff', { name: '周社区', branch: sisterBranch, offices: [['communityStaff', community]] }),
  person('colleague', {
    name: '吴社区',
    branch: sisterBranch,
    communityId: community._id,
    offices: [['communityStaff', community]],
  }),
  person('farStaff', { name: '郑北山', branch: farBranch, offices: [['communityStaff', otherCommunity]] }),
  person('township', { name: '冯街道', branch: sisterBranch, offices: [['township', township]] }),
  person('otherCounty', { name: '陈外县', branch: farBranch, offices: [['county', otherCounty]] }),
  ...crowd,
];

export const who = {
  secretary: openidOf('secretary'),
  helper: openidOf('helper'),
  friend: openidOf('friend'),
  plain: openidOf('plain'),
  staff: openidOf('staff'),
  colleague: openidOf('colleague'),
  farStaff: openidOf('farStaff'),
  township: openidOf('township'),
  otherCounty: openidOf('otherCounty'),
  citizen: 'openid-citizen',
  neighbour: 'openid-neighbour',
} as const;

export const contact = { name: '王秀兰', phone: '13812345678', address: '杏花社区3号楼201' };

/** The rows of these people, by collection. */
export const wishRows = () => ({ organizations, members: people, accounts: accountsOf(people) });

/**
 * A cloud with these people; `more` rows by collection. A test's citizen posts as many wishes as the test needs,
 * unless its settings say otherwise. `options` are the cloud's own.
 */
export async function startWishCloud(
  more: Parameters<typeof seedOf>[0] = {},
  settings: Record<string, string> = { DAOZHIBU_OPEN_WISHES: '1000', DAOZHIBU_CLAIMS: '1000' },
  options: TestCloudOptions = {},
): Promise<Wishes> {
  const rows = { ...wishRows(), ...more };
  const environment = { ...TEST_KEYS, ...settings };
  return new Wishes(await startTestCloud({ seed: seedOf(rows), environment, ...options }));
}

export class Wishes {
  readonly asks: Asking;

  constructor(readonly cloud: TestCloud) {
    this.asks = asking(cloud);
  }

  /** Posts a wish, by the citizen unless told otherwise; it waits for the community. */
  async post(over: Partial<Input<'wish.post'>> = {}, openid: string = who.citizen): Promise<string> {
    const posting = {
      title: '换一盏楼道灯',
      category: 'repairs' as const,
      communityId: community._id,
      contact,
    };
    return (await this.asks.answer(openid, 'wish.post', { ...posting, ...over })).wishId;
  }

  /** Posts it, and the community's staff publish it. */
  async publish(over: Partial<Input<'wish.post'>> = {}, openid: string = who.citizen): Promise<string> {
    const wishId = await this.post(over, openid);
    const staff = over.communityId === otherCommunity._id ? who.farStaff : who.staff;
    await this.asks.answer(staff, 'wish.verify', { wishId, decision: 'publish' });
    return wishId;
  }

  /** Publishes it, and the helper claims it. */
  async claim(over: Partial<Input<'wish.post'>> = {}, openid: string = who.citizen): Promise<string> {
    const wishId = await this.publish(over, openid);
    await this.asks.answer(who.helper, 'wish.claim', { wishId });
    return wishId;
  }

  /** Claims it, and the helper calls it done. */
  async fulfil(over: Partial<Input<'wish.post'>> = {}, openid: string = who.citizen): Promise<string> {
    const wishId = await this.claim(over, openid);
    await this.asks.answer(who.helper, 'wish.fulfil', { wishId, note: '灯已换好' });
    return wishId;
  }

  /** The claimer, the helper unless told otherwise, asks members of the own branch to help. */
  askToHelp(wishId: string, memberIds: string[], claimer: string = who.helper) {
    return this.asks.answer(claimer, 'wish.addHelpers', { wishId, memberIds });
  }

  /** The claimer asks a member of the own branch, who says yes. */
  async joinedBy(wishId: string, memberId: string, claimer: string = who.helper): Promise<void> {
    await this.askToHelp(wishId, [memberId], claimer);
    await this.asks.answer(openidOf(memberId), 'wish.answerHelp', { wishId, helps: true });
  }

  detail(openid: string, wishId: string): Promise<Output<'wish.detail'>> {
    return this.asks.answer(openid, 'wish.detail', { wishId });
  }

  close(): Promise<void> {
    return this.cloud.close();
  }
}
