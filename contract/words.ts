/**
 * The closed sets of words that travel between phone and cloud (domain.md gives the field's terms).
 * Plain arrays, so that the mini program can list them without carrying a schema.
 */

export const activityKinds = [
  'themeDay', // 主题党日
  'assembly', // 党员大会
  'committeeMeeting', // 支委会
  'groupMeeting', // 党小组会
  'lecture', // 党课
  'organizationalLife', // 组织生活会
  'appraisalMeeting', // 民主评议会
  'volunteering', // 志愿服务
] as const;
export type ActivityKind = (typeof activityKinds)[number];

/** 党员三日 (T): a label that an activity may bear. */
export const activityLabels = ['studyDay', 'serviceDay', 'careDay'] as const;
export type ActivityLabel = (typeof activityLabels)[number];

/** Parts of a theme day: the four fixed ones of Tongliao's 4+x and the branch's own. */
export const partKinds = ['study', 'deliberation', 'volunteering', 'culture', 'own'] as const;
export type PartKind = (typeof partKinds)[number];

export const activityStates = [
  'draft', // 草稿：只有支部班子看得到
  'announced', // 已通知
  'open', // 正在签到
  'closed', // 签到已结束
  'filed', // 已归档，不再改动
  'cancelled', // 已取消
] as const;
export type ActivityState = (typeof activityStates)[number];

/** In which time something is to be held once or more. */
export const rhythmPeriods = ['month', 'quarter', 'year'] as const;
export type RhythmPeriod = (typeof rhythmPeriods)[number];

export const attendanceStates = ['present', 'late', 'leave', 'excused', 'remote', 'absent'] as const;
export type AttendanceState = (typeof attendanceStates)[number];
/** Present, late or remote. */
export const tookPart = (state: AttendanceState): boolean =>
  state === 'present' || state === 'late' || state === 'remote';

/** How an attendance came to be recorded. */
export const attendanceSources = [
  'scanned', // by the changing code
  'spoken', // by the word read out
  'sentLater', // by a code kept on the phone, once the secretary has confirmed it
  'poster', // by the printed code, once the secretary has confirmed it
  'entered', // by the secretary
  'backfilled', // by the secretary, after the end
  'closing', // written when the secretary ended the check-in
] as const;
export type AttendanceSource = (typeof attendanceSources)[number];

/** Why somebody asks for leave. */
export const leaveKinds = ['sick', 'work', 'family', 'away', 'other'] as const;
export type LeaveKind = (typeof leaveKinds)[number];

/** What a member says before an activity: will come, or asks for leave and what became of it. */
export const answerStates = ['coming', 'waiting', 'approved', 'declined', 'withdrawn'] as const;
export type AnswerState = (typeof answerStates)[number];

/** What a message in somebody's inbox tells. */
export const messageKinds = [
  'activityAnnounced',
  'activityChanged', // another time or place
  'activityCancelled',
  'dayBefore',
  'hourBefore',
  'leaveApproved',
  'leaveDeclined',
  'resolutionDue',
  'branchLeft', // a branch that was to take part does not; the reason says which and why
  'branchAgreed', // a branch that was asked takes part; the reason says which
  'jointAsked', // to those who lead a branch: another asks it to hold this together
  'branchDropped', // the branch that holds it goes on without the own one
  // To the poster of a wish, with the step's note as the reason:
  'wishPublished',
  'wishRejected',
  'wishAskedBack',
  'wishSplit',
  'wishClaimed',
  'wishProgress',
  'wishBack', // on the wall again
  'wishPassedOn',
  'wishDone', // please say whether it is
  'wishLapsed', // nothing was said for seven days: closed
  // To the one who took it on:
  'wishTimedOut',
  'wishReleased',
  'wishConfirmed',
  'wishDisputed',
  'wishDueSoon', // the reason is the day
  'wishHelpAsked', // to somebody of the claimer's branch: please help
  'wishHelpAgreed', // the reason is who helps
  'wishHelpEnded', // the reason is who no longer does
  'wishOverdue', // to the community's staff, by the township: it has waited too long to be looked at
  'feedbackAnswered', // to whoever complained or suggested something; the reason is the answer
  // To the poster of an errand, with the step's note as the reason:
  'errandAccepted',
  'errandAssigned', // somebody is on it
  'errandProgress',
  'errandBack', // with the community again
  'errandPassedUp',
  'errandRejected',
  'errandDone', // please say whether it is
  'errandLapsed', // nothing was said for seven days: closed
  // To the one whom it was given to:
  'errandForYou',
  'errandElsewhere', // given to somebody else, or passed up
  'errandConfirmed',
  'errandDisputed',
  'errandWithdrawn',
  'errandRecorded', // to whoever was helped on the spot and picked by name
  // 共驻共建, between a work unit's branch and a community; the place is the other side:
  'unitAsked', // to the community's staff
  'unitConfirmed',
  'unitDeclined',
  'unitEnded', // to whichever side did not end it
  'needOffered', // to the community's staff: a unit offers something
  'needAccepted',
  'needDeclined',
  'needTakenBack', // to the community's staff
  'needDone',
  'serviceSheet', // to the branch's secretary; the reason is what the community wrote
  'sheetsDue', // to the community's staff: the quarter ends
  // Who is bound to which roll entry; the title is the entry's name, the place its branch:
  'memberBound', // to the branch's secretary, else to the level above
  'memberFreed', // to the branch's secretary, by the level above
  'bindingFreed', // to the account that was bound
  'bindingMoved', // to the account that was bound: another one is now
  'bindingRestored', // to the account that was put back
  // Texts of which the check was unsure:
  'textHeld', // to those who may let it out; the title is whose people look
  'textReleased', // to its writer: it went out
  'textDeclined', // to its writer; the reason says why
  'textLapsed', // to its writer: looked at, and too late to be done
] as const;
export type MessageKind = (typeof messageKinds)[number];

