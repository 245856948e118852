import type { MemberClass, OfficeRole, Skill } from '../contract/words';
import type { Heart } from './heart';

/** Somebody on a roll whom we made up by hand rather than by chance. */
export interface CastPerson {
  name: string;
  birthYear: number;
  memberClass: MemberClass;
  /** The WeChat identity bound; null for somebody with a phone who never bound it. */
  openid: string | null;
  hasPhone: boolean;
  office: 'secretary' | 'committee' | null;
  /** Offices besides those of the branch. */
  holds: Array<{ role: OfficeRole; organizationId: string }>;
  communityId: string | null;
  probationary: boolean;
  /** What they said they can do for others. */
  skills?: Skill[];
}

const person = (name: string, birthYear: number, more: Partial<CastPerson> = {}): CastPerson => ({
  name,
  birthYear,
  memberClass: 'able',
  openid: null,
  hasPhone: true,
  office: null,
  holds: [],
  communityId: null,
  probationary: false,
  ...more,
});

/** The people of the demo's journeys, by the branch on whose roll they are. */
export function castOf(heart: Heart): Map<string, CastPerson[]> {
  const { community, pastures } = heart;
  const staffOf = (organization: { _id: string }) => [
    { role: 'communityStaff' as const, organizationId: organization._id },
  ];
  const officer = (role: 'township' | 'county' | 'city', organization: { _id: string }) => [
    { role, organizationId: organization._id },
  ];

  return new Map<string, CastPerson[]>([
    [
      heart.main._id,
      [
        person('格日乐', 1979, { openid: 'demo-secretary-gerile', office: 'secretary' }),
        person('赵海燕', 1985, {
          openid: 'demo-committee-zhao',
          office: 'committee',
          communityId: community._id,
        }),
        person('苏和', 1974, { openid: 'demo-committee-suhe', office: 'committee' }),
        person('巴特尔', 1988, { openid: 'demo-member-bateer' }),
        person('乌兰图雅', 1991, { openid: 'demo-member-wulantuya' }),
        person('包建军', 1982, { openid: 'demo-member-baojianjun', memberClass: 'away' }),
        person('陈志远', 1986, {
          openid: 'demo-service-chen',
          communityId: community._id,
          skills: ['electrics', 'lifting'],
        }),
        person('徐铁柱', 1967),
        person('孙守田', 1954, { hasPhone: false, memberClass: 'frail' }),
        person('刘玉山', 1958, { hasPhone: false }),
        person('萨日娜', 1999, {
          openid: 'demo-member-sarina',
          probationary: true,
          communityId: community._id,
        }),
      ],
    ],
    [
      heart.communityFirst._id,
      [
        person('李秀梅', 1983, {
          openid: 'demo-staff-li',
          office: 'secretary',
          holds: staffOf(community),
        }),
        person('那日苏', 1994, {
          openid: 'demo-staff-narisu',
          office: 'committee',
          holds: staffOf(community),
        }),
      ],
    ],
    [
      heart.school._id,
      [
        person('王晓红', 1984, {
          openid: 'demo-service-wang',
          communityId: community._id,
          skills: ['teaching', 'mongolian', 'company'],
        }),
      ],
    ],
    [
      heart.village._id,
      [
        person('高娃', 1980, { openid: 'demo-secretary-gaowa', office: 'secretary' }),
        person('朝克图', 1976, {
          openid: 'demo-staff-chaoketu',
          office: 'committee',
          holds: staffOf(pastures),
        }),
        person('布和', 1963),
        person('特木尔', 1990, { openid: 'demo-member-temuer' }),
      ],
    ],
    [
      heart.streetOffice._id,
      [person('郭立新', 1978, { openid: 'demo-township-guo', holds: officer('township', heart.street) })],
    ],
    [
      heart.sumuOffice._id,
      [
        person('斯琴高娃', 1982, {
          openid: 'demo-township-siqingaowa',
          holds: officer('township', heart.sumu),
          communityId: pastures._id,
        }),
      ],
    ],
    [
      heart.districtOffice._id,
      [person('何文博', 1987, { openid: 'demo-county-he', holds: officer('county', heart.district) })],
    ],
    [
      heart.bannerOffice._id,
      [person('毕力格', 1981, { openid: 'demo-county-bilige', holds: officer('county', heart.banner) })],
    ],
    [
      heart.cityOffice._id,
      [
        person('周明哲', 1985, { openid: 'demo-city-zhou', holds: officer('city', heart.city) }),
        person('娜仁', 1989, { openid: 'demo-city-naren', holds: officer('city', heart.city) }),
      ],
    ],
  ]);
}

/**
 * Members with a phone who have not bound it yet: of one the roll has the number, of the other an earlier one.
 */
export const newcomersOf = () => [
  { openid: 'demo-newcomer-xutiezhu', name: '徐铁柱', number: '徐铁柱' },
  { openid: 'demo-newcomer-buhe', name: '布和', number: '布和的新号码' },
];

/** Citizens of the demo's journeys, by their community. They are on no roll. */
export const citizensOf = (heart: Heart) => [
  {
    openid: 'demo-citizen-wangguilan',
    name: '王桂兰',
    community: heart.community,
    address: '新河小区 3 号楼 2 单元 401',
  },
  { openid: 'demo-citizen-wuyun', name: '乌云', community: heart.pastures, address: '阿拉坦嘎查西头第二户' },
  {
    openid: 'demo-citizen-malin',
    name: '马琳',
    community: heart.community,
    address: '新河小区 7 号楼 1 单元 102',
  },
];
