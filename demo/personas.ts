import type { Persona } from '../localcloud/types';
import { castOf, citizensOf } from './cast';
import { type Heart, layHeart } from './heart';
import { Tree } from './tree';

/** What somebody of the demo comes for. */
export const personaRoles = [
  'citizen',
  'member',
  'inServiceMember',
  'secretary',
  'communityStaff',
  'township',
  'county',
  'city',
] as const;
export type PersonaRole = (typeof personaRoles)[number];

/** How the stage calls them. */
const roleWords: Readonly<Record<PersonaRole, string>> = {
  citizen: '群众',
  member: '党员',
  inServiceMember: '在职党员',
  secretary: '书记',
  communityStaff: '社区工作者',
  township: '乡镇街道',
  county: '旗县市区',
  city: '市',
};

/** Who to be, the people of the main journey first; each with the place that they come from. */
const parts = (heart: Heart): ReadonlyArray<readonly [PersonaRole, string, { path: string[] }]> => [
  ['secretary', 'demo-secretary-gerile', heart.main],
  ['member', 'demo-member-bateer', heart.main],
  ['citizen', 'demo-citizen-wangguilan', heart.community],
  ['inServiceMember', 'demo-service-chen', heart.main],
  ['communityStaff', 'demo-staff-li', heart.community],
  ['member', 'demo-member-wulantuya', heart.main],
  ['member', 'demo-member-baojianjun', heart.main],
  ['inServiceMember', 'demo-service-wang', heart.school],
  ['citizen', 'demo-citizen-malin', heart.community],
  ['citizen', 'demo-citizen-wuyun', heart.pastures],
  ['secretary', 'demo-secretary-gaowa', heart.village],
  ['member', 'demo-member-temuer', heart.village],
  ['communityStaff', 'demo-staff-chaoketu', heart.pastures],
  ['communityStaff', 'demo-staff-narisu', heart.community],
  ['township', 'demo-township-guo', heart.street],
  ['township', 'demo-township-siqingaowa', heart.sumu],
  ['county', 'demo-county-he', heart.district],
  ['county', 'demo-county-bilige', heart.banner],
  ['city', 'demo-city-zhou', heart.city],
  ['city', 'demo-city-naren', heart.city],
];

/** The people worth being: the same in every size of the city. */
export function personasOf(): Persona[] {
  const heart = layHeart(new Tree());
  const people = [...[...castOf(heart).values()].flat(), ...citizensOf(heart)];
  return parts(heart).map(([role, openid, { path }]) => {
    const person = people.find((one) => one.openid === openid);
    if (!person) throw new Error(`Nobody of the cast is ${openid}`);
    return { openid, name: person.name, role, roleWord: roleWords[role], organization: path.join(' · ') };
  });
}
