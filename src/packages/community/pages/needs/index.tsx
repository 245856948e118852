import type { Need } from '@contract/community/need';
import type { NeedKind } from '@contract/words';
import { useReachBottom } from '@tarojs/taro';
import { useState } from 'react';
import { Refusal } from '@/cloud/trouble';
import { open } from '@/device/page/navigate';
import { useParams } from '@/device/page/params';
import { say } from '@/device/say';
import { NeedCard, type NeedDeed } from '@/features/community/need-card';
import { type NeedDraft, NeedForm } from '@/features/community/need-form';
import { type NeedAsking, NeedSheet } from '@/features/community/need-sheets';
import { NoNeeds, NotRegistered } from '@/features/community/no-needs';
import {
  useAnswerOffer,
  useCopyNeeds,
  useDropNeed,
  useNeeds,
  useOffer,
  useSaveNeed,
} from '@/features/community/use-needs';
import { yearsOfLists } from '@/features/community/years-of-lists';
import { t } from '@/i18n';
import { ListAnswer } from '@/shared/list-answer';
import { TroubleNotice } from '@/shared/trouble-notice';
import { Button } from '@/ui/button';
import { ChipRow } from '@/ui/chip';
import { Heading } from '@/ui/layout/heading';
import { Lede } from '@/ui/layout/lede';
import { Page } from '@/ui/layout/page';

/** 需求清单 and 资源清单: what the community needs this year, what units offer, and what became of it. */
export default function NeedsPage() {
  const { communityId: asked } = useParams();
  const years = yearsOfLists();
  const [kind, setKind] = useState<NeedKind>('need');
  const [year, setYear] = useState(years.now);
  const list = useNeeds(kind, year, asked);
  const saving = useSaveNeed();
  const offering = useOffer();
  const answering = useAnswerOffer();
  const dropping = useDropNeed();
  const copying = useCopyNeeds();
  const [writing, setWriting] = useState(false);
  const [sheet, setSheet] = useState<{ asking: NeedAsking; of: Need }>();
  useReachBottom(list.more);

  const { first, items, trouble, hasMore } = list;
  const communityId = first?.communityId ?? asked ?? '';
  const staff = first?.mayList ?? false;
  const mayAdd = kind === 'need' ? staff : (first?.mayOffer ?? false);

  const save = async (draft: NeedDraft) => {
    const made =
      kind === 'need'
        ? await saving.act({ communityId, year, ...draft })
        : await offering.act({ communityId, ...draft });
    if (!made) return;
    setWriting(false);
    say(t(kind === 'need' ? 'community.needSaved' : 'community.offerSaved'));
  };
  const stopWriting = () => {
    saving.forgive();
    offering.forgive();
    setWriting(false);
  };
  const copy = async () => {
    const made = await copying.act({ communityId, year });
    if (made)
      say(made.copied > 0 ? t('community.needsCopied', { n: made.copied }) : t('community.needsCopiedNone'));
  };
  const act = async (deed: NeedDeed, of: Need) => {
    const { needId, unitName: unit } = of;
    if (deed === 'drop') {
      if (await dropping.act({ needId })) say(t('community.needDropped'));
    } else if (deed === 'accept') {
      if (await answering.act({ needId, accept: true })) say(t('community.needAccepted', { unit }));
    } else setSheet({ asking: deed, of });
  };

  if (!items && trouble instanceof Refusal && trouble.code === 'need.notRegistered') {
    return (
      <Page title={t('community.needs')}>
        <NotRegistered onGo={() => open('communityUnit')} />
      </Page>
    );
  }
  return (
    <Page
      title={t('community.needs')}
      footer={
        mayAdd && (
          <Button kind='main' onTap={() => setWriting(true)}>
            {t(kind === 'need' ? 'community.needAdd' : 'community.offerAdd')}
          </Button>
        )
      }
    >
      {first && <Heading title={first.communityName} />}
      <ChipRow
        label={t('community.needsWhich')}
        choices={[
          { value: 'need', words: t('community.needsAsked') },
          { value: 'offer', words: t('community.needsOffered') },
        ]}
        chosen={kind}
        onChoose={setKind}
      />
      <ChipRow
        label={t('community.needsYear')}
        choices={years.all.map((one) => ({
          value: String(one),
          words: t('community.needsOfYear', { year: one }),
        }))}
        chosen={String(year)}
        onChoose={(one) => setYear(Number(one))}
      />
      <TroubleNotice of={dropping.trouble ?? copying.trouble ?? answering.trouble} />
      <ListAnswer
        of={list}
        empty={<NoNeeds kind={kind} year={year} staff={staff} {...(staff ? { onCopy: copy } : {})} />}
      >
        {(found) => (
          <>
            <Lede {...(kind === 'need' && !staff ? { more: t('community.needsUnitWhyMore') } : {})}>
              {t(`community.${whyOf(kind, staff)}`)}
            </Lede>
            {found.map((one) => (
              <NeedCard key={one.needId} of={one} onDo={act} />
            ))}
          </>
        )}
      </ListAnswer>
      {staff && kind === 'need' && items && items.length > 0 && !hasMore && (
        <Button size='medium' onTap={copy}>
          {t('community.needsCopy')}
        </Button>
      )}
      {writing && (
        <NeedForm
          kind={kind}
          year={year}
          trouble={kind === 'need' ? saving.trouble : offering.trouble}
          onClose={stopWriting}
          onSave={save}
        />
      )}
      {sheet && (
        <NeedSheet {...sheet} communityId={communityId} year={year} onClose={() => setSheet(undefined)} />
      )}
    </Page>
  );
}

const whyOf = (kind: NeedKind, staff: boolean) =>
  kind === 'need' ? (staff ? 'needsStaffWhy' : 'needsUnitWhy') : staff ? 'offersStaffWhy' : 'offersUnitWhy';