/** What a message is about: where a tap on it leads. */
export const messageSubjects = [
  'activity',
  'wish',
  'feedback',
  'errand',
  'units', // the units of a community
  'unit', // the communities of a unit
  'needs', // a community's list of the year
  'sheet', // what a branch was sent
  'sheets', // what a community sends
  'people', // a branch's roll: who is bound
  'binding', // the reader's own
  'heldTexts', // what waits to be looked at
  'ownText', // what the reader wrote
] as const;
export type MessageSubject = (typeof messageSubjects)[number];

/** What became of a member's wish to be registered with a community. */
export const registrationStates = ['waiting', 'confirmed', 'declined'] as const;
export type RegistrationState = (typeof registrationStates)[number];

/** What became of a unit's wish to be registered with a community. */
export const unitStates = ['waiting', 'confirmed', 'declined', 'withdrawn', 'ended'] as const;
export type UnitState = (typeof unitStates)[number];

/** A line of a community's list of the year: what it needs (需求清单), or what a unit offers of its own (资源清单). */
export const needKinds = ['need', 'offer'] as const;
export type NeedKind = (typeof needKinds)[number];

export const needCategories = [
  'hands', // 志愿人手
  'health', // 医疗健康
  'law', // 法律服务
  'learning', // 宣讲课堂
  'culture', // 文体活动
  'care', // 帮困助学
  'repairs', // 维修技术
  'place', // 场地设备
  'other',
] as const;
export type NeedCategory = (typeof needCategories)[number];

export const needStates = [
  'open', // 等单位认领
  'offered', // 有单位愿意，等社区点头
  'agreed', // 说定了
  'done', // 办成了
  'declined', // 单位提的，社区用不上
  'withdrawn', // 撤下了
] as const;
export type NeedState = (typeof needStates)[number];

/** Where a record of somebody's service for a community comes from. */
export const serviceSources = ['wish', 'errand', 'need'] as const;
export type ServiceSource = (typeof serviceSources)[number];

/** 投诉建议: what somebody says to the township about how things are done. */
export const feedbackKinds = ['complaint', 'suggestion'] as const;
export type FeedbackKind = (typeof feedbackKinds)[number];

/** What a complaint or a suggestion may be about; most are about nothing that is on record. */
export const feedbackSubjects = ['wish', 'errand', 'activity', 'branch'] as const;
export type FeedbackSubject = (typeof feedbackSubjects)[number];

export const feedbackStates = ['waiting', 'answered'] as const;
export type FeedbackState = (typeof feedbackStates)[number];

/** What minutes are written in, section by section: `minutesOutlines` says which kind has which. */
export const minutesSections = [
  'part', // one for each part of the activity, under its own title
  'topics', // 议题
  'discussion', // 讨论情况
  'voting', // 表决情况
  'decisions', // 决定事项
  'content', // 活动内容
  'lecture', // 讲课人和题目
  'outline', // 讲课提纲
  'exchange', // 交流发言
  'examination', // 对照检查
  'criticism', // 批评与自我批评
  'rectification', // 整改措施
  'selfAppraisal', // 党员自评
  'mutualAppraisal', // 党员互评
  'conclusion', // 测评和支部意见
  'results', // 做成的事
  'summary', // 小结
] as const;
export type MinutesSection = (typeof minutesSections)[number];

