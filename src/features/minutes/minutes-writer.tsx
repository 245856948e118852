import { Refusal } from '@/cloud/trouble';
import type { Asked } from '@/cloud/use-call';
import { scrollToTop } from '@/device/page/scroll';
import { confirm, say } from '@/device/say';
import { t } from '@/i18n';
import { timeText } from '@/i18n/dates';
import { TroubleNotice } from '@/shared/trouble-notice';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/layout/notice';
import { Page } from '@/ui/layout/page';
import { Section } from '@/ui/layout/section';
import { ConflictCard } from './conflict-card';
import { MeetingCard } from './meeting-card';
import { MinutesEditor } from './minutes-editor';
import type { Minutes } from './minutes-form';
import { PictureSection } from './picture-section';
import { ResolutionSection } from './resolution-section';
import { useMinutesDraft } from './use-minutes-draft';
import { useSaveMinutes } from './use-save-minutes';

export interface MinutesWriterProps {
  of: Minutes;
  asked: Pick<Asked<Minutes>, 'again'>;
}

/** The minutes as somebody writes them. What is written stays on the phone until it is saved, whatever happens. */
export function MinutesWriter({ of: found, asked }: MinutesWriterProps) {
  const { activityId, minutes } = found;
  const draft = useMinutesDraft(found);
  const saving = useSaveMinutes();
  const changedMeanwhile =
    saving.trouble instanceof Refusal && saving.trouble.code === 'activity.minutesChanged';

  // What it begins with may be all there is to say.
  const isNew = draft.form.version === 0;

  const save = async () => {
    const done = await saving.act({ activityId, ...draft.form });
    if (!done) {
      // Why stands above; where somebody was faster, what they saved is fetched and stands there too.
      await asked.again();
      return scrollToTop();
    }
    draft.saved(done.version);
    say(t('minutes.saved', { time: timeText(new Date().toISOString()) }));
  };
  const drop = async () => {
    const agreed = await confirm({
      title: t('minutes.draftDropTitle'),
      text: t('minutes.draftDropText'),
      yes: t('minutes.draftDrop'),
    });
    if (agreed) draft.takeSaved();
  };
  const keepMine = () => {
    saving.forgive();
    draft.keepMine();
    say(t('minutes.keptMine'));
  };
  return (
    <Page
      title={t('minutes.title')}
      footer={
        <Button
          kind='main'
          busy={saving.busy}
          disabled={draft.conflict || !(draft.unsaved || isNew)}
          onTap={save}
        >
          {t('minutes.save')}
        </Button>
      }
    >
      <MeetingCard of={found} />
      {!changedMeanwhile && <TroubleNotice of={saving.trouble} />}
      {draft.restored && !draft.conflict && (
        <Notice kind='done' action={{ words: t('minutes.draftDrop'), onTap: drop }}>
          {t('minutes.draftKept')}
        </Notice>
      )}
      {draft.conflict && minutes && (
        <ConflictCard saved={minutes} onKeepMine={keepMine} onTakeSaved={draft.takeSaved} />
      )}
      {draft.conflict ? (
        <Section title={t('minutes.mine')}>
          <MinutesEditor form={draft.form} onChange={draft.change} />
        </Section>
      ) : (
        <MinutesEditor form={draft.form} onChange={draft.change} />
      )}
      <ResolutionSection of={found} />
      <PictureSection of={found} />
    </Page>
  );
}
