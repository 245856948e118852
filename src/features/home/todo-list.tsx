import type { Todo } from '@contract/summary';
import { View } from '@tarojs/components';
import { type ReactNode, useState } from 'react';
import { open, openTab } from '@/device/navigate';
import { t } from '@/i18n';
import { daysUntil, dueText, nearDayText, startOfDay } from '@/i18n/dates';
import { Card } from '@/ui/card';
import { ListRow } from '@/ui/list-row';
import { Section } from '@/ui/section';
import { Tiny } from '@/ui/text';
import { todoGroups } from './todo-groups';

interface Line {
  title: string;
  note: string;
  go?: () => Promise<void>;
}

const isPast = (day: string) => daysUntil(startOfDay(day)) < 0;

/** How it is said and where it leads; null of what a newer cloud tells of, which an older program passes over. */
function lineOf({ what, id, title, count, dueOn, kind }: Todo): Line | null {
  const due = dueOn ? dueText(dueOn) : '';
  const seeErrand = () => open('errandDetail', { errandId: id ?? '' });
  const seeWish = () => (id ? open('wishDetail', { wishId: id }) : openTab('wishes'));
  switch (what) {
    case 'leaveRequests':
      return {
        title: t('home.leaveRequests', { n: count }),
        note: t('home.leaveRequestsNote'),
        go: () => open('activityLeave'),
      };
    case 'captures':
      return {
        title: t('home.captures', { n: count }),
        note: title,
        go: () => open('activityAttendance', { activityId: id ?? '' }),
      };
    case 'checkInOpen':
      return {
        title: t('home.checkInOpen', { title }),
        note: t('home.checkInOpenNote', { day: dueOn ? nearDayText(startOfDay(dueOn)) : '' }),
        // Where it is ended.
        go: () => open('activityCode', { activityId: id ?? '' }),
      };
    case 'neverOpened':
      return {
        title: t('home.neverOpened', { title }),
        note: t('home.neverOpenedNote', { day: dueOn ? nearDayText(startOfDay(dueOn)) : '' }),
        go: () => open('activityDetail', { activityId: id ?? '' }),
      };
    case 'jointActivity':
      return {
        title: t('home.jointActivity', { title }),
        note: t('home.jointActivityNote', { due }),
        go: () => open('activityDetail', id ? { activityId: id } : {}),
      };
    case 'bindRequests':
      return {
        title: t('home.bindRequests', { n: count }),
        note: t('home.bindRequestsNote'),
        go: () => open('branchRequests'),
      };
    case 'studyNotes':
      return {
        title: t('home.studyNotes', { n: count }),
        note: t('home.studyNotesNote'),
        go: () => open('branchNotes'),
      };
    case 'meetingDue':
      return {
        title: t('home.meetingDue', { kind: t(`activityKind.${kind ?? 'themeDay'}`) }),
        note: t('home.meetingDueNote', { due }),
        go: () => open('branchPlan', kind ? { kind } : {}),
      };
    case 'draftWaiting':
      return {
        title: t('home.draftWaiting', { title }),
        note: t('home.draftWaitingNote', { due }),
        go: () => open('activityDetail', { activityId: id ?? '' }),
      };
    case 'wishesToVerify':
      return {
        title: t('home.wishesToVerify', { n: count }),
        note: t('home.wishesToVerifyNote'),
        go: () => open('wishVerify'),
      };
    case 'wishesOverdue':
      return {
        title: t('home.wishesOverdue', { n: count }),
        note: t('home.wishesOverdueNote'),
        go: () => open('wishOverdue'),
      };
    case 'errandsWaiting':
      return {
        title: t('home.errandsWaiting', { n: count }),
        note: t('home.errandsWaitingNote'),
        go: () => open('errandList', { view: 'waiting' }),
      };
    case 'errandsPassedUp':
      return {
        title: t('home.errandsPassedUp', { n: count }),
        note: t('home.errandsPassedUpNote'),
        go: () => open('errandList', { view: 'passedUp' }),
      };
    case 'errandInHand':
      return { title, note: t('home.errandInHandNote'), go: seeErrand };
    case 'errandToConfirm':
      return { title, note: t('home.errandToConfirmNote'), go: seeErrand };
    case 'registrations':
      return {
        title: t('home.registrations', { n: count }),
        note: t('home.registrationsNote'),
        go: () => open('branchRegistrations'),
      };
    case 'units':
      return {
        title: t('home.units', { n: count }),
        note: t('home.unitsNote'),
        go: () => open('communityUnits'),
      };
    case 'offers':
      return {
        title: t('home.offers', { n: count }),
        note: t('home.offersNote'),
        // Of which community, for the level above it.
        go: () => open('communityNeeds', id ? { communityId: id } : {}),
      };
    case 'heldTexts':
      return {
        title: t('home.heldTexts', { n: count }),
        note: t('home.heldTextsNote'),
        go: () => open('branchHeldTexts'),
      };
    case 'feedback':
      return {
        title: t('home.feedback', { n: count }),
        note: t('home.feedbackNote'),
        go: () => open('branchFeedback'),
      };
    case 'resolution':
      return {
        title,
        note: dueOn && isPast(dueOn) ? t('home.resolutionPast', { due }) : t('home.resolutionNote', { due }),
        go: () => open('activityResolutions'),
      };
    case 'claimedWish':
      return { title, note: t('home.claimedWishNote', { due }), go: seeWish };
    case 'disputedWish':
      return { title, note: t('home.disputedWishNote'), go: seeWish };
    case 'helpAsked':
      return { title, note: t('home.helpAskedNote', { due }), go: seeWish };
    case 'helpedWish':
      return { title, note: t('home.helpedWishNote', { due }), go: seeWish };
    case 'wishToConfirm':
      return { title, note: t('home.wishToConfirmNote'), go: seeWish };
    case 'thanksToSee':
      return { title, note: t('home.thanksToSeeNote'), go: seeWish };
    case 'wishAsked':
      return { title, note: t('home.wishAskedNote'), go: seeWish };
    case 'bindWaiting':
      return { title: t('home.bindWaiting'), note: t('home.bindWaitingNote', { branch: title }) };
    default:
      what satisfies never;
      return null;
  }
}

