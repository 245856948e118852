import { limits } from '@contract/limits';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { t } from '@/i18n';
import { BranchSearch } from '@/shared/branch-search';
import { Button } from '@/ui/button';
import { ChipRow } from '@/ui/chip';
import { SearchField } from '@/ui/form/search-field';
import { Sheet } from '@/ui/layout/sheet';
import { Grow, Row } from '@/ui/row';
import { TextLink } from '@/ui/text-link';
import type { useWishReader } from '../use-wish-reader';
import { OrderSwitch } from './order-switch';
import type { Wall } from './use-wall';
import { filterChoices } from './wall-filter';
import './wall-bar.scss';

export interface WallBarProps {
  wall: Wall;
  reader: ReturnType<typeof useWishReader>;
}

/** How to find a wish: by its words, by what it is, by its community, the newest or the most pressing first. */
export function WallBar({ wall, reader }: WallBarProps) {
  const [choosing, setChoosing] = useState(false);
  const { filter, order, community } = wall.asked;
  const choose = (one: { organizationId: string; name: string } | null) => {
    wall.setCommunity(one && { id: one.organizationId, name: one.name });
    setChoosing(false);
  };
  return (
    <>
      <SearchField
        label={t('wall.search')}
        example={t('wall.searchExample')}
        most={limits.searchText}
        value={wall.written}
        onChange={wall.write}
        clear={t('wall.searchClear')}
      />
      <ChipRow
        label={t('wish.filter')}
        choices={filterChoices(reader)}
        chosen={filter}
        onChoose={wall.setFilter}
      />
      <View className='wall-bar__line'>
        <Row>
          <Grow>
            <TextLink onTap={() => setChoosing(true)} label={t('wall.communityTitle')}>
              {community?.name ?? t('wall.communityAll')}
            </TextLink>
          </Grow>
          <OrderSwitch chosen={order} onChoose={wall.setOrder} />
        </Row>
      </View>
      {choosing && (
        <Sheet open title={t('wall.communityTitle')} onClose={() => setChoosing(false)}>
          <BranchSearch
            kind='community'
            label={t('wall.community')}
            hint={t('wall.communityHint')}
            chosen={community ? [{ organizationId: community.id, name: community.name }] : []}
            onChoose={choose}
          />
          {community && (
            <Button size='medium' onTap={() => choose(null)}>
              {t('wall.communityAny')}
            </Button>
          )}
        </Sheet>
      )}
    </>
  );
}
