import type { NeedCategory, NeedKind, NeedState } from '../contract/words';
import { free, needWorkflow } from '../server/community/need-workflow';
import { newNeed, newOffer } from '../server/community/new-need';
import { shortCode } from '../server/kernel/store/identifier';
import { dayOf, daysAfter, startOfYear, yearOf } from '../server/kernel/time/clock';
import { quarterOf, quartersAfter, stretchOf } from '../server/kernel/time/quarter';
import type { NeedRecord } from '../server/records/need';
import type { OrganizationRecord } from '../server/records/organization';
import type { Heart } from './heart';
import type { Registry } from './registry';

const DAY = 86_400_000;

interface Line {
  community: OrganizationRecord;
  kind: NeedKind;
  category: NeedCategory;
  title: string;
  details?: string;
  unit?: OrganizationRecord;
  state: NeedState;
  /** Days ahead by which it is wanted. */
  dueIn?: number;
  /** The latest word on it. */
  note?: string;
  /** Done in the last quarter, so many days after its beginning; in last year's autumn. */
  done?: { day: number } | 'lastYear';
}

const linesOf = ({ community, pastures, main, school, streetOffice, sumuOffice }: Heart): readonly Line[] => [
  {
    ...{ community, kind: 'need', category: 'learning', state: 'open', dueIn: 21 },
    ...{ title: '给孩子们讲一堂安全课', details: '三十来个小学生，周六上午，社区活动室。' },
  },
  {
    ...{ community, kind: 'need', category: 'hands', state: 'open' },
    ...{ title: '清楼道杂物，要八个人', details: '2、5、7 号楼，半天。' },
  },
  {
    ...{ community, kind: 'need', category: 'health', unit: school, state: 'offered', dueIn: 14 },
    ...{ title: '教老人认药盒上的字', note: '我们出三位老师，周三下午都行' },
  },
  {
    ...{ community, kind: 'need', category: 'repairs', unit: main, state: 'agreed', dueIn: 10 },
    ...{ title: '入冬前看看老楼的暖气', details: '3 号楼有几户不热，多是独居老人。' },
  },
  {
    ...{ community, kind: 'need', category: 'repairs', unit: main, state: 'done', done: { day: 40 } },
    ...{ title: '教居民省着用暖气', note: '来了两位师傅，四十多人听了。' },
  },
  {
    ...{ community, kind: 'offer', category: 'place', unit: school, state: 'offered' },
    ...{ title: '礼堂周末可以借用', details: '能坐两百人，提前三天说一声。' },
  },
  {
    ...{ community, kind: 'offer', category: 'law', unit: streetOffice, state: 'done', done: { day: 55 } },
    ...{ title: '司法所来社区坐半天', note: '问了十一件事，当场都有答复。' },
  },
  {
    ...{ community, kind: 'need', category: 'culture', unit: school, state: 'done', done: 'lastYear' },
    ...{ title: '九九重阳给老人演一场', note: '孩子们演了六个节目。' },
  },
  {
    ...{ community, kind: 'need', category: 'care', unit: streetOffice, state: 'done', done: 'lastYear' },
    ...{ title: '给三户困难家庭送米面', note: '送到家了。' },
  },
  {
    ...{
      community: pastures,
      kind: 'need',
      category: 'health',
      unit: sumuOffice,
      state: 'agreed',
      dueIn: 30,
    },
    ...{ title: '请大夫来嘎查看看老人', details: '十几位老人去旗里不方便。' },
  },
];

/** The lists of the heart's communities: this year's in every state, and last year's to take over. */
export function needsOf(heart: Heart, registry: Registry, now: Date): NeedRecord[] {
  const { from } = stretchOf(quartersAfter(quarterOf(now), -1));
  return linesOf(heart).map((line, at): NeedRecord => {
    const { community, kind, state, done, dueIn } = line;
    const lastYear = new Date(startOfYear(yearOf(now) - 1).getTime() + (270 + at) * DAY);
    const doneAt =
      done === undefined ? null : done === 'lastYear' ? lastYear : new Date(from.getTime() + done.day * DAY);
    const year = yearOf(doneAt ?? now);
    // Written down some time ago, or in the year's first minutes.
    const daysAgo = state === 'offered' ? 1 + (at % 3) : 30 + at;
    const before = (doneAt ?? now).getTime() - daysAgo * DAY;
    const listedAt = new Date(Math.max(before, startOfYear(year).getTime() + at * 60_000));
    const dueOn = dueIn === undefined ? null : daysAfter(dayOf(now), dueIn);
    const [staff = ''] = registry.staff.get(community._id) ?? [];
    const place = {
      _id: shortCode(`demo need ${community._id} ${line.title}`, 16),
      ...{ communityId: community._id, communityName: community.name },
    };
    const said = {
      ...{ title: line.title, category: line.category, details: line.details ?? '', year },
      dueOn: dueOn?.startsWith(String(year)) ? dueOn : null,
    };
    const unit = unitOf(line, registry);
    const asked = (what: string, openid: string) => ({
      ...{ openid, requestId: `demo-${what}-${listedAt.getTime()}`, now: listedAt },
    });
    const start =
      kind === 'offer' && unit
        ? newOffer(asked('proposed', unit.openid), place, said, unit)
        : newNeed(asked('listed', staff), place, said);
    return stepsOf(line, unit, doneAt).reduce((need, { what, at = listedAt, note = '' }) => {
      const isOfUnit = what === 'takenUp';
      const openid = isOfUnit && unit ? unit.openid : staff;
      const by = isOfUnit && unit ? unit.branchName : need.communityName;
      const context = {
        ...{ ...asked(what, openid), now: at, note },
        doer: { openid, by, memberId: null, branchId: null },
      };
      return isOfUnit
        ? needWorkflow.after(need, what, { ...context, details: unit ?? free })
        : needWorkflow.after(need, what, { ...context, details: undefined });
    }, start);
  });
}

const unitOf = ({ unit }: Line, registry: Registry) =>
  unit && {
    ...{ branchId: unit._id, branchName: unit.name, above: null },
    openid: registry.secretaryOf(unit._id).openid,
  };

interface Taken {
  what: 'takenUp' | 'accepted' | 'finished';
  /** Left out: when it was listed. */
  at?: Date;
  note?: string;
}

/** What happened to a line since it was written down, up to where its story leaves it. */
const stepsOf = (
  { kind, state, note = '' }: Line,
  unit: ReturnType<typeof unitOf>,
  doneAt: Date | null,
): Taken[] => [
  ...(kind === 'need' && unit ? [{ what: 'takenUp' as const, note: state === 'offered' ? note : '' }] : []),
  ...(state === 'agreed' || state === 'done' ? [{ what: 'accepted' as const }] : []),
  ...(doneAt ? [{ what: 'finished' as const, at: doneAt, note }] : []),
];
