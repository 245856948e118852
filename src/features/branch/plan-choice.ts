import type { Input, Output } from '@contract/api';
import { t } from '@/i18n';
import { monthInWords } from '@/i18n/dates';

export type Proposal = Output<'activity.plan'>['items'][number];

/** What the secretary made of one proposal. */
export interface Choice {
  on: boolean;
  /** `2026-12-25` in Asia/Shanghai. */
  day: string;
}

export const keyOf = ({ kind, month }: Proposal) => `${kind} ${month}`;

const shanghai = (instant: string) => new Date(Date.parse(instant) + 8 * 3600_000).toISOString();
const timeOf = ({ startsAt }: Proposal) => shanghai(startsAt).slice(11, 16);

/** As it was proposed; `on` where it is to be kept unless it is switched off. */
export const asProposed = ({ startsAt }: Proposal, on = true): Choice => ({
  on,
  day: shanghai(startsAt).slice(0, 10),
});

/** The first month of the quarter that `2026-12` is in: names the quarter. */
export function quarterOf(month: string): string {
  const first = Math.floor((Number(month.slice(5, 7)) - 1) / 3) * 3 + 1;
  return `${month.slice(0, 4)}-${String(first).padStart(2, '0')}`;
}

/** The quarters that anything is proposed in, soonest first. */
export const quartersOf = (items: readonly Proposal[]): string[] =>
  [...new Set(items.map(({ month }) => quarterOf(month)))].sort();

/** The last day of `2026-12`. */
export function lastDay(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}

/** When it starts on the chosen day, with its offset. */
export const startOf = (proposal: Proposal, { day }: Choice) => `${day}T${timeOf(proposal)}:00+08:00`;

type Item = Input<'activity.adoptPlan'>['items'][number];

/** The proposal as the cloud takes it; `place` for those that have none. */
export const itemOf = (proposal: Proposal, choice: Choice, place: string): Item => ({
  kind: proposal.kind,
  month: proposal.month,
  startsAt: startOf(proposal, choice),
  title: t('activity.kindTitle', {
    month: monthInWords(proposal.month),
    kind: t(`activityKind.${proposal.kind}`),
  }),
  place: proposal.place || place,
});
