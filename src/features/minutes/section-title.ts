import { t } from '@/i18n';
import type { Section } from './minutes-form';

/** A part's own title, else what the section is called. */
export const sectionTitle = ({ section, title }: Pick<Section, 'section' | 'title'>) =>
  title || t(`minutesSection.${section}`);
