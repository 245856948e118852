/** Work units around a community: their secretaries, and what they and the community do together. */

import type { Input } from '../../contract/api';
import { lineOf, type OrganizationRecord } from '../../server/records/organization';
import { accountsOf, openidOf, organizations, person, tree } from './people';
import { people as aroundWishes, startWishCloud, Wishes, who as whoOfWishes } from './wishes';

const { township, community, otherCommunity, sisterBranch } = tree;

const organization = (
  _id: string,
  name: string,
  kind: 'branch' | 'community',
  branchKind: OrganizationRecord['branchKind'],
): OrganizationRecord => ({
  ...{ _id, name, kind, branchKind, parentId: township._id, ancestors: lineOf(township) },
  path: [...township.path, name],
});
export const hospital = organization('hospital', '区医院党支部', 'branch', 'institution');
export const bank = organization('bank', '农商行党支部', 'branch', 'stateEnterprise');
/** Communities enough to reach the limit. */
export const moreCommunities = ['东', '西', '南'].map((name, at) =>
  organization(`community${at}`, `${name}门社区`, 'community', 'community'),
);

const more = [
  person('doctor', { name: '韩医生', branch: hospital, offices: [['secretary', hospital]] }),
  person('nurse', { name: '沈护士', branch: hospital, offices: [['committee', hospital]] }),
  person('surgeon', { name: '许外科', branch: hospital, communityId: community._id }),
  person('banker', { name: '马行长', branch: bank, offices: [['secretary', bank]] }),
  person('sisterSecretary', { branch: sisterBranch, offices: [['secretary', sisterBranch]] }),
  person('clerk0', { offices: [['communityStaff', moreCommunities[0] as OrganizationRecord]] }),
  /** Runs the community, and is secretary of a unit besides. */
  person('both', {
    branch: bank,
    offices: [
      ['communityStaff', community],
      ['secretary', bank],
    ],
  }),
  person('cityOffice', { offices: [['city', tree.city]] }),
];

export const who = {
  ...whoOfWishes,
  doctor: openidOf('doctor'),
  nurse: openidOf('nurse'),
  surgeon: openidOf('surgeon'),
  banker: openidOf('banker'),
  sisterSecretary: openidOf('sisterSecretary'),
  both: openidOf('both'),
  cityOffice: openidOf('cityOffice'),
} as const;

export const members = [...aroundWishes, ...more];
export const places = [...organizations, hospital, bank, ...moreCommunities];

/** A cloud with these people; `more` rows by collection. */
export async function startUnitCloud(
  rows: Parameters<typeof startWishCloud>[0] = {},
  settings?: Record<string, string>,
): Promise<Units> {
  const seeded = { organizations: places, members, accounts: accountsOf(members), ...rows };
  const { cloud } = await startWishCloud(seeded, settings);
  return new Units(cloud);
}

export class Units extends Wishes {
  ask(openid: string = who.doctor, communityId: string = community._id) {
    return this.asks.answer(openid, 'community.registerUnit', { communityId });
  }

  /** The unit asks, and the community confirms it. */
  async register(
    openid: string = who.doctor,
    branchId: string = hospital._id,
    communityId: string = community._id,
  ) {
    await this.ask(openid, communityId);
    const staff = communityId === otherCommunity._id ? who.farStaff : who.staff;
    await this.asks.answer(staff, 'community.answerUnit', { communityId, branchId, confirm: true });
  }

  async list(over: Partial<Input<'community.saveNeed'>> = {}): Promise<string> {
    const line = { communityId: community._id, title: '六一安全课', category: 'learning' as const };
    return (await this.asks.answer(who.staff, 'community.saveNeed', { ...line, ...over })).needId;
  }

  async inbox(openid: string): Promise<Array<readonly [what: string, title: string, reason: string]>> {
    const { items } = await this.asks.answer(openid, 'message.list', {});
    return items.map(({ what, params }) => [what, params.title, params.reason] as const);
  }

  async stored<Row>(collection: string, query: Record<string, string> = {}): Promise<Row[]> {
    const { result } = await this.cloud.cloud.backend.engine.find(collection, { query });
    return result as unknown as Row[];
  }
}
