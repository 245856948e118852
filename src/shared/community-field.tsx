import { limits } from '@contract/limits';
import { readBoard } from '@contract/mini-program-code';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { troubleText } from '@/cloud/trouble-text';
import { say } from '@/device/say';
import { scan } from '@/device/scan';
import { t } from '@/i18n';
import { Button } from '../ui/button';
import { Field } from '../ui/form/field';
import { TextField } from '../ui/form/text-field';
import { Notice } from '../ui/layout/notice';
import { ListRow } from '../ui/list-row';
import { Grow, Row } from '../ui/row';
import { Tiny } from '../ui/text';
import { useCommunities } from './use-communities';

/** A community as a form keeps it. */
export interface Community {
  id: string;
  name: string;
}

/** Communities shown at once: more are found by another character. */
const shown = 5;

/** Before anything is written, so that the form below stays in sight. */
const likely = 3;

export interface CommunityFieldProps {
  chosen: Community | null;
  onChoose: (community: Community | null) => void;
  error: string | undefined;
  /** It goes by who posts: not to be changed. */
  fixed: boolean;
  /** A notice board's code was scanned; left out where scanning leads nowhere. */
  onScan?: (communityId: string) => void;
}

async function scanBoard(onScan: (communityId: string) => void): Promise<void> {
  const scanned = await scan();
  if (!('text' in scanned)) {
    if (scanned.reason) say(scanned.reason);
    return;
  }
  const communityId = readBoard(scanned.text);
  if (communityId === null) say(t('posting.boardUnread'));
  else onScan(communityId);
}

/** The community that will look at what is said: the last one, or found by the first characters of its name. */
export function CommunityField({ chosen, onChoose, error, fixed, onScan }: CommunityFieldProps) {
  const [written, setWritten] = useState('');
  const { answer, trouble, again } = useCommunities(written, chosen === null);
  if (chosen) {
    return (
      <Field label={t('posting.community')} error={error}>
        <View className='field__box'>
          <Row>
            <Grow>{chosen.name}</Grow>
          </Row>
          {!fixed && (
            <Button size='tiny' onTap={() => onChoose(null)}>
              {t('posting.communityOther')}
            </Button>
          )}
        </View>
      </Field>
    );
  }
  const found = answer?.items ?? [];
  // Nothing written: what is listed are those that the reader probably means.
  const guessed = written.trim() === '';
  return (
    <>
      <TextField
        label={t('posting.community')}
        hint={t('posting.communityHint')}
        example={t('posting.communityExample')}
        most={limits.searchText}
        value={written}
        onChange={setWritten}
        error={error}
      />
      {onScan && (
        <Button size='small' onTap={() => scanBoard(onScan)}>
          {t('posting.boardScan')}
        </Button>
      )}
      {trouble && (
        <Notice kind='waiting' action={{ words: t('common.again'), onTap: again }}>
          {troubleText(trouble, 'asking')}
        </Notice>
      )}
      {guessed && found.length > 0 && <Tiny>{t('posting.communityLikely')}</Tiny>}
      {found.slice(0, guessed ? likely : shown).map(({ organizationId, name, path }) => (
        <ListRow
          key={organizationId}
          title={name}
          note={path.filter((one) => one !== name).join(' \u00b7 ')}
          onTap={() => onChoose({ id: organizationId, name })}
        />
      ))}
      {answer && !guessed && found.length === 0 && <Tiny>{t('posting.communityNone')}</Tiny>}
      {!guessed && found.length > shown && <Tiny>{t('posting.communityMore')}</Tiny>}
    </>
  );
}
