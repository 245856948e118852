import { useState } from 'react';
import { gallery as words } from '@/i18n/zh-CN/gallery';
import { ChipRow } from '@/ui/chip';
import { Page } from '@/ui/layout/page';
import { ButtonStates } from '../../parts/button-states';
import { CardStates } from '../../parts/card-states';
import { CodeStates } from '../../parts/code-states';
import { FieldStates } from '../../parts/field-states';
import { NoticeStates } from '../../parts/notice-states';
import { RowStates } from '../../parts/row-states';
import { TileStates } from '../../parts/tile-states';

const sizes = [
  { value: '1', words: words.usualSize },
  { value: '1.6', words: words.largeSize },
] as const;

/** Every part in every state, in both type sizes: what a change to `ui/` is looked at with. */
export default function PartsPage() {
  const [size, setSize] = useState<'1' | '1.6'>('1');
  return (
    <Page title={words.title} scale={Number(size)}>
      <ChipRow label={words.size} choices={sizes} chosen={size} onChoose={setSize} />
      <CardStates />
      <ButtonStates />
      <RowStates />
      <NoticeStates />
      <FieldStates />
      <CodeStates />
      <TileStates />
    </Page>
  );
}
