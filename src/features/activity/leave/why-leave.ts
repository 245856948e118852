import type { Said } from '@contract/activity/leave';
import { t } from '@/i18n';

/** 「生病 · 去医院复查」: the kind, and what was said besides. */
export const whyLeave = ({ kind, reason }: Pick<Said, 'kind' | 'reason'>): string =>
  [kind && t(`leaveKind.${kind}`), reason].filter(Boolean).join(' · ');
