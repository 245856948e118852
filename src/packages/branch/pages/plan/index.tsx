import { rhythms } from '@contract/activity/rhythm';
import { limits } from '@contract/limits';
import { useState } from 'react';
import { goBack } from '@/device/page/navigate';
import { useParams } from '@/device/page/params';
import { say } from '@/device/say';
import { monthName } from '@/features/branch/month';
import {
  asProposed,
  type Choice,
  itemOf,
  keyOf,
  type Proposal,
  quarterOf,
  quartersOf,
} from '@/features/branch/plan-choice';
import { ProposalRow } from '@/features/branch/proposal-row';
import { useAdoptPlan, usePlan } from '@/features/branch/use-plan';
import { t } from '@/i18n';
import { todayInShanghai } from '@/i18n/dates';
import { Answer } from '@/shared/answer';
import { TroubleNotice } from '@/shared/trouble-notice';
import { Button } from '@/ui/button';
import { ChipRow } from '@/ui/chip';
import { TextField } from '@/ui/form/text-field';
import { Card } from '@/ui/layout/card';
import { Empty } from '@/ui/layout/empty';
import { Lede } from '@/ui/layout/lede';
import { Page } from '@/ui/layout/page';
import { Section } from '@/ui/layout/section';

const monthsOf = (items: readonly Proposal[]) => [...new Set(items.map(({ month }) => month))];
/** Where the regulations ask for each kind. */
const sources = () =>
  rhythms
    .map(({ kind, source }) => t('plan.sourceLine', { kind: t(`activityKind.${kind}`), ...source }))
    .join('\n');
const quarterWords = (quarter: string) =>
  t('plan.quarter', { year: quarter.slice(0, 4), n: (Number(quarter.slice(5, 7)) + 2) / 3 });

/**
 * A quarter as the regulations ask for it: looked over, and kept as drafts in one go. Whoever comes for one `kind` sees that
 * first: its next meeting is to be kept, the others can be switched on.
 */
export default function PlanPage() {
  const { kind: sought } = useParams();
  const asked = usePlan();
  const { act, trouble } = useAdoptPlan();
  const [choices, setChoices] = useState<Record<string, Choice>>({});
  const [place, setPlace] = useState('');
  const [tried, setTried] = useState(false);
  const [chosenQuarter, chooseQuarter] = useState<string>();
  const all = asked.answer?.items ?? [];
  const wanted = all.find(({ kind }) => kind === sought);
  const quarters = quartersOf(all);
  const quarter = chosenQuarter ?? (wanted ? quarterOf(wanted.month) : quarters[0]);
  const items = all.filter(({ month }) => quarterOf(month) === quarter);
  const choiceOf = (one: Proposal) =>
    choices[keyOf(one)] ?? asProposed(one, wanted === undefined || one === wanted);
  const rowOf = (one: Proposal) => (
    <ProposalRow
      key={keyOf(one)}
      proposal={one}
      choice={choiceOf(one)}
      today={today}
      onChange={(choice) => setChoices({ ...choices, [keyOf(one)]: choice })}
    />
  );
  const chosen = items.filter((one) => choiceOf(one).on);
  const placeless = items.some((one) => one.place === '');
  const noPlace = placeless && place.trim() === '';
  const today = todayInShanghai();

  const save = async () => {
    setTried(true);
    if (chosen.length === 0) return say(t('plan.noneChosen'));
    if (noPlace) return;
    const saved = await act({ items: chosen.map((one) => itemOf(one, choiceOf(one), place)) });
    if (!saved) return;
    say(saved.made > 0 ? t('plan.saved', { n: saved.made }) : t('plan.savedAlready'));
    await goBack();
  };
  return (
    <Page
      title={t('plan.title')}
      footer={
        items.length > 0 && (
          <Button kind='main' onTap={save}>
            {t('plan.save', { n: chosen.length })}
          </Button>
        )
      }
    >
      <TroubleNotice of={trouble} />
      <Answer of={asked}>
        {({ items: proposed }) =>
          proposed.length === 0 ? (
            <Card>
              <Empty picture='allDone' title={t('plan.none')} next={t('plan.noneNext')} />
            </Card>
          ) : (
            <>
              <Lede more={sources()}>{t('plan.why')}</Lede>
              {quarter && quarters.length > 1 && (
                <ChipRow
                  label={t('plan.chooseQuarter')}
                  choices={quarters.map((value) => ({ value, words: quarterWords(value) }))}
                  chosen={quarter}
                  onChoose={chooseQuarter}
                />
              )}
              {placeless && (
                <Card>
                  <TextField
                    label={t('plan.place')}
                    hint={t('plan.placeHint')}
                    example={t('activity.placeExample')}
                    most={limits.activityPlace}
                    value={place}
                    onChange={setPlace}
                    error={tried && noPlace ? t('plan.placeMissing') : undefined}
                  />
                </Card>
              )}
              {wanted && items.includes(wanted) && (
                <Section title={t('plan.first')}>
                  <Card rows>{rowOf(wanted)}</Card>
                </Section>
              )}
              {monthsOf(items.filter((one) => one !== wanted)).map((month) => (
                <Section
                  key={month}
                  title={t('plan.month', { year: month.slice(0, 4), month: monthName(month) })}
                >
                  <Card rows>{items.filter((one) => one.month === month && one !== wanted).map(rowOf)}</Card>
                </Section>
              ))}
            </>
          )
        }
      </Answer>
    </Page>
  );
}
