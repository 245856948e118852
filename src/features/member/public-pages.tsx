import type { MemberCard } from '@contract/member';
import { open } from '@/device/page/navigate';
import { t } from '@/i18n';
import { ListRow } from '@/ui/list-row';

/** The way to the public pages of the reader's branch, of the community they serve and of the one they work for. */
export function PublicPages({ of: { branchId, community, offices } }: { of: MemberCard }) {
  const communities = [
    ...(community ? [{ id: community.organizationId, name: community.name }] : []),
    ...offices
      .filter(({ role }) => role === 'communityStaff')
      .map(({ organizationId, name }) => ({ id: organizationId, name })),
  ];
  const once = [...new Map(communities.map((one) => [one.id, one])).values()];
  return (
    <>
      <ListRow
        title={t('publicPage.mine')}
        note={t('publicPage.mineNote')}
        onTap={() => open('publicPage', { organizationId: branchId })}
      />
      {once.map(({ id, name }) => (
        <ListRow
          key={id}
          title={t('publicPage.of', { name })}
          note={t('publicPage.communityNote')}
          onTap={() => open('publicPage', { organizationId: id })}
        />
      ))}
    </>
  );
}
