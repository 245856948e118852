import { dayText, startOfDay } from '@/i18n/dates';

/** `11月25日 周三`, of a day such as `2026-11-25`. */
export const dayWords = (day: string) => dayText(startOfDay(day));
