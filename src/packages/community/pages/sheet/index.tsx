import { limits } from '@contract/limits';
import { useState } from 'react';
import { fieldText } from '@/cloud/trouble-text';
import { say } from '@/device/say';
import { quarterText } from '@/features/community/quarter-text';
import { ServiceRows } from '@/features/community/service-rows';
import { SheetFigures } from '@/features/community/sheet-figures';
import { useDownloadSheet, useSendSheets, useSheet, type WhichSheet } from '@/features/community/use-sheets';
import { t } from '@/i18n';
import { nearDayText } from '@/i18n/dates';
import { Answer } from '@/shared/answer';
import { TroubleNotice } from '@/shared/trouble-notice';
import { Button } from '@/ui/button';
import { TextArea } from '@/ui/form/text-area';
import { Card } from '@/ui/layout/card';
import { Empty } from '@/ui/layout/empty';
import { Heading } from '@/ui/layout/heading';
import { Lede } from '@/ui/layout/lede';
import { needsParams } from '@/ui/layout/needs-params';
import { Page } from '@/ui/layout/page';
import { Section } from '@/ui/layout/section';
import { Row } from '@/ui/row';
import { Lead, Sub, Tiny } from '@/ui/text';

/** 服务反馈单: what one branch's members did for a community in a quarter, and the community's words. */
function SheetPage({
  communityId,
  branchId,
  quarter,
}: {
  communityId: string;
  branchId: string;
  quarter: string;
}) {
  const which: WhichSheet = { communityId, branchId, quarter };
  const asked = useSheet(which);
  const sending = useSendSheets();
  const taking = useDownloadSheet();
  const [words, setWords] = useState('');
  const { maySend = false, branchName: branch = '' } = asked.answer ?? {};

  const send = async () => {
    const made = await sending.act({ communityId, quarter, sheets: [{ branchId, words }] });
    if (made) say(made.sent > 0 ? t('community.sheetSent', { branch }) : t('community.sheetSentBefore'));
  };
  const error = fieldText(sending.trouble, 'sheets.0.words');
  return (
    <Page
      title={t('community.sheet')}
      footer={
        maySend && (
          <Button kind='main' onTap={send}>
            {t('community.sheetSend')}
          </Button>
        )
      }
    >
      <Answer of={asked}>
        {(sheet) => (
          <>
            <Heading
              title={sheet.branchName}
              note={t('community.sheetWhere', {
                community: sheet.communityName,
                quarter: quarterText(sheet.quarter),
              })}
            />
            <SheetFigures of={sheet.figures} />
            {sheet.sentAt && (
              <Card tone='gold'>
                {sheet.words && <Sub>{sheet.words}</Sub>}
                <Tiny>{t('community.sheetSentOn', { day: nearDayText(sheet.sentAt) })}</Tiny>
              </Card>
            )}
            {sheet.people.length === 0 && sheet.unit.length === 0 && (
              <Card>
                <Empty title={t('community.sheetNothing')} next={t('community.sheetNothingNext')} />
              </Card>
            )}
            {sheet.people.map(({ memberId, name, services }) => (
              <Section key={memberId} title={name} side={t('community.ownTimes', { n: services.length })}>
                <Card rows>
                  <ServiceRows services={services} />
                </Card>
              </Section>
            ))}
            {sheet.unit.length > 0 && (
              <Section title={t('community.sheetUnit')}>
                <Card rows>
                  <ServiceRows services={sheet.unit} />
                </Card>
              </Section>
            )}
            {sheet.maySend && (
              <Card>
                <TextArea
                  label={t('community.sheetWordsField')}
                  hint={t('community.sheetWordsHint')}
                  example={t('community.sheetWordsExample')}
                  optional
                  most={limits.sheetWords}
                  value={words}
                  onChange={setWords}
                  {...(error ? { error } : {})}
                />
              </Card>
            )}
            <TroubleNotice of={sending.trouble ?? taking.trouble} />
            <Card>
              <Lead>{t('year.takeTitle')}</Lead>
              <Sub>{t('year.takeWhy')}</Sub>
              <Row equal spaced>
                <Button size='medium' busy={taking.busy} onTap={() => taking.download(which)}>
                  {t('community.sheetSave')}
                </Button>
              </Row>
            </Card>
            <Lede more={t('community.sheetHow')}>{t('community.sheetHowLine')}</Lede>
          </>
        )}
      </Answer>
    </Page>
  );
}

export default needsParams('sheet', ['communityId', 'branchId', 'quarter'], SheetPage);
