import type { ActivityKind, RhythmPeriod } from '../words';

/** How often a branch meets, at the least. Plain data: what phone and cloud say of it comes from here. */
export interface Rhythm {
  kind: ActivityKind;
  every: RhythmPeriod;
  /** How often in each month, quarter or year. */
  times: number;
  /** Asked only of branches that are divided into 党小组. */
  needsGroups?: true;
  /** Where it is laid down. */
  source: { article: number; says: string };
}

/** 《中国共产党支部工作条例（试行）》, 2018. */
export const rhythmRegulation = '《中国共产党支部工作条例（试行）》';

/** What the regulations ask of a branch, most frequent first. */
export const rhythms: readonly Rhythm[] = [
  {
    kind: 'themeDay',
    every: 'month',
    times: 1,
    source: { article: 16, says: '党支部每月相对固定1天开展主题党日' },
  },
  {
    kind: 'committeeMeeting',
    every: 'month',
    times: 1,
    source: { article: 12, says: '党支部委员会会议一般每月召开1次' },
  },
  {
    kind: 'groupMeeting',
    every: 'month',
    times: 1,
    needsGroups: true,
    source: { article: 13, says: '党小组会一般每月召开1次' },
  },
  {
    kind: 'assembly',
    every: 'quarter',
    times: 1,
    source: { article: 11, says: '党支部党员大会一般每季度召开1次' },
  },
  {
    // The regulation asks for lectures regularly and names no number: once a quarter is the usual reading.
    kind: 'lecture',
    every: 'quarter',
    times: 1,
    source: { article: 16, says: '党支部应当组织党员按期上党课' },
  },
  {
    kind: 'organizationalLife',
    every: 'year',
    times: 1,
    source: { article: 17, says: '党支部每年至少召开1次组织生活会' },
  },
  {
    kind: 'appraisalMeeting',
    every: 'year',
    times: 1,
    source: { article: 18, says: '党支部一般每年开展1次民主评议党员' },
  },
];
