import type { Need } from '@contract/community/need';
import { say } from '@/device/say';
import { t } from '@/i18n';
import { ReasonSheet } from '@/shared/reason-sheet';
import { useDoneOn } from '@/ui/form/done-on';
import { NeedForm } from './need-form';
import { useAnswerOffer, useFinishNeed, useSaveNeed, useTakeBackOffer, useTakeUpNeed } from './use-needs';
import { WordSheet } from './word-sheet';

/** What a sheet is open for. */
export type NeedAsking = 'change' | 'takeUp' | 'takeBack' | 'decline' | 'finish';

export interface NeedSheetProps {
  asking: NeedAsking;
  of: Need;
  communityId: string;
  year: number;
  onClose: () => void;
}

/** The sheet for a deed that wants a word. */
export function NeedSheet({ asking, of, communityId, year, onClose }: NeedSheetProps) {
  const saving = useSaveNeed();
  const taking = useTakeUpNeed();
  const leaving = useTakeBackOffer();
  const answering = useAnswerOffer();
  const finishing = useFinishNeed();
  const doneOn = useDoneOn();
  const { needId, unitName: unit, kind } = of;
  const done = (words: string) => {
    say(words);
    onClose();
  };
  switch (asking) {
    case 'change':
      return (
        <NeedForm
          kind={kind}
          year={year}
          of={of}
          trouble={saving.trouble}
          onClose={onClose}
          onSave={async (draft) => {
            if (await saving.act({ communityId, needId, ...draft })) done(t('community.needSaved'));
          }}
        />
      );
    case 'takeUp':
      return (
        <WordSheet
          title={t('community.needTakeUpTitle')}
          label={t('community.needTakeUpField')}
          example={t('community.needTakeUpExample')}
          send={t('community.needTakeUpSend')}
          trouble={taking.trouble}
          onClose={onClose}
          onSend={async (note) => {
            if (await taking.act({ needId, note })) done(t('community.needTakenUp'));
          }}
        />
      );
    case 'finish':
      return (
        <WordSheet
          title={t('community.needFinishTitle')}
          label={t('community.needFinishField')}
          example={t('community.needFinishExample')}
          send={t('community.needFinishSend')}
          missing={t('community.needFinishMissing')}
          besides={doneOn.field}
          trouble={finishing.trouble}
          onClose={onClose}
          onSend={async (note) => {
            if (await finishing.act({ needId, note, ...doneOn.input }))
              done(t('community.needFinished', { unit }));
          }}
        />
      );
    case 'takeBack':
      return (
        <ReasonSheet
          title={t('community.needTakeBackTitle')}
          why={t('community.unitEndWhy')}
          example={t('community.needTakeBackExample')}
          send={t('community.needTakeBackSend')}
          trouble={leaving.trouble}
          onClose={onClose}
          onSend={async (reason) => {
            if (await leaving.act({ needId, reason })) done(t('community.needTakenBack'));
          }}
        />
      );
    case 'decline':
      return (
        <ReasonSheet
          title={t('community.needDeclineTitle')}
          why={t('community.unitEndWhy')}
          example={t('community.needDeclineExample')}
          send={t('community.needDeclineSend')}
          trouble={answering.trouble}
          onClose={onClose}
          onSend={async (reason) => {
            if (await answering.act({ needId, accept: false, reason }))
              done(t('community.needDeclined', { unit }));
          }}
        />
      );
  }
}
