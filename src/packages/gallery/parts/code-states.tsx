import { useCallback, useState } from 'react';
import { gallery as words } from '@/i18n/zh-CN/gallery';
import { CountdownRing } from '@/ui/figures/countdown-ring';
import { Card } from '@/ui/layout/card';
import { Done } from '@/ui/layout/done';
import { Section } from '@/ui/layout/section';
import { QrPicture } from '@/ui/pictures/qr-picture';

const whole = 10;

/** The secretary's changing code, and what a member sees when it was read. */
export function CodeStates() {
  const [until, setUntil] = useState(() => Date.now() + whole * 1000);
  const next = useCallback(() => setUntil(Date.now() + whole * 1000), []);
  return (
    <>
      <Section title={words.codes}>
        <Card>
          <QrPicture text={`${words.code}${until}`} label={words.codeLabel} />
          <CountdownRing until={until} whole={whole} onDone={next} />
        </Card>
      </Section>
      <Section title={words.done}>
        <Done title={words.checkedIn} figure={words.checkedInAt} note={words.inLine} />
      </Section>
    </>
  );
}
