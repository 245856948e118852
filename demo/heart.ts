import type { OrganizationRecord } from '../server/records/organization';
import type { Tree } from './tree';

/** The corner of the city that is the same in every size: every level, every kind of branch, and the demo's people. */
export interface Heart {
  city: OrganizationRecord;
  district: OrganizationRecord;
  banner: OrganizationRecord;
  street: OrganizationRecord;
  sumu: OrganizationRecord;
  /** Where the citizen of the main journey lives. */
  community: OrganizationRecord;
  pastures: OrganizationRecord;
  /** The branch of the main journey. */
  main: OrganizationRecord;
  communityFirst: OrganizationRecord;
  communitySecond: OrganizationRecord;
  streetOffice: OrganizationRecord;
  districtOffice: OrganizationRecord;
  school: OrganizationRecord;
  dairy: OrganizationRecord;
  shopkeepers: OrganizationRecord;
  village: OrganizationRecord;
  sumuOffice: OrganizationRecord;
  bannerOffice: OrganizationRecord;
  cityOffice: OrganizationRecord;
  /** Township-level committees for the offices of the city, the district and the banner. */
  cityOffices: OrganizationRecord;
  districtOffices: OrganizationRecord;
  bannerOffices: OrganizationRecord;
  /** How many members the branches above have. */
  memberCounts: ReadonlyMap<string, number>;
}

/** Lays the heart. Every name is invented; a city, district or company of that name is chance. */
export function layHeart(tree: Tree): Heart {
  const city = tree.lay(null, 'city', '绿原市');
  const cityOffices = tree.lay(city, 'township', '市直机关工委');
  const district = tree.lay(city, 'county', '青原区');
  const banner = tree.lay(city, 'county', '白音旗');

  const street = tree.lay(district, 'township', '安和街道');
  const districtOffices = tree.lay(district, 'township', '青原区直属机关工委');
  const sumu = tree.lay(banner, 'township', '巴彦河苏木');
  const bannerOffices = tree.lay(banner, 'township', '白音旗直属机关工委');

  const community = tree.lay(street, 'community', '新河社区', 'community');
  const pastures = tree.lay(sumu, 'community', '阿拉坦嘎查', 'village');
  const schools = tree.lay(districtOffices, 'generalBranch', '青原区实验小学党总支');

  const main = tree.lay(street, 'branch', '安和供热公司党支部', 'stateEnterprise');
  const communityFirst = tree.lay(community, 'branch', '新河社区第一党支部', 'community');
  const communitySecond = tree.lay(community, 'branch', '新河社区第二党支部', 'community');
  const streetOffice = tree.lay(street, 'branch', '安和街道机关党支部', 'government');
  const districtOffice = tree.lay(districtOffices, 'branch', '青原区委组织部党支部', 'government');
  const school = tree.lay(schools, 'branch', '青原区实验小学第一党支部', 'institution');
  const dairy = tree.lay(street, 'branch', '青禾乳业公司党支部', 'privateEnterprise');
  const shopkeepers = tree.lay(street, 'branch', '安和商贸街商户协会党支部', 'socialOrganization');
  const village = tree.lay(pastures, 'branch', '阿拉坦嘎查党支部', 'village');
  const sumuOffice = tree.lay(sumu, 'branch', '巴彦河苏木机关党支部', 'government');
  const bannerOffice = tree.lay(bannerOffices, 'branch', '白音旗委组织部党支部', 'government');
  const cityOffice = tree.lay(cityOffices, 'branch', '绿原市委组织部党支部', 'government');

  const memberCounts = new Map([
    [main._id, 21],
    [communityFirst._id, 16],
    [communitySecond._id, 13],
    [streetOffice._id, 10],
    [districtOffice._id, 9],
    [school._id, 13],
    [dairy._id, 6],
    [shopkeepers._id, 5],
    [village._id, 18],
    [sumuOffice._id, 8],
    [bannerOffice._id, 7],
    [cityOffice._id, 8],
  ]);

  return {
    ...{ city, district, banner, street, sumu, community, pastures, main, communityFirst, communitySecond },
    ...{ streetOffice, districtOffice, school, dairy, shopkeepers, village, sumuOffice, bannerOffice },
    ...{ cityOffice, cityOffices, districtOffices, bannerOffices, memberCounts },
  };
}
