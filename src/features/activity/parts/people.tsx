import type { Attendee } from '@contract/activity';
import { useState } from 'react';
import { t } from '@/i18n';
import { Button } from '@/ui/button';
import { Card } from '@/ui/layout/card';
import { Section } from '@/ui/layout/section';
import { PersonRow } from './person-row';

/** Rows drawn at first, and with each further tap: an old phone draws no hundred at once. */
const atOnce = 20;

export interface PeopleProps {
  title: string;
  people: readonly Attendee[];
  onTap?: (person: Attendee) => void;
}

/** A titled list of people on the roll; nothing when there are none. */
export function People({ title, people, onTap }: PeopleProps) {
  const [drawn, setDrawn] = useState(atOnce);
  if (people.length === 0) return null;
  const rest = people.length - drawn;
  return (
    <Section title={title} side={t('common.people', { n: people.length })}>
      <Card rows>
        {people.slice(0, drawn).map((person) => (
          <PersonRow key={person.memberId} person={person} {...(onTap ? { onTap } : {})} />
        ))}
      </Card>
      {rest > 0 && (
        <Button size='medium' onTap={() => setDrawn(drawn + atOnce)}>
          {t('activity.showMore', { n: Math.min(rest, atOnce) })}
        </Button>
      )}
    </Section>
  );
}
