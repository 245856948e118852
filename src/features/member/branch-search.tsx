import { useState } from 'react';
import { useCall } from '@/cloud/use-call';
import { t } from '@/i18n';
import { Answer } from '@/ui/answer';
import { ListRow } from '@/ui/list-row';
import { Tag } from '@/ui/tag';
import { Tiny } from '@/ui/text';
import { TextField } from '@/ui/text-field';

export interface BranchSearchProps {
  chosen: { organizationId: string; name: string } | null;
  onChoose: (branch: { organizationId: string; name: string }) => void;
}

/** Finds one's own branch by the first characters of its name. */
export function BranchSearch({ chosen, onChoose }: BranchSearchProps) {
  const [search, setSearch] = useState('');
  const asked = useCall('member.organizations', { kind: 'branch', search: search.trim() });
  return (
    <>
      <TextField
        label={t('mine.branch')}
        hint={t('mine.branchHint')}
        value={search}
        example={t('mine.branchExample')}
        most={20}
        onChange={setSearch}
      />
      <Answer of={asked}>
        {({ items, more }) => (
          <>
            {items.map(({ organizationId, name, path }) => (
              <ListRow
                key={organizationId}
                title={name}
                note={path.slice(0, -1).join(' · ')}
                side={
                  chosen?.organizationId === organizationId ? (
                    <Tag tone='green'>{t('common.chosen')}</Tag>
                  ) : undefined
                }
                onTap={() => onChoose({ organizationId, name })}
              />
            ))}
            {items.length === 0 && <Tiny>{t('mine.branchNone')}</Tiny>}
            {more && <Tiny>{t('mine.branchMore')}</Tiny>}
          </>
        )}
      </Answer>
    </>
  );
}
