import { useState } from 'react';
import { gallery as words } from '@/i18n/zh-CN/gallery';
import { Button } from '@/ui/button';
import { Chip, ChipRow, Chips } from '@/ui/chip';
import { DateBlock } from '@/ui/date-block';
import { BarChart } from '@/ui/figures/bar-chart';
import { Figure, Figures } from '@/ui/figures/figure';
import { ProgressBar } from '@/ui/figures/progress-bar';
import { Card } from '@/ui/layout/card';
import { Heading } from '@/ui/layout/heading';
import { Section } from '@/ui/layout/section';
import { Grow, Row } from '@/ui/row';
import { Tag } from '@/ui/tag';
import { Lead, Sub, Tiny } from '@/ui/text';

const filters = [words.near, ...words.filters].map((one) => ({ value: one, words: one }));
const shares = [0.76, 0.84, 0.68, 0.87, 0.92, 0.89];

/** Cards as the home page, the wish wall and the summary use them. */
export function CardStates() {
  const [filter, setFilter] = useState<string>(words.near);
  return (
    <>
      <Heading title={words.greeting} note={words.branch} />
      <Card>
        <Row align='top'>
          <DateBlock at='2026-11-25T01:30:00Z' />
          <Grow>
            <Row align='top' apart>
              <Grow>
                <Lead>{words.themeDay}</Lead>
              </Grow>
              <Tag tone='red'>{words.tomorrow}</Tag>
            </Row>
            <Sub>{words.whenWhere}</Sub>
          </Grow>
        </Row>
        <Chips>
          {words.filters.slice(0, 4).map((part) => (
            <Chip key={part}>{part}</Chip>
          ))}
          <Chip tone='gold'>{words.ownPart}</Chip>
        </Chips>
        <Button kind='main'>{words.scan}</Button>
        <Row equal spaced>
          <Button size='medium'>{words.coming}</Button>
          <Button size='medium'>{words.leave}</Button>
        </Row>
      </Card>
      <Section title={words.myYear} side={words.details} onSide={() => undefined}>
        <Card>
          <Figures>
            <Figure label={words.attended} value={10} unit={words.times} />
            <Figure label={words.fulfilled} value={2} unit={words.wishes} />
            <Figure label={words.volunteering} value={6} unit={words.time} />
          </Figures>
          <ProgressBar value={26} of={32} tone='gold' label={words.hours} side={words.hoursSide} spaced />
        </Card>
      </Section>
      <ChipRow label={words.category} choices={filters} chosen={filter} onChoose={setFilter} />
      <Card>
        <Row apart>
          <Tag tone='gold'>{words.repairs}</Tag>
          <Tiny>{words.daysLeft}</Tiny>
        </Row>
        <Lead>{words.lamp}</Lead>
        <Sub>{words.lampNote}</Sub>
        <Row spaced>
          <Grow>
            <Tiny>{words.lampWho}</Tiny>
          </Grow>
          <Button kind='soft' size='small'>
            {words.help}
          </Button>
        </Row>
      </Card>
      <Card quiet>
        <Row apart>
          <Tag tone='green'>{words.claimed}</Tag>
          <Tiny>{words.daysLeft}</Tiny>
        </Row>
        <Lead>{words.lamp}</Lead>
      </Card>
      <Card>
        <Row apart>
          <Lead>{words.attendance}</Lead>
          <Tiny>{words.sixMonths}</Tiny>
        </Row>
        <BarChart
          label={words.attendance}
          bars={words.months.map((label, index) => ({
            label,
            share: shares[index] ?? 0,
            ...(index === 5 ? { words: '89%' } : {}),
          }))}
        />
      </Card>
      <Card tone='gold'>
        <Lead>{words.tagKind}</Lead>
        <Sub>{words.lampNote}</Sub>
      </Card>
    </>
  );
}
