import { daysAfter } from '../server/kernel/time/clock';
import { lastWeekOf, quarterOf, quartersAfter } from '../server/kernel/time/quarter';
import { type ServiceSheetRecord, serviceSheetId } from '../server/records/service-sheet';
import { instantAt } from './calendar';
import type { Heart } from './heart';
import type { Registry } from './registry';

/** The last two quarters that a community has sent: all of the one before, of the last the first few. */
export function serviceSheetsOf(heart: Heart, registry: Registry, now: Date): ServiceSheetRecord[] {
  const { community, main, school, streetOffice } = heart;
  const [staff = ''] = registry.staff.get(community._id) ?? [];
  const sentBy = registry.helperOf(staff).memberId;
  const sent = [
    { back: 1, branch: main, words: '陈志远教老人用手机很耐心，居民都说好。' },
    { back: 2, branch: main, words: '拐杖第二天就送到了，谢谢赵海燕。' },
    { back: 2, branch: school, words: '' },
    { back: 2, branch: streetOffice, words: '' },
  ];
  return sent.map(({ back, branch, words }) => {
    const quarter = quartersAfter(quarterOf(now), -back);
    const sentAt = instantAt(daysAfter(lastWeekOf(quarter), 4), '16:20');
    return {
      _id: serviceSheetId(community._id, quarter, branch._id),
      ...{ communityId: community._id, communityName: community.name, branchId: branch._id },
      ...{ branchName: branch.name, quarter, words, sentAt, sentBy, updatedAt: sentAt },
      requestId: `demo-sheet-${quarter}`,
    };
  });
}
