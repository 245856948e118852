import type { Message } from '@contract/message';
import { open, openTab } from '@/device/page/navigate';

/** Opens what a message is about; that a wish was fulfilled has a page of its own. */
export function openSubject({ what, about: { kind, id } }: Pick<Message, 'what' | 'about'>): Promise<void> {
  if (what === 'wishConfirmed') return open('wishDone', { wishId: id });
  switch (kind) {
    case 'activity':
      return open('activityDetail', { activityId: id });
    case 'wish':
      return open('wishDetail', { wishId: id });
    case 'feedback':
      return open('memberFeedback');
    case 'errand':
      return open('errandDetail', { errandId: id });
    case 'units':
      return open('communityUnits');
    case 'unit':
      return open('communityUnit');
    case 'needs':
      return open('communityNeeds', { communityId: id });
    case 'sheet':
      return open('communityReceived');
    case 'sheets':
      return open('communitySheets');
    case 'people':
      return open('branchPeople', { branchId: id });
    case 'heldTexts':
      return open('branchHeldTexts');
    case 'ownText':
      return openTab('home');
    case 'binding':
      return openTab('mine');
  }
}
