import { t } from '@/i18n';
import { hourOfDay } from '@/i18n/dates';
import { Heading } from '@/ui/heading';
import type { Home } from './use-home';

function hello(name: string): string {
  const hour = hourOfDay();
  if (hour < 5) return t('home.goodEvening', { name });
  if (hour < 12) return t('home.goodMorning', { name });
  return hour < 18 ? t('home.goodAfternoon', { name }) : t('home.goodEvening', { name });
}

/** The page's first words: who is greeted, and where they belong. */
export function Greeting({ member }: { member: Home['member'] }) {
  if (!member) return <Heading title={t('home.welcome')} note={t('home.welcomeNote')} />;
  return <Heading title={hello(member.name)} note={member.path.join(' · ')} />;
}
