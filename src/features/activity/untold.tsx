import type { Told } from '@contract/activity';
import { t } from '@/i18n';
import { Notice } from '@/ui/notice';

/** Whom somebody must tell, having no phone: by name, or null when nobody. */
export function untoldText(told: Told | null): string | null {
  if (!told || told.inPerson.length === 0) return null;
  return t('life.inPerson', { names: told.inPerson.map(({ name }) => name).join(t('activity.nameJoin')) });
}

export function Untold({ told }: { told: Told | null }) {
  const text = untoldText(told);
  return text === null ? null : <Notice kind='waiting'>{text}</Notice>;
}
