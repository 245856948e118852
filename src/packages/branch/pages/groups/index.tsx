import { limits } from '@contract/limits';
import type { GroupMember } from '@contract/member/group';
import { useState } from 'react';
import { GroupCard } from '@/features/branch/group-card';
import { GroupFillSheet } from '@/features/branch/group-fill-sheet';
import { GroupMoveSheet } from '@/features/branch/group-move-sheet';
import { GroupNameSheet } from '@/features/branch/group-name-sheet';
import { useGroups } from '@/features/branch/use-groups';
import { useWaiting } from '@/features/branch/use-waiting';
import { t } from '@/i18n';
import { apartText } from '@/i18n/tell-apart';
import { Answer } from '@/shared/answer';
import { Button } from '@/ui/button';
import { Card } from '@/ui/layout/card';
import { Empty } from '@/ui/layout/empty';
import { Lede } from '@/ui/layout/lede';
import { Page } from '@/ui/layout/page';
import { Section } from '@/ui/layout/section';
import { ListRow } from '@/ui/list-row';
import { Avatar } from '@/ui/pictures/avatar';

type Doing =
  | { what: 'name'; groupId?: string }
  | { what: 'fill'; groupId: string }
  | { what: 'move'; person: GroupMember; from: string | null };

/** 党小组 of the branch: who is in which, set up and filled by the secretary. */
export default function GroupsPage() {
  const asked = useGroups();
  const { isSecretary } = useWaiting();
  const [doing, setDoing] = useState<Doing>();
  const done = () => setDoing(undefined);
  const groups = asked.answer?.groups ?? [];
  const without = asked.answer?.without ?? [];
  const suggested =
    [...t('who.numbers')]
      .map((n) => t('who.groupNth', { n }))
      .find((nth) => groups.every(({ name }) => name !== nth)) ?? '';
  const named = groups.find(({ groupId }) => doing && 'groupId' in doing && groupId === doing.groupId);
  const others = [
    ...without,
    ...groups
      .filter(({ groupId }) => groupId !== named?.groupId)
      .flatMap(({ name, members }) => members.map((person) => ({ ...person, inGroup: name }))),
  ];
  const mayAdd = isSecretary && asked.answer !== undefined && groups.length < limits.groups;
  return (
    <Page
      title={t('who.groups')}
      footer={
        mayAdd && (
          <Button kind='main' onTap={() => setDoing({ what: 'name' })}>
            {t('who.newGroup')}
          </Button>
        )
      }
    >
      <Answer of={asked}>
        {() => (
          <>
            <Lede>{isSecretary ? t('who.groupsWhy') : t('who.groupsSeen')}</Lede>
            {groups.length === 0 && (
              <Card>
                <Empty picture='people' title={t('who.noGroups')} next={t('who.noGroupsNext')} />
              </Card>
            )}
            {groups.map((group) => (
              <GroupCard
                key={group.groupId}
                group={group}
                {...(isSecretary
                  ? {
                      changes: {
                        onFill: () => setDoing({ what: 'fill', groupId: group.groupId }),
                        onRename: () => setDoing({ what: 'name', groupId: group.groupId }),
                        onMove: (person) => setDoing({ what: 'move', person, from: group.groupId }),
                      },
                    }
                  : {})}
              />
            ))}
            {groups.length > 0 && without.length > 0 && (
              <Section title={t('who.without')} side={t('common.people', { n: without.length })}>
                <Card rows>
                  {without.map((person) => (
                    <ListRow
                      key={person.memberId}
                      head={<Avatar name={person.name} />}
                      title={person.name}
                      note={apartText(person.distinguishing)}
                      {...(isSecretary
                        ? { onTap: () => setDoing({ what: 'move', person, from: null }) }
                        : {})}
                    />
                  ))}
                </Card>
              </Section>
            )}
          </>
        )}
      </Answer>
      {doing?.what === 'name' && (
        <GroupNameSheet {...(named ? { group: named } : {})} suggested={suggested} onClose={done} />
      )}
      {doing?.what === 'fill' && named && <GroupFillSheet group={named} people={others} onClose={done} />}
      {doing?.what === 'move' && (
        <GroupMoveSheet person={doing.person} from={doing.from} groups={groups} onClose={done} />
      )}
    </Page>
  );
}
