import { useState } from 'react';
import { open } from '@/device/page/navigate';
import { say } from '@/device/say';
import { latestQuarters, quarterText } from '@/features/community/quarter-text';
import { type SheetLine, SheetRow } from '@/features/community/sheet-row';
import { useSendSheets, useSheets } from '@/features/community/use-sheets';
import { t } from '@/i18n';
import { nearDayText, startOfDay } from '@/i18n/dates';
import { Answer } from '@/shared/answer';
import { TroubleNotice } from '@/shared/trouble-notice';
import { Button } from '@/ui/button';
import { ChipRow } from '@/ui/chip';
import { Card } from '@/ui/layout/card';
import { Empty } from '@/ui/layout/empty';
import { Lede } from '@/ui/layout/lede';
import { Notice } from '@/ui/layout/notice';
import { Page } from '@/ui/layout/page';
import { Section } from '@/ui/layout/section';
import { Sheet } from '@/ui/layout/sheet';

const QUARTERS = 4;

const hasService = ({ served, unitDone }: SheetLine) => served > 0 || unitDone > 0;

/** 季度反馈单: a community's quarter, branch by branch; each is looked at, or all that are left are sent together. */
export default function SheetsPage() {
  const [chosen, setChosen] = useState<string>();
  const asked = useSheets(chosen);
  const { act, trouble, forgive } = useSendSheets();
  const [asking, setAsking] = useState(false);
  const { communityId = '', quarter = chosen, items = [], maySend = false } = asked.answer ?? {};
  const rest = maySend ? items.filter((line) => line.sentAt === null && hasService(line)) : [];

  const close = () => {
    forgive();
    setAsking(false);
  };
  const sendRest = async () => {
    if (!quarter) return;
    const sheets = rest.map(({ branchId }) => ({ branchId }));
    const made = await act({ communityId, quarter, sheets });
    if (!made) return;
    close();
    const { sent: n, before } = made;
    say(before > 0 ? t('community.sheetsSentBefore', { n, before }) : t('community.sheetsSent', { n }));
  };
  return (
    <Page
      title={t('community.sheets')}
      footer={
        rest.length > 0 && (
          <Button kind='main' onTap={() => setAsking(true)}>
            {t('community.sheetsRest', { n: rest.length })}
          </Button>
        )
      }
    >
      <ChipRow
        label={t('community.sheetsWhich')}
        choices={latestQuarters(QUARTERS).map((value) => ({ value, words: quarterText(value) }))}
        chosen={quarter ?? ''}
        onChoose={setChosen}
      />
      <Answer of={asked}>
        {({ items: lines, sendFrom, maySend: may, quarter: which }) => {
          const served = lines.filter((line) => hasService(line) || line.sentAt !== null);
          const nothing = lines.filter((line) => !served.includes(line));
          const see = ({ branchId }: SheetLine) =>
            open('communitySheet', { communityId, branchId, quarter: which });
          return (
            <>
              <Lede>
                {may
                  ? t('community.sheetsWhy')
                  : t('community.sheetsNotYet', { day: nearDayText(startOfDay(sendFrom)) })}
              </Lede>
              {lines.length === 0 && (
                <Card>
                  <Empty title={t('community.sheetsNone')} next={t('community.sheetsNoneNext')} />
                </Card>
              )}
              {served.length > 0 && (
                <Section
                  title={t('community.sheetsServed')}
                  side={t('community.unitsCount', { n: served.length })}
                >
                  <Card rows>
                    {served.map((line) => (
                      <SheetRow key={line.branchId} line={line} onTap={() => see(line)} />
                    ))}
                  </Card>
                </Section>
              )}
              {nothing.length > 0 && (
                <Section
                  title={t('community.sheetsNothing')}
                  side={t('community.unitsCount', { n: nothing.length })}
                >
                  <Card rows>
                    {nothing.map((line) => (
                      <SheetRow key={line.branchId} line={line} onTap={() => see(line)} />
                    ))}
                  </Card>
                </Section>
              )}
            </>
          );
        }}
      </Answer>
      <Sheet open={asking} title={t('community.sheetsRestTitle', { n: rest.length })} onClose={close}>
        <Notice kind='why'>{t('community.sheetsRestWhy')}</Notice>
        <TroubleNotice of={trouble} />
        <Button kind='main' onTap={sendRest}>
          {t('community.sheetsRestSend')}
        </Button>
      </Sheet>
    </Page>
  );
}
