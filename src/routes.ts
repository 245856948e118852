/** Every page, named once. Tabs are reached with `openTab`, the rest with `open` (device/navigate.ts). */
export const tabs = {
  home: '/pages/home/index',
  wishes: '/pages/wishes/index',
  study: '/pages/study/index',
  mine: '/pages/mine/index',
} as const;

export const routes = {
  activityDetail: '/packages/activity/pages/detail/index',
  activityCode: '/packages/activity/pages/code/index',
  activityCheckIn: '/packages/activity/pages/check-in/index',
  activityWord: '/packages/activity/pages/word/index',
  activityPoster: '/packages/activity/pages/poster/index',
  activityProjector: '/packages/activity/pages/projector/index',
  activityCreate: '/packages/activity/pages/create/index',
  activityCalendar: '/packages/activity/pages/calendar/index',
  activityList: '/packages/activity/pages/list/index',
  activityAttendance: '/packages/activity/pages/attendance/index',
  activityLeave: '/packages/activity/pages/leave/index',
  activityMinutes: '/packages/activity/pages/minutes/index',
  activityResolutions: '/packages/activity/pages/resolutions/index',
  wishDetail: '/packages/wish/pages/detail/index',
  wishPost: '/packages/wish/pages/post/index',
  wishVerify: '/packages/wish/pages/verify/index',
  wishOverdue: '/packages/wish/pages/overdue/index',
  wishBoard: '/packages/wish/pages/board/index',
  publicPage: '/packages/wish/pages/public/index',
  branchSummary: '/packages/branch/pages/summary/index',
  branchRollUp: '/packages/branch/pages/roll-up/index',
  branchRequests: '/packages/branch/pages/requests/index',
  branchGroups: '/packages/branch/pages/groups/index',
  branchPlan: '/packages/branch/pages/plan/index',
  branchNotes: '/packages/branch/pages/notes/index',
  branchFeedback: '/packages/branch/pages/feedback/index',
  branchRegistrations: '/packages/branch/pages/registrations/index',
  memberSkills: '/packages/member/pages/skills/index',
  memberRegister: '/packages/member/pages/register/index',
  memberFeedback: '/packages/member/pages/feedback/index',
  memberBind: '/packages/member/pages/bind/index',
  memberInbox: '/packages/member/pages/inbox/index',
  memberYear: '/packages/member/pages/year/index',
  studyRecord: '/packages/member/pages/study-record/index',
} as const;

export type Tab = keyof typeof tabs;
export type Route = keyof typeof routes;
