import { MeetingCard } from '@/features/minutes/meeting-card';
import { MinutesReader } from '@/features/minutes/minutes-reader';
import { MinutesWriter } from '@/features/minutes/minutes-writer';
import { PictureSection } from '@/features/minutes/picture-section';
import { ResolutionSection } from '@/features/minutes/resolution-section';
import { useMinutes } from '@/features/minutes/use-minutes';
import { t } from '@/i18n';
import { Answer } from '@/shared/answer';
import { needsParams } from '@/ui/layout/needs-params';
import { Page } from '@/ui/layout/page';

/** The minutes of one activity with what was resolved and the pictures: to write for those who run it, else to read. */
function MinutesPage({ activityId }: { activityId: string }) {
  const asked = useMinutes(activityId);
  const found = asked.answer;
  if (found?.mayWrite) return <MinutesWriter of={found} asked={asked} />;
  return (
    <Page title={t('minutes.title')}>
      <Answer of={asked}>
        {(answer) => (
          <>
            <MeetingCard of={answer} />
            <MinutesReader of={answer.minutes} />
            <ResolutionSection of={answer} />
            <PictureSection of={answer} />
          </>
        )}
      </Answer>
    </Page>
  );
}

export default needsParams('activity', ['activityId'], MinutesPage);
