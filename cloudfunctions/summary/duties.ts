import type { ActivityKind } from '../../contract/words';

/** How often a branch meets, at the least. */
export interface Duty {
  kind: ActivityKind;
  every: 'month' | 'quarter';
  source: string;
}

const REGULATION =
  '《中国共产党支部工作条例（试行）》(2018): 三会一课, 主题党日; domain.md "Meetings and activities" (R)';

/** What the regulations ask of a branch, most frequent first. */
export const duties: readonly Duty[] = [
  { kind: 'themeDay', every: 'month', source: REGULATION },
  { kind: 'committeeMeeting', every: 'month', source: REGULATION },
  { kind: 'groupMeeting', every: 'month', source: REGULATION },
  { kind: 'assembly', every: 'quarter', source: REGULATION },
  { kind: 'lecture', every: 'quarter', source: REGULATION },
];
