import type { Distinguishing } from '../../contract/tell-apart';
import type {
  ActivityKind,
  AttendanceState,
  MemberClass,
  MinutesSection,
  PartKind,
  ServiceSource,
  StudyKind,
} from '../../contract/words';

/** What documents say. They are made in the cloud, so their words live here and not with the app's. */

/** After the branch's name, as official titles go on: 中国共产党新河社区支部 + 委员会会议记录. */
export const recordTitles: Record<ActivityKind, string> = {
  themeDay: '主题党日活动记录',
  assembly: '党员大会会议记录',
  committeeMeeting: '委员会会议记录',
  groupMeeting: '党小组会会议记录',
  lecture: '党课记录',
  organizationalLife: '组织生活会会议记录',
  appraisalMeeting: '民主评议党员会议记录',
  volunteering: '志愿服务活动记录',
};

export const kindNames: Record<ActivityKind, string> = {
  themeDay: '主题党日',
  assembly: '党员大会',
  committeeMeeting: '支委会',
  groupMeeting: '党小组会',
  lecture: '党课',
  organizationalLife: '组织生活会',
  appraisalMeeting: '民主评议会',
  volunteering: '志愿服务',
};

export const partNames: Record<PartKind, string> = {
  study: '学习教育',
  deliberation: '民主议事',
  volunteering: '志愿服务',
  culture: '文体活动',
  own: '自选',
};

export const sectionNames: Record<MinutesSection, string> = {
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
};

/** As papers say it: 实到, not 已到. */
export const stateNames: Record<AttendanceState, string> = {
  present: '到会',
  late: '迟到',
  remote: '远程参加',
  leave: '请假',
  absent: '缺席',
  excused: '不计应到',
};

export const recordLabels = {
  kind: '类别',
  title: '名称',
  time: '时间',
  place: '地点',
  chair: '主持人',
  recorder: '记录人',
  counts: '人数',
  leave: '请假',
  absent: '缺席',
  present: '到会人员',
  remote: '远程参加',
  guests: '列席人员',
  joint: '联合开展',
  parts: '活动安排',
  minutes: '会议记录',
  resolutions: '议决事项',
  resolutionColumns: ['议决事项', '责任人', '完成时限', '办理情况'],
  corrections: '更正',
  correctionColumns: ['日期', '更正内容', '原因'],
  nobody: '无',
  notWritten: '（未记录）',
  open: '办理中',
  sign: '主持人（签字）：　　　　　　　　记录人（签字）：　　　　　　　　　　　年　　月　　日',
} as const;

export const studyNames: Record<StudyKind, string> = { course: '课程', lecture: '听课', notes: '学习笔记' };

export const yearLabels = {
  name: '姓名',
  branch: '所在支部',
  attendance: '参加活动',
  attendanceColumns: ['类别', '应到', '实到', '迟到', '远程', '请假', '缺席', '不计应到'],
  study: '学习',
  required: '应学学时',
  credited: '已记学时',
  sources: '学时来自',
  studyColumns: ['日期', '方式', '内容', '学时'],
  wishes: '办结心愿',
  errands: '办结帮办',
  unconfirmed: '帮办办结（未确认）',
  recorded: '随手帮办（由经办人记录）',
  activities: '活动明细',
  activityColumns: ['日期', '类别', '名称', '情况'],
  none: '无',
  source:
    '说明：实到含迟到和远程参加，「不计应到」的不在应到之内。由本人从支部记录导出，不作排名，不作评分。',
  issuedOn: '出具日期：',
} as const;

export const quarterNames = ['一季度', '二季度', '三季度', '四季度'] as const;

export const serviceNames: Record<ServiceSource, string> = {
  wish: '微心愿',
  errand: '帮办',
  need: '共建清单',
};

export const sheetLabels = {
  branch: '支部',
  community: '社区（嘎查村）',
  registered: '报到党员',
  served: '参加服务',
  taken: '承接',
  done: '办结',
  confirmed: '群众确认',
  columns: ['服务内容', '来源', '承接', '办结', '群众确认'],
  helped: '一起帮',
  people: '党员服务',
  unit: '单位',
  words: '社区评语',
  none: '本季度没有服务记录',
  source:
    '说明：由社区的心愿、帮办、清单记录自动生成，只列本季度内发生的；几个人一起帮的算一件。不作排名，不作评分。',
  sentOn: '送出日期：',
  issuedOn: '出具日期：',
} as const;

/** What the daily log says on paper. */
export const logWords = {
  title: '民情日志',
  columns: ['时间', '办理人', '服务对象', '事项', '办理情况'],
  kinds: { errand: '帮办', wish: '心愿' },
  deeds: { progress: '办理中', done: '已办好', recorded: '由经办人记录' },
  foot: '本表由「到支部」按帮办、心愿和随手记的记录自动生成，居民只写姓。「由经办人记录」的没有经群众确认，单独计数。',
} as const;

const classNames: Record<MemberClass, string> = { able: '能正常参加', frail: '年老体弱', away: '长期外出' };

/** A name with what tells it from the same name of another: 王芳（60多岁）. */
export function nameApart(name: string, of: Distinguishing | undefined): string {
  if (!of) return name;
  const { memberClass, ageBand } = of;
  const parts = [memberClass && classNames[memberClass], ageBand !== undefined && `${ageBand}多岁`].filter(
    Boolean,
  );
  return parts.length === 0 ? name : `${name}（${parts.join('、')}）`;
}