/** The template of each kind's minutes. `part` stands for all of the activity's parts, and for `content` where it has none. */
export const minutesOutlines: Readonly<Record<ActivityKind, readonly MinutesSection[]>> = {
  themeDay: ['part', 'summary'],
  assembly: ['topics', 'discussion', 'voting', 'decisions'],
  committeeMeeting: ['topics', 'discussion', 'decisions'],
  groupMeeting: ['content', 'discussion', 'summary'],
  lecture: ['lecture', 'outline', 'exchange'],
  organizationalLife: ['examination', 'criticism', 'rectification'],
  appraisalMeeting: ['selfAppraisal', 'mutualAppraisal', 'conclusion'],
  volunteering: ['content', 'results', 'summary'],
};

export const resolutionStates = ['open', 'closed'] as const;
export type ResolutionState = (typeof resolutionStates)[number];

/** A picture is shown to others only once it has `passed`. */
export const pictureStates = [
  'checking', // WeChat looks at it
  'review', // WeChat is unsure: somebody who runs the matter looks at it
  'passed',
  'refused',
] as const;
export type PictureState = (typeof pictureStates)[number];

export const wishCategories = [
  'goods',
  'schooling',
  'health',
  'elderly',
  'disability',
  'repairs',
  'advice',
  'other',
] as const;
export type WishCategory = (typeof wishCategories)[number];

/** What a member can do for others, said by themselves: each is matched to wishes in plain words (`server/wish/suits.ts`). */
export const skills = [
  'electrics', // 水电维修
  'carpentry', // 木工门窗
  'lifting', // 力气活
  'driving', // 开车接送
  'medical', // 医护
  'teaching', // 教书辅导
  'law', // 法律
  'farming', // 农牧技术
  'devices', // 电脑手机
  'haircut', // 理发
  'company', // 陪伴聊天
  'paperwork', // 跑腿代办
  'mongolian', // 蒙古语翻译
  'photography', // 照相
  'writing', // 写字春联
] as const;
export type Skill = (typeof skills)[number];

export const wishStates = [
  'submitted', // 待核实
  'asked', // 社区问了一句，等回答
  'published', // 待认领
  'claimed', // 已有人认领
  'passedOn', // 转给志愿队或上级组织办
  'fulfilled', // 已办，等群众确认
  'confirmed', // 群众确认办结
  'undisputed', // 七天没有回音，算办结
  'disputed', // 群众说还没办好
  'rejected', // 未通过
  'split', // 拆成了几个心愿
  'withdrawn', // 撤回
] as const;
export type WishState = (typeof wishStates)[number];

/** What may happen to a wish on its way. */
export const wishSteps = [
  'posted',
  'published',
  'rejected',
  'askedBack', // the community asks the poster something
  'replied', // and the poster answers
  'split',
  'withdrawn',
  'claimed',
  'joined', // the claimer asks members of the own branch to help
  'agreed', // somebody who was asked helps
  'stoodBack', // somebody who helped does no longer
  'givenUp',
  'timedOut', // claimed too long: back to the wall by itself
  'released', // taken back to the wall by the community
  'passedOn',
  'takenBack', // what was passed on comes back to the wall
  'progress',
  'settled', // whoever it was passed on to has done it
  'fulfilled',
  'confirmed',
  'disputed',
  'lapsed', // nobody said anything for seven days
] as const;
export type WishStepName = (typeof wishSteps)[number];

/** What a picture of a wish shows: what is asked for, or what was done. */
export const wishPictureParts = ['asked', 'done'] as const;
export type WishPicturePart = (typeof wishPictureParts)[number];

export const wishViews = ['wall', 'mine', 'claimed', 'toVerify', 'overdue'] as const;
export type WishView = (typeof wishViews)[number];

/** 帮办事项: what residents' problems are about. */
export const errandKinds = [
  'facilities', // 设施
  'dispute', // 纠纷
  'documents', // 证件材料
  'surroundings', // 环境
  'hardship', // 困难
  'policy', // 政策咨询
  'other',
] as const;
export type ErrandKind = (typeof errandKinds)[number];

export const errandStates = [
  'submitted', // 等社区受理
  'accepted', // 社区在办
  'assigned', // 派给了党员
  'passedUp', // 报给了街道（苏木乡镇）
  'done', // 办好了，等群众回话
  'confirmed', // 群众说办好了
  'undisputed', // 七天没有回音，算办好
  'recorded', // 随手记的：由经办人记录，没有人确认
  'disputed', // 群众说还没办好
  'rejected', // 办不了，说明了原因
  'withdrawn', // 不用办了
] as const;
export type ErrandState = (typeof errandStates)[number];

