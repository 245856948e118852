import { newSpot, spotContact } from '../server/errand/new-spot';
import { sealContact } from '../server/errand/sealed-contact';
import { dayOf, daysAfter } from '../server/kernel/time/clock';
import type { ErrandRecord } from '../server/records/errand';
import type { OrganizationRecord } from '../server/records/organization';
import { instantAt } from './calendar';
import type { Heart } from './heart';
import { randomOf } from './random';
import type { Registry } from './registry';
import type { Ago } from './wish-story';

interface Story {
  by: string;
  at: 'community' | 'pastures';
  /** The helper leads a branch there and is not of the staff. */
  leads?: true;
  when: Ago;
  line: string;
  whom?: string;
  place?: string;
}

/** What the demo's people noted down that they helped with. */
const stories: readonly Story[] = [
  {
    ...{ by: 'demo-secretary-gaowa', at: 'pastures', leads: true, when: [1, '08:20'] },
    ...{ line: '帮老人换了灯泡', whom: '其木格', place: '东浩特' },
  },
  {
    ...{ by: 'demo-secretary-gaowa', at: 'pastures', leads: true, when: [1, '17:40'] },
    ...{ line: '给独居老人送了药', place: '西浩特' },
  },
  {
    ...{ by: 'demo-staff-chaoketu', at: 'pastures', when: [2, '10:05'] },
    ...{ line: '教会三户用手机办养老认证', whom: '三户牧民' },
  },
  {
    ...{ by: 'demo-secretary-gaowa', at: 'pastures', leads: true, when: [6, '15:30'] },
    ...{ line: '劝和了两家草场围栏的事', place: '北草场' },
  },
  {
    ...{ by: 'demo-staff-li', at: 'community', when: [1, '09:15'] },
    ...{ line: '陪着填了高龄补贴的表', whom: '3 号楼老人', place: '3号楼' },
  },
  {
    ...{ by: 'demo-service-chen', at: 'community', when: [3, '18:50'] },
    ...{ line: '顺手修好了单元门的锁', place: '7号楼' },
  },
];

/** The record of each, as its action would have written it. */
export const spotsOf = (heart: Heart, registry: Registry, now: Date): ErrandRecord[] =>
  stories.map(({ by, at, leads, when: [days, time], line, whom = '', place = '' }, number) => {
    const community: OrganizationRecord = heart[at];
    const helper = registry.helperOf(by);
    const input = { line, whom, place, toDo: false };
    const noted = {
      ...{ openid: by, requestId: `demo-spot-${number}` },
      now: instantAt(daysAfter(dayOf(now), -days), time),
    };
    const record = newSpot(
      { ...noted, input },
      {
        helper: { _id: helper.memberId, name: helper.name, branchId: helper.branchId },
        ...{ community, asker: null, advice: 'pass' },
        enteredByBranchId: leads ? helper.branchId : null,
      },
    );
    const iv = randomOf('spot contact', String(number)).bytes(12);
    return { ...record, contact: sealContact(spotContact(input), iv) };
  });
