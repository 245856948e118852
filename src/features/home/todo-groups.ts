import type { Todo } from '@contract/summary';

type What = Todo['what'];

const group = <Title extends string>(title: Title, whats: readonly What[]) => ({ title, whats });

/** What to-dos are about, in the order in which the groups are shown. Each belongs to one: a test holds it. */
export const todoGroups = [
  group('home.group_meetings', [
    'leaveRequests',
    'captures',
    'checkInOpen',
    'neverOpened',
    'jointActivity',
    'resolution',
    'draftWaiting',
    'meetingDue',
  ]),
  group('home.group_wishes', [
    'wishesToVerify',
    'wishesOverdue',
    'wishToConfirm',
    'wishAsked',
    'helpAsked',
    'disputedWish',
    'claimedWish',
    'helpedWish',
    'thanksToSee',
  ]),
  group('home.group_errands', ['errandsWaiting', 'errandsPassedUp', 'errandInHand', 'errandToConfirm']),
  group('home.group_people', ['bindRequests', 'registrations', 'units', 'offers', 'bindWaiting']),
  group('home.group_study', ['studyNotes']),
  group('home.group_texts', ['heldTexts']),
  group('home.group_letters', ['feedback']),
] as const;
