import { t } from '@/i18n';
import { hourOfDay } from '@/i18n/dates';
import { Heading } from '@/ui/layout/heading';
import { InboxDoor } from './inbox-door';
import type { Home } from './use-home';

function hello(name: string): string {
  const hour = hourOfDay();
  if (hour < 5) return t('home.goodEvening', { name });
  if (hour < 12) return t('home.goodMorning', { name });
  return hour < 18 ? t('home.goodAfternoon', { name }) : t('home.goodEvening', { name });
}

export interface GreetingProps {
  member: Home['member'];
  unread: number;
}

/** The page's first words: who is greeted, where they belong, and what they have been told. */
export function Greeting({ member, unread }: GreetingProps) {
  const door = <InboxDoor unread={unread} />;
  if (!member) return <Heading title={t('home.welcome')} note={t('home.welcomeNote')} side={door} />;
  return <Heading title={hello(member.name)} note={member.path.join(' · ')} side={door} />;
}