/** Shown before all are asked for. */
const SHOWN = 3;

type Drawn = Line & { key: string; what: Todo['what'] };

function Rows({ lines, children }: { lines: readonly Drawn[]; children?: ReactNode }) {
  return (
    <Card rows>
      {lines.map(({ key, title, note, go }) => (
        <ListRow key={key} dot title={title} note={note} onTap={go} />
      ))}
      {children}
    </Card>
  );
}

/**
 * What waits for the reader: the three most pressing, and all of it by what it is about at a tap. Nothing at all when nothing
 * waits.
 */
export function TodoList({ todo, title }: { todo: readonly Todo[]; title: string }) {
  const [all, showAll] = useState(false);
  const lines = todo.flatMap((one) => {
    const line = lineOf(one);
    return line ? [{ ...line, what: one.what, key: `${one.what} ${one.id ?? one.kind ?? ''}` }] : [];
  });
  if (lines.length === 0) return null;
  const groups = todoGroups.flatMap(({ title: of, whats }) => {
    const among = lines.filter(({ what }) => whats.includes(what));
    return among.length > 0 ? [{ of, among }] : [];
  });
  return (
    <Section
      title={title}
      side={t('common.items', { n: lines.length })}
      {...(all ? { onSide: () => showAll(false) } : {})}
    >
      {all ? (
        groups.map(({ of, among }) => (
          <View key={of}>
            <Tiny>{t(of)}</Tiny>
            <Rows lines={among} />
          </View>
        ))
      ) : (
        <Rows lines={lines.slice(0, SHOWN)}>
          {lines.length > SHOWN && (
            <ListRow title={t('home.allTodo', { n: lines.length })} onTap={() => showAll(true)} />
          )}
        </Rows>
      )}
    </Section>
  );
}