/** What may happen to an errand on its way. */
export const errandSteps = [
  'posted',
  'accepted', // the community sees to it itself
  'assigned',
  'reassigned',
  'handedBack', // to the community, by the one whom it was given to
  'passedUp', // to the township
  'takenBack', // from the township
  'progress',
  'done',
  'confirmed',
  'disputed',
  'lapsed', // nobody said anything for seven days
  'rejected',
  'withdrawn',
  'recorded', // noted down by whoever helped on the spot
  'amended', // and corrected
  'struck', // or taken off again
] as const;
export type ErrandStepName = (typeof errandSteps)[number];

/**
 * Calls that take a step of an errand with nothing but a word: by which name it is said, and why one is refused that comes
 * in another state. Each is published as `errand.<name>` (errand-steps.ts) and named so in `may`; which step it takes says
 * the table (server/errand/transitions.ts).
 */
export const errandStepCalls = {
  accept: { word: 'none', refusal: 'errand.notWaiting' },
  handBack: { word: 'reason', refusal: 'errand.notInHand' },
  progress: { word: 'note', refusal: 'errand.notInHand' },
  reject: { word: 'reason', refusal: 'errand.notWaiting' },
  takeBack: { word: 'reason', refusal: 'errand.notPassedUp' },
} as const;
export type ErrandStepCall = keyof typeof errandStepCalls;

/** Which errands a list shows. */
export const errandViews = ['mine', 'assigned', 'waiting', 'community', 'branch', 'passedUp'] as const;
export type ErrandView = (typeof errandViews)[number];

/** From what a line of the daily log is read. */
export const logSubjects = ['errand', 'wish'] as const;
export type LogSubject = (typeof logSubjects)[number];

/** Whose daily log: a branch's, by whoever of its roll helped, or a community's, by whoever was helped there. */
export const logKinds = ['branch', 'community'] as const;
export type LogKind = (typeof logKinds)[number];

/** What a line of the daily log tells: something was done about it, it was done, or help on the spot was noted down. */
export const logDeeds = ['progress', 'done', 'recorded'] as const;
export type LogDeed = (typeof logDeeds)[number];

export const studyKinds = ['course', 'lecture', 'notes'] as const;
export type StudyKind = (typeof studyKinds)[number];

/** Notes count once the secretary has read and accepted them; the other kinds at once. */
export const studyStates = ['credited', 'waiting', 'declined', 'withdrawn'] as const;
export type StudyState = (typeof studyStates)[number];

/** 三位一体 (T): able to take part; aged or long-term ill; long away. */
export const memberClasses = ['able', 'frail', 'away'] as const;
export type MemberClass = (typeof memberClasses)[number];

/** Why the committee decided so, a closed set and never a diagnosis: for frail, for away, and back to able. */
export const memberClassReasons = ['aged', 'weak', 'longAway', 'recovered', 'returned'] as const;
export type MemberClassReason = (typeof memberClassReasons)[number];
/** Which of them a class may be decided for. */
export const reasonsForClass: Readonly<Record<MemberClass, readonly MemberClassReason[]>> = {
  able: ['recovered', 'returned'],
  frail: ['aged', 'weak'],
  away: ['longAway'],
};

/** An office a member holds at an organization. */
export const officeRoles = [
  'secretary',
  'committee',
  'communityStaff',
  'township',
  'county',
  'city',
] as const;
export type OfficeRole = (typeof officeRoles)[number];

/** What an account is appointed to in the app itself, beside the offices of its roll entry. */
export const appointedRoles = ['administrator'] as const;
export type AppointedRole = (typeof appointedRoles)[number];

/** Why a roll entry is freed: another person's WeChat had it, or its person has a new phone or account. */
export const freeingKinds = ['notThem', 'newAccount'] as const;
export type FreeingKind = (typeof freeingKinds)[number];

/** How an account lost the roll entry that it was bound to: freed, or changed hands by an approval or by being put back. */
export const formerReasons = [...freeingKinds, 'moved'] as const;
export type FormerReason = (typeof formerReasons)[number];

export const organizationKinds = [
  'city',
  'county',
  'township',
  'generalBranch',
  'community',
  'branch',
] as const;
export type OrganizationKind = (typeof organizationKinds)[number];

export const branchKinds = [
  'village', // 嘎查村
  'community', // 社区
  'government', // 机关
  'stateEnterprise', // 国企
  'privateEnterprise', // 非公
  'socialOrganization', // 社会组织
  'institution', // 学校/医院
] as const;
export type BranchKind = (typeof branchKinds)[number];
