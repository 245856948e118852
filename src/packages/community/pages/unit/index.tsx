import { useState } from 'react';
import { showFirstWrong } from '@/device/page/scroll';
import { say } from '@/device/say';
import { type OwnCommunity, UnitCard } from '@/features/community/unit-card';
import { useEndUnit, useOwnCommunities, useRegisterUnit } from '@/features/community/use-units';
import { t } from '@/i18n';
import { Answer } from '@/shared/answer';
import { type BranchName, BranchSearch } from '@/shared/branch-search';
import { ReasonSheet } from '@/shared/reason-sheet';
import { TroubleNotice } from '@/shared/trouble-notice';
import { Button } from '@/ui/button';
import { Card } from '@/ui/layout/card';
import { Empty } from '@/ui/layout/empty';
import { Lede } from '@/ui/layout/lede';
import { Page } from '@/ui/layout/page';
import { Section } from '@/ui/layout/section';
import { ListRow } from '@/ui/list-row';

/** 单位报到: with which communities the branch is registered, and the way to ask one more. */
export default function UnitPage() {
  const asked = useOwnCommunities();
  const asking = useRegisterUnit();
  const ending = useEndUnit();
  const [chosen, setChosen] = useState<BranchName>();
  const [tried, setTried] = useState(false);
  const [leaving, setLeaving] = useState<OwnCommunity>();
  const branchId = asked.answer?.branchId ?? '';

  const choose = (one: BranchName | undefined) => {
    asking.forgive();
    setChosen(one);
  };
  const send = async () => {
    setTried(true);
    if (!chosen) {
      showFirstWrong();
      return;
    }
    const made = await asking.act({ communityId: chosen.organizationId });
    if (!made) return;
    setChosen(undefined);
    setTried(false);
    say(t('community.unitAsked', { community: made.communityName }));
  };
  const end = async (of: OwnCommunity) => {
    if (of.may.end) return setLeaving(of);
    if (await ending.act({ communityId: of.communityId, branchId })) say(t('community.unitWithdrawn'));
  };
  const close = () => {
    ending.forgive();
    setLeaving(undefined);
  };
  const leave = async (reason: string) => {
    if (!leaving || !(await ending.act({ communityId: leaving.communityId, branchId, reason }))) return;
    close();
    say(t('community.unitEnded'));
  };
  return (
    <Page
      title={t('community.unit')}
      footer={
        asked.answer?.mayAsk && (
          <Button kind='main' onTap={send}>
            {t('community.unitSend')}
          </Button>
        )
      }
    >
      <Answer of={asked}>
        {({ items, isWorkUnit, mayAsk }) => {
          const standing = items.filter(({ state }) => state === 'waiting' || state === 'confirmed');
          const over = items.filter((one) => !standing.includes(one));
          if (!isWorkUnit) {
            return (
              <Card>
                <Empty title={t('community.unitNotNeeded')} next={t('community.unitNotNeededNext')} />
              </Card>
            );
          }
          return (
            <>
              <Lede more={t('community.unitLineMore')}>{t('community.unitLine')}</Lede>
              {standing.length === 0 && (
                <Card>
                  <Empty
                    picture='people'
                    title={t('community.unitNone')}
                    next={t(mayAsk ? 'community.unitNoneNext' : 'community.unitNoneCommittee')}
                  />
                </Card>
              )}
              {!leaving && <TroubleNotice of={ending.trouble} />}
              {standing.map((one) => (
                <UnitCard key={one.communityId} of={one} onEnd={end} />
              ))}
              {mayAsk && (
                <Card>
                  {chosen ? (
                    <ListRow
                      title={chosen.name}
                      note={t('community.unitChoose')}
                      side={t('community.unitOther')}
                      onTap={() => choose(undefined)}
                    />
                  ) : (
                    <BranchSearch
                      kind='community'
                      label={t('community.unitChoose')}
                      hint={t('community.unitChooseHint')}
                      error={tried ? t('community.unitMissing') : undefined}
                      chosen={[]}
                      onChoose={choose}
                    />
                  )}
                </Card>
              )}
              <TroubleNotice of={asking.trouble} />
              {over.length > 0 && (
                <Section title={t('community.unitBefore')}>
                  {over.map((one) => (
                    <UnitCard key={one.communityId} of={one} onEnd={end} />
                  ))}
                </Section>
              )}
            </>
          );
        }}
      </Answer>
      {leaving && (
        <ReasonSheet
          title={t('community.unitEndTitle')}
          why={t('community.unitEndWhy')}
          example={t('community.unitEndExample')}
          send={t('community.unitEndSend')}
          trouble={ending.trouble}
          onClose={close}
          onSend={leave}
        />
      )}
    </Page>
  );
}
