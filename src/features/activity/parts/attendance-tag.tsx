import type { AttendanceState } from '@contract/words';
import { t } from '@/i18n';
import { Tag, type Tone } from '@/ui/tag';

const tones: Record<AttendanceState, Tone> = {
  present: 'green',
  late: 'gold',
  remote: 'slate',
  leave: 'amber',
  excused: 'slate',
  absent: 'red',
};

/** What is recorded of somebody, in one word. */
export const AttendanceTag = ({ state }: { state: AttendanceState }) => (
  <Tag tone={tones[state]}>{t(`attendanceState.${state}`)}</Tag>
);
