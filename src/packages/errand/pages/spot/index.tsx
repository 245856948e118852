import { SpotAsker, SpotLine, SpotWhere } from '@/features/errand/spot-form';
import { SpotNoted } from '@/features/errand/spot-noted';
import { useSpot } from '@/features/errand/use-spot';
import { t } from '@/i18n';
import { TroubleNotice } from '@/shared/trouble-notice';
import { Button } from '@/ui/button';
import { Card } from '@/ui/layout/card';
import { Page } from '@/ui/layout/page';
import { Row } from '@/ui/row';

/** 帮办随手记: one line and one tap, with a signal or without. */
export default function SpotPage() {
  const { draft, write, tried, noted, trouble, jot, another } = useSpot();
  if (noted !== undefined) return <SpotNoted noted={noted} onAnother={another} />;
  const lineError = tried && draft.line.trim() === '' ? t('spot.lineMissing') : undefined;
  return (
    <Page
      title={t('spot.title')}
      footer={
        <>
          <TroubleNotice of={trouble} />
          <Row equal>
            <Button onTap={() => jot(true)}>{t('spot.toDo')}</Button>
            <Button kind='main' onTap={() => jot(false)}>
              {t('spot.done')}
            </Button>
          </Row>
        </>
      }
    >
      <SpotLine draft={draft} onChange={write} lineError={lineError} />
      <Card>
        <SpotWhere draft={draft} onChange={write} />
        <SpotAsker draft={draft} onChange={write} />
      </Card>
    </Page>
  );
}
