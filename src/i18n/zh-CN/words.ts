import type {
  ActivityKind,
  ActivityLabel,
  ActivityState,
  AnswerState,
  AttendanceSource,
  AttendanceState,
  BranchKind,
  ErrandKind,
  ErrandState,
  LeaveKind,
  MemberClass,
  MemberClassReason,
  MinutesSection,
  NeedCategory,
  NeedState,
  OfficeRole,
  PartKind,
  ServiceSource,
  Skill,
  StudyKind,
  StudyState,
  UnitState,
  WishCategory,
  WishState,
} from '@contract/words';

/** The contract's closed sets of words, as they are said. */
export const words = {
  activityKind: {
    themeDay: '主题党日',
    assembly: '党员大会',
    committeeMeeting: '支委会',
    groupMeeting: '党小组会',
    lecture: '党课',
    organizationalLife: '组织生活会',
    appraisalMeeting: '民主评议会',
    volunteering: '志愿服务',
  },
  activityLabel: { studyDay: '学习日', serviceDay: '奉献日', careDay: '关爱日' },
  partKind: {
    study: '学习教育',
    deliberation: '民主议事',
    volunteering: '志愿服务',
    culture: '文体活动',
    own: '本支部自选',
  },
  activityState: {
    draft: '草稿',
    announced: '已通知',
    open: '签到中',
    closed: '已结束',
    filed: '已归档',
    cancelled: '已取消',
  },
  attendanceState: {
    present: '已到',
    late: '迟到',
    leave: '请假',
    excused: '不计应到',
    remote: '远程',
    absent: '未到',
  },
  attendanceSource: {
    scanned: '扫码',
    spoken: '口令',
    sentLater: '补传',
    poster: '海报码',
    entered: '书记登记',
    backfilled: '补录',
    closing: '结束时登记',
  },
  leaveKind: { sick: '生病', work: '工作', family: '家里有事', away: '在外地', other: '其他' },
  answerState: {
    coming: '会到',
    waiting: '请假待审批',
    approved: '同意请假',
    declined: '请假未同意',
    withdrawn: '已撤回请假',
  },
  minutesSection: {
    part: '活动情况',
    topics: '议题',
    discussion: '讨论情况',
    voting: '表决情况',
    decisions: '决定事项',
    content: '活动内容',
    lecture: '讲课人和题目',
    outline: '讲课提纲',
    exchange: '交流发言',
    examination: '对照检查',
    criticism: '批评与自我批评',
    rectification: '整改措施',
    selfAppraisal: '党员自评',
    mutualAppraisal: '党员互评',
    conclusion: '测评和支部意见',
    results: '办结事项',
    summary: '小结',
  },
  wishCategory: {
    goods: '物品',
    schooling: '助学',
    health: '助医',
    elderly: '助老',
    disability: '助残',
    repairs: '维修',
    advice: '咨询',
    other: '其他',
  },
  skill: {
    electrics: '水电维修',
    carpentry: '木工门窗',
    lifting: '力气活',
    driving: '开车接送',
    medical: '医护',
    teaching: '辅导功课',
    law: '法律',
    farming: '农牧技术',
    devices: '电脑手机',
    haircut: '理发',
    company: '陪伴聊天',
    paperwork: '跑腿代办',
    mongolian: '蒙古语翻译',
    photography: '照相',
    writing: '写字春联',
  },
  /** As it is said to whoever can do it. */
  canDo: {
    electrics: '您会水电维修',
    carpentry: '您会木工',
    lifting: '您有力气',
    driving: '您能开车',
    medical: '您懂医护',
    teaching: '您能辅导功课',
    law: '您懂法律',
    farming: '您懂农牧技术',
    devices: '您懂电脑手机',
    haircut: '您会理发',
    company: '您愿意陪人说说话',
    paperwork: '您能帮着跑腿代办',
    mongolian: '您懂蒙古语',
    photography: '您会照相',
    writing: '您写得一手好字',
  },
  wishState: {
    submitted: '待社区核实',
    asked: '社区想了解详情',
    published: '待认领',
    claimed: '已有人认领',
    passedOn: '其他队伍办理中',
    fulfilled: '已办好，待群众确认',
    confirmed: '群众确认办结',
    undisputed: '办结 · 未确认',
    disputed: '群众反映还没办好',
    rejected: '未通过',
    split: '已拆分成几个心愿',
    withdrawn: '已撤回',
  },
  errandKind: {
    facilities: '设施',
    dispute: '纠纷',
    documents: '证件材料',
    surroundings: '环境',
    hardship: '困难',
    policy: '政策咨询',
    other: '其他',
  },
  errandState: {
    submitted: '待社区安排',
    accepted: '社区办理中',
    assigned: '办理中',
    passedUp: '上级办理中',
    done: '已办好，待确认',
    confirmed: '已办结',
    undisputed: '办结 · 未确认',
    recorded: '由经办人记录',
    disputed: '还没办好',
    rejected: '无法办理',
    withdrawn: '不用办了',
  },
  unitState: {
    waiting: '待社区确认',
    confirmed: '已报到',
    declined: '未确认',
    withdrawn: '已撤回',
    ended: '已结束',
  },
  needCategory: {
    hands: '志愿人手',
    health: '医疗健康',
    law: '法律服务',
    learning: '宣讲课堂',
    culture: '文体活动',
    care: '帮困助学',
    repairs: '维修技术',
    place: '场地设备',
    other: '其他',
  },
  needState: {
    open: '待单位认领',
    offered: '待社区确认',
    agreed: '已对接',
    done: '已办结',
    declined: '暂不需要',
    withdrawn: '已撤下',
  },
  serviceSource: { wish: '微心愿', errand: '帮办', need: '共建清单' },
  studyKind: { course: '课程', lecture: '听课', notes: '学习笔记' },
  studyState: { credited: '已计学时', waiting: '待书记审核', declined: '请再补充', withdrawn: '已撤回' },
  memberClass: { able: '能正常参加', frail: '年老体弱', away: '长期外出' },
  memberClassReason: {
    aged: '年老',
    weak: '体弱',
    longAway: '长期外出',
    recovered: '身体好转',
    returned: '外出返回',
  },
  officeRole: {
    secretary: '书记',
    committee: '支委',
    communityStaff: '工作人员',
    township: '党务工作者',
    county: '党务工作者',
    city: '党务工作者',
  },
  branchKind: {
    village: '嘎查村',
    community: '社区',
    government: '机关',
    stateEnterprise: '国企',
    privateEnterprise: '非公企业',
    socialOrganization: '社会组织',
    institution: '学校、医院',
  },
} as const satisfies {
  activityKind: Record<ActivityKind, string>;
  activityLabel: Record<ActivityLabel, string>;
  partKind: Record<PartKind, string>;
  activityState: Record<ActivityState, string>;
  attendanceState: Record<AttendanceState, string>;
  attendanceSource: Record<AttendanceSource, string>;
  leaveKind: Record<LeaveKind, string>;
  answerState: Record<AnswerState, string>;
  minutesSection: Record<MinutesSection, string>;
  wishCategory: Record<WishCategory, string>;
  skill: Record<Skill, string>;
  canDo: Record<Skill, string>;
  wishState: Record<WishState, string>;
  errandKind: Record<ErrandKind, string>;
  errandState: Record<ErrandState, string>;
  unitState: Record<UnitState, string>;
  needCategory: Record<NeedCategory, string>;
  needState: Record<NeedState, string>;
  serviceSource: Record<ServiceSource, string>;
  studyKind: Record<StudyKind, string>;
  studyState: Record<StudyState, string>;
  memberClass: Record<MemberClass, string>;
  memberClassReason: Record<MemberClassReason, string>;
  officeRole: Record<OfficeRole, string>;
  branchKind: Record<BranchKind, string>;
};
