import type { Output } from '@contract/api';
import { useCall } from '@/cloud/use-call';
import { open } from '@/device/page/navigate';
import { say } from '@/device/say';
import { t } from '@/i18n';
import { Answer } from '@/shared/answer';
import { TroubleNotice } from '@/shared/trouble-notice';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/layout/notice';
import { Sheet } from '@/ui/layout/sheet';
import { ListRow } from '@/ui/list-row';
import { useAttendance } from '../attendance/use-attendance';
import { useFile } from './use-life';

export interface FileSheetProps {
  of: Output<'activity.detail'>;
  onClose: () => void;
}

/** Asks before the record is frozen; what is still missing is a way to where it is done. */
export function FileSheet({ of: { activityId, answers }, onClose }: FileSheetProps) {
  const roll = useAttendance(activityId);
  const record = useCall('activity.minutes', { activityId }, { keep: true });
  const { act, trouble } = useFile();
  const captures = roll.answer?.captures.length ?? 0;
  const leaves = answers?.waiting ?? 0;
  const unwritten = record.answer?.minutes === null;
  const missing = captures > 0 || leaves > 0 || unwritten;
  const file = async () => {
    if (!(await act({ activityId }))) return;
    onClose();
    say(t('life.filed'));
  };
  return (
    <Sheet open title={missing ? t('life.fileMissingTitle') : t('life.fileTitle')} onClose={onClose}>
      <Answer of={record}>
        {() => (
          <>
            <Notice kind='why'>{missing ? t('life.fileMissingText') : t('life.fileText')}</Notice>
            {unwritten && (
              <ListRow
                dot
                title={t('life.missingMinutes')}
                note={t('life.missingMinutesNote')}
                onTap={() => open('activityMinutes', { activityId })}
              />
            )}
            {captures > 0 && (
              <ListRow
                dot
                title={t('life.missingCaptures', { n: captures })}
                note={t('life.missingCapturesNote')}
                onTap={() => open('activityAttendance', { activityId })}
              />
            )}
            {leaves > 0 && (
              <ListRow
                dot
                title={t('life.missingLeaves', { n: leaves })}
                note={t('life.missingLeavesNote')}
                onTap={() => open('activityLeave')}
              />
            )}
            <TroubleNotice of={trouble} />
            {!missing && (
              <Button kind='main' onTap={file}>
                {t('life.fileYes')}
              </Button>
            )}
          </>
        )}
      </Answer>
    </Sheet>
  );
}
