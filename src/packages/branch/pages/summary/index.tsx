import { useState } from 'react';
import { open } from '@/device/navigate';
import { useParams } from '@/device/params';
import { DueCard } from '@/features/branch/due-card';
import { Explained } from '@/features/branch/explained';
import { monthName, monthNumber, monthsBefore } from '@/features/branch/month';
import { TurnoutCard } from '@/features/branch/turnout-card';
import { useBranchSummary } from '@/features/branch/use-branch-summary';
import { useWaiting } from '@/features/branch/use-waiting';
import { TodoList } from '@/features/home/todo-list';
import { t } from '@/i18n';
import { todayInShanghai } from '@/i18n/dates';
import { Answer } from '@/ui/answer';
import { Card } from '@/ui/card';
import { ChipRow } from '@/ui/chip';
import { Figure, Figures } from '@/ui/figure';
import { Heading } from '@/ui/heading';
import { ListRow } from '@/ui/list-row';
import { Page } from '@/ui/page';

/** A branch's month at one look: its secretary's own, or with `branchId` one beneath a higher committee. */
export default function BranchSummaryPage() {
  const { branchId } = useParams();
  const thisMonth = todayInShanghai().slice(0, 7);
  const [month, setMonth] = useState(thisMonth);
  const asked = useBranchSummary(branchId, month === thisMonth ? undefined : month);
  const waiting = useWaiting();
  const months = [2, 1, 0].map((back) => {
    const value = monthsBefore(thisMonth, back);
    return { value, words: t('branch.monthShort', { n: monthNumber(value) }) };
  });
  const own = branchId === undefined || branchId === waiting.ownBranchId;
  return (
    <Page title={t('branch.title')}>
      <Heading
        title={monthName(month)}
        {...(asked.answer ? { note: asked.answer.branchName } : {})}
        side={
          <ChipRow
            inline
            label={t('branch.chooseMonth')}
            choices={months}
            chosen={month}
            onChoose={setMonth}
          />
        }
      />
      <Answer of={asked}>
        {(summary) => (
          <>
            <DueCard summary={summary} plans={own && waiting.isSecretary} />
            <TurnoutCard months={summary.attendance} />
            <Explained
              title={t('branch.figures')}
              why={[
                t('branch.studyWhy'),
                t('branch.wishesWhy'),
                t('branch.errandsWhy'),
                t('branch.errandsRecordedWhy'),
                t('branch.volunteeredWhy'),
              ]}
            >
              <Figures>
                <Figure
                  label={t('branch.study')}
                  value={summary.study.reached}
                  unit={t('common.ofPeople', { n: summary.study.of })}
                />
                <Figure
                  label={t('branch.wishes')}
                  value={summary.wishes.fulfilled}
                  unit={t('branch.ofWishes', { n: summary.wishes.claimed })}
                />
                <Figure
                  label={t('branch.errands')}
                  value={summary.errandsSolved}
                  unit={t('branch.errandsUnit')}
                />
                <Figure
                  label={t('branch.errandsRecorded')}
                  value={summary.errandsRecorded}
                  unit={t('branch.errandsUnit')}
                />
                <Figure
                  label={t('branch.volunteeredMonth')}
                  value={summary.volunteered}
                  unit={t('branch.times')}
                />
              </Figures>
            </Explained>
            <Explained
              title={t('branch.membersOnRoll', { n: summary.members.total })}
              why={[t('branch.membersWhy')]}
            >
              <Figures>
                <Figure label={t('memberClass.able')} value={summary.members.able} />
                <Figure label={t('memberClass.frail')} value={summary.members.frail} />
                <Figure label={t('memberClass.away')} value={summary.members.away} />
              </Figures>
            </Explained>
            {own && <TodoList todo={waiting.todo} title={t('home.waitsForSecretary')} />}
            <Card rows>
              <ListRow
                title={t('branch.seeActivities')}
                note={t('branch.seeActivitiesNote')}
                onTap={() => open('activityList', branchId ? { branchId } : {})}
              />
              <ListRow
                title={t('minutes.resolutions')}
                note={t('branch.resolutionsNote')}
                onTap={() => open('activityResolutions', { branchId: summary.branchId })}
              />
              <ListRow
                title={t('publicPage.mine')}
                note={t('publicPage.mineNote')}
                onTap={() => open('publicPage', { organizationId: summary.branchId })}
              />
              {own && waiting.isSecretary && (
                <ListRow
                  title={t('branch.people')}
                  note={t('branch.peopleNote')}
                  onTap={() => open('branchPeople', { branchId: summary.branchId })}
                />
              )}
              {own && waiting.isSecretary && (
                <ListRow
                  title={t('who.groups')}
                  note={t('who.groupsNote')}
                  onTap={() => open('branchGroups')}
                />
              )}
            </Card>
          </>
        )}
      </Answer>
    </Page>
  );
}
