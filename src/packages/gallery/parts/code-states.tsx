import { useCallback, useState } from 'react';
import { gallery as words } from '@/i18n/zh-CN/gallery';
import { Card } from '@/ui/card';
import { CountdownRing } from '@/ui/countdown-ring';
import { Done } from '@/ui/done';
import { QrPicture } from '@/ui/qr-picture';
import { Section } from '@/ui/section';

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
