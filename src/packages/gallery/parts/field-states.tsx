import { useState } from 'react';
import { gallery as words } from '@/i18n/zh-CN/gallery';
import { Button } from '@/ui/button';
import { ChipField } from '@/ui/form/chip-field';
import { NumberStepper } from '@/ui/form/number-stepper';
import { DateField, PickerField } from '@/ui/form/picker-field';
import { TextArea } from '@/ui/form/text-area';
import { TextField } from '@/ui/form/text-field';
import { Card } from '@/ui/layout/card';
import { Section } from '@/ui/layout/section';
import { Sheet } from '@/ui/layout/sheet';
import { Sub } from '@/ui/text';

const categories = words.filters.map((one) => ({ value: one, words: one }));

/** Fields: empty, written in, refused; choices, days, numbers; a sheet. */
export function FieldStates() {
  const [title, setTitle] = useState('');
  const [long, setLong] = useState<string>(words.wishWritten);
  const [more, setMore] = useState('');
  const [category, setCategory] = useState<(typeof words.filters)[number]>();
  const [day, setDay] = useState<string>();
  const [hours, setHours] = useState(1.5);
  const [open, setOpen] = useState(false);
  return (
    <Section title={words.forms}>
      <Card>
        <TextField
          label={words.wishTitle}
          hint={words.wishHint}
          example={words.wishExample}
          most={30}
          value={title}
          onChange={setTitle}
        />
        <TextField
          label={words.wishTitle}
          error={words.wishError}
          most={22}
          value={long}
          onChange={setLong}
        />
        <TextField
          label={words.phone}
          hint={words.phoneHint}
          keys='phone'
          value=''
          onChange={() => undefined}
        />
        <TextArea
          label={words.more}
          optional
          example={words.moreExample}
          most={300}
          value={more}
          onChange={setMore}
        />
        <ChipField label={words.category} choices={categories} chosen={category} onChoose={setCategory} />
        <PickerField label={words.category} choices={categories} value={category} onChange={setCategory} />
        <DateField label={words.due} value={day} onChange={setDay} from='2026-11-23' />
        <NumberStepper
          label={words.studyHours}
          value={hours}
          onChange={setHours}
          least={0.5}
          greatest={8}
          step={0.5}
          unit={words.hourUnit}
        />
        <Button onTap={() => setOpen(true)}>{words.openSheet}</Button>
      </Card>
      <Sheet open={open} title={words.sheetTitle} onClose={() => setOpen(false)}>
        <Sub>{words.sheetWhy}</Sub>
        <TextArea label={words.more} example={words.moreExample} value={more} onChange={setMore} />
        <Button kind='main' onTap={() => setOpen(false)}>
          {words.coming}
        </Button>
      </Sheet>
    </Section>
  );
}
