import { dismiss, type Kept, sendAllKept } from '@/cloud/outbox';
import { Refusal } from '@/cloud/trouble';
import { troubleText } from '@/cloud/trouble-text';
import { useOutbox } from '@/cloud/use-outbox';
import { t } from '@/i18n';
import { timeText } from '@/i18n/dates';
import { Notice } from '@/ui/layout/notice';

const isEntry = ({ name }: Kept) => name === 'activity.enter';
const isOpening = ({ name }: Kept) => name === 'activity.open';
const isJotting = ({ name }: Kept) => name === 'errand.jot';

function refusedText(kept: Kept, { code, params }: NonNullable<Kept['refused']>): string {
  const told = {
    time: timeText(new Date(kept.keptAt).toISOString()),
    why: troubleText(new Refusal(code, params)),
  };
  if (isJotting(kept)) return t('signal.jottingRefused', told);
  if (isOpening(kept)) return t('signal.openingRefused', told);
  return isEntry(kept) ? t('signal.entryRefused', told) : t('signal.checkInRefused', told);
}

/** What waits on this phone for a signal, and what was refused when it was sent; nothing when there is neither. */
export function OutboxCard({ besides }: { besides?: string }) {
  const kept = useOutbox().filter(({ requestId }) => requestId !== besides);
  const waiting = kept.filter(({ refused }) => !refused);
  const entries = waiting.filter(isEntry).length;
  const openings = waiting.filter(isOpening).length;
  const jottings = waiting.filter(isJotting).length;
  const checkIns = waiting.length - entries - openings - jottings;
  const sendNow = { words: t('signal.sendNow'), onTap: sendAllKept };
  return (
    <>
      {openings > 0 && (
        <Notice kind='waiting' action={sendNow}>
          {t('signal.openingKept')}
        </Notice>
      )}
      {checkIns > 0 && (
        <Notice kind='waiting' action={sendNow}>
          {t('signal.checkInsKept', { n: checkIns })}
        </Notice>
      )}
      {entries > 0 && (
        <Notice kind='waiting' action={sendNow}>
          {t('signal.entriesKept', { n: entries })}
        </Notice>
      )}
      {jottings > 0 && (
        <Notice kind='waiting' action={sendNow}>
          {t('signal.jottingsKept', { n: jottings })}
        </Notice>
      )}
      {waiting.some(({ unstored }) => unstored) && <Notice kind='refused'>{t('signal.noRoom')}</Notice>}
      {kept.map(
        (one) =>
          one.refused && (
            <Notice
              key={one.requestId}
              kind='refused'
              action={{ words: t('signal.seen'), onTap: () => dismiss(one.requestId) }}
            >
              {refusedText(one, one.refused)}
            </Notice>
          ),
      )}
    </>
  );
}
