import { open } from '@/device/page/navigate';
import { scanToCheckIn } from '@/features/activity/check-in/scan-to-check-in';
import { SayCard } from '@/features/activity/leave/say-card';
import { NextActivity } from '@/features/activity/lifecycle/next-activity';
import { cameAt } from '@/features/activity/parts/came';
import { isOnDay } from '@/features/activity/parts/is-on-day';
import { CitizenHome } from '@/features/home/citizen-home';
import { Doors } from '@/features/home/doors';
import { Greeting } from '@/features/home/greeting';
import { OwnYear } from '@/features/home/own-year';
import { RollUpDoor } from '@/features/home/roll-up-door';
import { SimpleHome } from '@/features/home/simple-home';
import { SpotDoor } from '@/features/home/spot-door';
import { TodoList } from '@/features/home/todo-list';
import { type Home, useHome } from '@/features/home/use-home';
import { OutboxCard } from '@/features/outbox/outbox-card';
import { t } from '@/i18n';
import { useLargeType } from '@/platform/large-type';
import { Answer } from '@/shared/answer';
import { Card } from '@/ui/layout/card';
import { Empty } from '@/ui/layout/empty';
import { Page } from '@/ui/layout/page';
import { Section } from '@/ui/layout/section';

function MemberHome({ home, member }: { home: Home; member: NonNullable<Home['member']> }) {
  const { next, todo, unread, year } = home;
  const { large } = useLargeType();
  const { isSecretary, isCommunityStaff, over } = member;
  const isNow = next !== null && isOnDay(next);
  const simple = large && !isSecretary && !isCommunityStaff && over === null;
  // Another branch's that theirs joins is run by that one.
  const nextActivity = next && (
    <NextActivity of={next} runsIt={isSecretary && next.branchId === member.branchId} />
  );
  return (
    <>
      {simple ? (
        <SimpleHome
          member={member}
          next={next}
          unread={unread}
          came={next && cameAt(next)}
          isNow={isNow}
          onCheckIn={() => void scanToCheckIn()}
        />
      ) : (
        <Greeting member={member} unread={unread} />
      )}
      <OutboxCard />
      {/* On the day itself the meeting comes first; else what waits, for those whose work it is. */}
      {isNow && !simple && nextActivity}
      {member.mayJot && <SpotDoor />}
      {over && <RollUpDoor of={over} />}
      {(isSecretary || isCommunityStaff) && <TodoList todo={todo} title={t('home.waitsForSecretary')} />}
      {simple && next && <SayCard of={next} />}
      {!isNow && !simple && nextActivity}
      {!simple && !next && (
        <Card>
          <Empty
            picture='calendar'
            title={t('home.noNext')}
            next={isSecretary ? t('home.noNextSecretary') : t('home.noNextMember')}
            action={isSecretary ? { words: t('home.plan'), onTap: () => open('activityCreate') } : undefined}
          />
        </Card>
      )}
      {!(isSecretary || isCommunityStaff) && <TodoList todo={todo} title={t('home.waitsForYou')} />}
      {year && (
        <Section title={t('home.year')} side={t('common.seeAll')} onSide={() => void open('memberYear')}>
          <OwnYear year={year} />
        </Section>
      )}
      <Doors member={member} />
    </>
  );
}

/** The caller's own home: a citizen's wishes, a member's next meeting, an officer's work. */
export default function HomePage() {
  const asked = useHome();
  return (
    <Page title={t('common.appName')} tab>
      <Answer of={asked}>
        {(home) =>
          home.member ? (
            <MemberHome home={home} member={home.member} />
          ) : (
            <>
              <Greeting member={null} unread={home.unread} />
              <CitizenHome home={home} />
            </>
          )
        }
      </Answer>
    </Page>
  );
}
