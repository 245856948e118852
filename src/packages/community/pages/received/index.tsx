import { useReachBottom } from '@tarojs/taro';
import { open } from '@/device/page/navigate';
import { quarterText } from '@/features/community/quarter-text';
import { useReceivedSheets } from '@/features/community/use-sheets';
import { t } from '@/i18n';
import { nearDayText } from '@/i18n/dates';
import { ListAnswer } from '@/shared/list-answer';
import { Card } from '@/ui/layout/card';
import { Empty } from '@/ui/layout/empty';
import { Lede } from '@/ui/layout/lede';
import { Page } from '@/ui/layout/page';
import { Grow, Row } from '@/ui/row';
import { Lead, Sub, Tiny } from '@/ui/text';

/** 双报到反馈: what communities sent to the branch, the latest first. */
export default function ReceivedSheetsPage() {
  const sheets = useReceivedSheets();
  useReachBottom(sheets.more);
  return (
    <Page title={t('community.received')}>
      <ListAnswer
        of={sheets}
        empty={<Empty title={t('community.receivedNone')} next={t('community.receivedNoneNext')} />}
      >
        {(items) => (
          <>
            <Lede>{t('community.receivedWhy')}</Lede>
            {items.map(({ communityId, communityName, branchId, quarter, words, sentAt }) => (
              <Card
                key={`${communityId} ${quarter}`}
                onTap={() => open('communitySheet', { communityId, branchId, quarter })}
              >
                <Row>
                  <Grow>
                    <Lead>
                      {t('community.receivedTitle', {
                        community: communityName,
                        quarter: quarterText(quarter),
                      })}
                    </Lead>
                  </Grow>
                  <Tiny>›</Tiny>
                </Row>
                {words && <Sub>{words}</Sub>}
                <Tiny>{t('community.receivedFrom', { day: nearDayText(sentAt) })}</Tiny>
              </Card>
            ))}
          </>
        )}
      </ListAnswer>
    </Page>
  );
}
