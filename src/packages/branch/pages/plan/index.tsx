import { limits } from '@contract/limits';
import { rhythms } from '@contract/rhythm';
import { useState } from 'react';
import { goBack } from '@/device/navigate';
import { say } from '@/device/say';
import { monthName } from '@/features/branch/month';
import { asProposed, type Choice, itemOf, keyOf, type Proposal } from '@/features/branch/plan-choice';
import { ProposalRow } from '@/features/branch/proposal-row';
import { useAdoptPlan, usePlan } from '@/features/branch/use-plan';
import { t } from '@/i18n';
import { todayInShanghai } from '@/i18n/dates';
import { Answer } from '@/ui/answer';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Empty } from '@/ui/empty';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { Section } from '@/ui/section';
import { Tiny } from '@/ui/text';
import { TextField } from '@/ui/text-field';
import { TroubleNotice } from '@/ui/trouble-notice';

const monthsOf = (items: readonly Proposal[]) => [...new Set(items.map(({ month }) => month))];

/** The coming months as the regulations ask for them: looked over, and kept as drafts in one go. */
export default function PlanPage() {
  const asked = usePlan();
  const { act, trouble } = useAdoptPlan();
  const [choices, setChoices] = useState<Record<string, Choice>>({});
  const [place, setPlace] = useState('');
  const [tried, setTried] = useState(false);
  const items = asked.answer?.items ?? [];
  const choiceOf = (one: Proposal) => choices[keyOf(one)] ?? asProposed(one);
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
        {({ items: all }) =>
          all.length === 0 ? (
            <Card>
              <Empty title={t('plan.none')} next={t('plan.noneNext')} />
            </Card>
          ) : (
            <>
              <Notice kind='why'>{t('plan.why')}</Notice>
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
              {monthsOf(all).map((month) => (
                <Section
                  key={month}
                  title={t('plan.month', { year: month.slice(0, 4), month: monthName(month) })}
                >
                  <Card rows>
                    {all
                      .filter((one) => one.month === month)
                      .map((one) => (
                        <ProposalRow
                          key={keyOf(one)}
                          proposal={one}
                          choice={choiceOf(one)}
                          today={today}
                          onChange={(choice) => setChoices({ ...choices, [keyOf(one)]: choice })}
                        />
                      ))}
                  </Card>
                </Section>
              ))}
              <Section title={t('plan.source')}>
                <Card>
                  {rhythms.map(({ kind, source }) => (
                    <Tiny key={kind}>
                      {t('plan.sourceLine', { kind: t(`activityKind.${kind}`), ...source })}
                    </Tiny>
                  ))}
                </Card>
              </Section>
            </>
          )
        }
      </Answer>
    </Page>
  );
}
