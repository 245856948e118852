import type { Persona } from '../localcloud/types';
import { castOf, citizensOf, newcomersOf } from './cast';
import { type Heart, layHeart } from './heart';
import { memberIdOf, phoneOfCast } from './people';
import { Tree } from './tree';

/** What somebody of the demo comes for. */
export const personaRoles = [
  'citizen',
  'newcomer',
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
  newcomer: '待绑定的党员',
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
  ['newcomer', 'demo-newcomer-xutiezhu', heart.main],
  ['newcomer', 'demo-newcomer-buhe', heart.village],
];

/** The people worth being: the same in every size of the city. */
export function personasOf(): Persona[] {
  const heart = layHeart(new Tree());
  const newcomers = newcomersOf();
  const people = [...newcomers, ...[...castOf(heart).values()].flat(), ...citizensOf(heart)];
  return parts(heart).map(([role, openid, { path }]) => {
    const person = people.find((one) => one.openid === openid);
    if (!person) throw new Error(`Nobody of the cast is ${openid}`);
    const { name } = person;
    const phone = phoneOfCast(newcomers.find((one) => one.openid === openid)?.number ?? name);
    return { openid, name, role, roleWord: roleWords[role], organization: path.join(' · '), phone };
  });
}

/** The roll entries of those made up by hand who have a phone, by their names: whom somebody in training may be. */
export function entriesOfCast(): Map<string, string> {
  const entries = [...castOf(layHeart(new Tree()))].flatMap(([branchId, people]) =>
    people.flatMap(({ name, hasPhone }, at) => (hasPhone ? [[name, memberIdOf(branchId, at)] as const] : [])),
  );
  return new Map(entries);
}

/** The top of the made-up city's tree. */
export const topOfCity = () => layHeart(new Tree()).city;
