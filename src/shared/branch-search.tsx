import { limits } from '@contract/limits';
import { useState } from 'react';
import { useCall } from '@/cloud/use-call';
import { t } from '@/i18n';
import { TextField } from '../ui/form/text-field';
import { ListRow } from '../ui/list-row';
import { Tag } from '../ui/tag';
import { Tiny } from '../ui/text';
import { Answer } from './answer';

/** What stands below the field is found by another character; a form goes on below communities. */
const shownAtOnce = { branch: 100, community: 5 } as const;

export interface BranchName {
  organizationId: string;
  name: string;
}

export interface BranchSearchProps {
  label: string;
  hint: string;
  chosen: readonly BranchName[];
  onChoose: (branch: BranchName) => void;
  /** Not listed: the one that asks. */
  without?: string | undefined;
  /** What is looked for. */
  kind?: 'branch' | 'community';
  error?: string | undefined;
}

/** Finds branches, or communities, by the first characters of their name. */
export function BranchSearch({
  label,
  hint,
  chosen,
  onChoose,
  without,
  kind = 'branch',
  error,
}: BranchSearchProps) {
  const [search, setSearch] = useState('');
  const asked = useCall('member.organizations', { kind, search: search.trim() });
  // Of communities, those that the reader probably means stand there before anything is written.
  const guessed = kind === 'community' && search.trim() === '';
  return (
    <>
      <TextField
        label={label}
        hint={hint}
        {...(error ? { error } : {})}
        value={search}
        example={t('mine.branchExample')}
        most={limits.searchText}
        onChange={setSearch}
      />
      <Answer of={asked}>
        {({ items, more }) => (
          <>
            {items
              .filter(({ organizationId }) => organizationId !== without)
              .slice(0, shownAtOnce[kind])
              .map(({ organizationId, name, path }) => (
                <ListRow
                  key={organizationId}
                  title={name}
                  note={path.slice(0, -1).join(' · ')}
                  side={
                    chosen.some((one) => one.organizationId === organizationId) ? (
                      <Tag tone='green'>{t('common.chosen')}</Tag>
                    ) : undefined
                  }
                  onTap={() => onChoose({ organizationId, name })}
                />
              ))}
            {items.length === 0 && !guessed && (
              <Tiny>{t(kind === 'branch' ? 'mine.branchNone' : 'posting.communityNone')}</Tiny>
            )}
            {!guessed && (more || items.length > shownAtOnce[kind]) && (
              <Tiny>{t(kind === 'branch' ? 'mine.branchMore' : 'posting.communityMore')}</Tiny>
            )}
          </>
        )}
      </Answer>
    </>
  );
}
