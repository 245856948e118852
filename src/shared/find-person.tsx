import { limits } from '@contract/limits';
import { isNamed } from '@contract/text/fold';
import { t } from '@/i18n';
import { TextField } from '../ui/form/text-field';
import { Card } from '../ui/layout/card';

/** Beyond so many people a list is searched rather than scrolled. */
const tooManyToScroll = 30;

export interface FindPersonProps {
  /** How many there are. */
  among: number;
  sought: string;
  onSeek: (name: string) => void;
}

/** Finds somebody by a part of their name; not drawn where the list is short. */
export function FindPerson({ among, sought, onSeek }: FindPersonProps) {
  if (among <= tooManyToScroll) return null;
  return (
    <Card>
      <TextField
        label={t('who.find')}
        example={t('who.findExample')}
        most={limits.personName}
        value={sought}
        onChange={onSeek}
      />
    </Card>
  );
}

/** Those whose name holds what is sought, however dots, spaces and width are typed. */
export const named = <Person extends { name: string }>(people: readonly Person[], sought: string): Person[] =>
  people.filter(({ name }) => isNamed(name, sought));
