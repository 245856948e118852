import { useState } from 'react';
import { open } from '@/device/page/navigate';
import { useParams } from '@/device/page/params';
import { DueCard } from '@/features/branch/due-card';
import { Explained } from '@/features/branch/explained';
import { monthName } from '@/features/branch/month';
import { MonthChips } from '@/features/branch/month-chips';
import { TurnoutCard } from '@/features/branch/turnout-card';
import { besidesErrands, besidesWishes } from '@/features/branch/unconfirmed';
import { useBranchSummary } from '@/features/branch/use-branch-summary';
import { useWaiting } from '@/features/branch/use-waiting';
import { TodoList } from '@/features/home/todo-list';
import { t } from '@/i18n';
import { monthText, todayInShanghai } from '@/i18n/dates';
import { Answer } from '@/shared/answer';
import { Figure, Figures } from '@/ui/figures/figure';
import { Card } from '@/ui/layout/card';
import { Heading } from '@/ui/layout/heading';
import { Page } from '@/ui/layout/page';
import { ListRow } from '@/ui/list-row';

const yearWords = (month: string) =>
  month.slice(0, 4) === todayInShanghai().slice(0, 4)
    ? t('branch.thisYear')
    : t('branch.ofYear', { year: month.slice(0, 4) });
const monthWords = (month: string) =>
  month === todayInShanghai().slice(0, 7) ? t('branch.thisMonth') : monthText(month);

/** A branch's month at one look: its secretary's own, or with `branchId` one beneath a higher committee. */
export default function BranchSummaryPage() {
  const { branchId, month: from } = useParams();
  const thisMonth = todayInShanghai().slice(0, 7);
  const [month, setMonth] = useState(from ?? thisMonth);
  const asked = useBranchSummary(branchId, month === thisMonth ? undefined : month);
  const waiting = useWaiting();
  const own = branchId === undefined || branchId === waiting.ownBranchId;
  return (
    <Page title={t('branch.title')}>
      <Heading title={monthName(month)} {...(asked.answer ? { note: asked.answer.branchName } : {})} />
      <MonthChips month={month} onChoose={setMonth} />
      <Answer of={asked}>
        {(summary) => (
          <>
            <DueCard summary={summary} plans={own && waiting.isSecretary} />
            <TurnoutCard months={summary.attendance} />
            <Explained
              title={t('branch.figuresOf', { period: yearWords(month) })}
              why={[
                t('branch.studyWhy'),
                t('branch.wishesWhy'),
                t('branch.errandsWhy'),
                t('branch.errandsRecordedWhy'),
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
                  {...besidesWishes(summary.wishes)}
                />
                <Figure
                  label={t('branch.errands')}
                  value={summary.errandsSolved}
                  {...besidesErrands(summary.errandsUnconfirmed)}
                />
                <Figure
                  label={t('branch.errandsRecorded')}
                  value={summary.errandsRecorded}
                  unit={t('branch.errandsUnit')}
                />
              </Figures>
            </Explained>
            <Explained
              title={t('branch.volunteeringOf', { period: monthWords(month) })}
              why={[t('branch.volunteeredWhy')]}
            >
              <Figures>
                <Figure
                  label={t('branch.volunteered')}
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
              {own && waiting.leadsBranch && (
                <ListRow
                  title={t(waiting.isSecretary ? 'branch.people' : 'branch.roll')}
                  note={t(waiting.isSecretary ? 'branch.peopleNote' : 'branch.rollNote')}
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
