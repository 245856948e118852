import type { StudyState } from '../contract/words';
import { dayOf, daysAfter, monthOf, monthsAfter, startOfMonth } from '../server/kernel/time/clock';
import type { StudyRecord } from '../server/records/study';
import { firstState } from '../server/study/rules';
import type { BranchPlan } from './branches';
import { instantAt } from './calendar';
import { leadersOf, type Person } from './people';
import { type Random, randomOf } from './random';
import type { Size } from './sizes';
import { declineReasons, notesTexts, studyTitles } from './study-texts';

const DAY = 86_400_000;
/** Notes are read within this many days, give or take. */
const DAYS_TO_ANSWER = 5;

/** What a branch's members have studied by themselves; only who is bound could log it. */
export function studiesOf(branch: BranchPlan, roll: readonly Person[], size: Size, now: Date): StudyRecord[] {
  const { secretary } = leadersOf(roll);
  const months = branch.featured ? 12 : size.months;
  const days = Math.floor((now.getTime() - startOfMonth(monthsAfter(monthOf(now), -months)).getTime()) / DAY);
  const studies = roll
    .filter(({ openid }) => openid !== null)
    .flatMap((person) => {
      const random = randomOf('study', person._id);
      const [least, most] = branch.featured ? ([5, 12] as const) : size.study;
      // They are asked for more hours a year (56, not 32).
      const leads = person.offices.some(({ role }) => role === 'secretary' || role === 'committee');
      const count = random.whole(least, most) * (leads ? 3 : 1);
      return Array.from({ length: count }, (_, at) =>
        studyOf(person, at + 1, random.whole(1, Math.max(1, days)), secretary, now, random),
      );
    });
  return branch.featured ? [...studies, ...waitingNotes(branch, roll, secretary, now)] : studies;
}

function studyOf(
  person: Person,
  number: number,
  daysAgo: number,
  secretary: Person,
  now: Date,
  random: Random,
): StudyRecord {
  // Nobody answers their own notes, so the secretary has none here.
  const writes = person._id !== secretary._id && random.chance(0.24);
  const kind = writes ? 'notes' : random.weighted({ course: 80, lecture: 20 });
  const [title, hours] = random.pick(studyTitles[kind]);
  const studiedOn = daysAfter(dayOf(now), -daysAgo);
  const sentAt = instantAt(studiedOn, `${random.whole(18, 21)}:${random.whole(10, 59)}`);
  const waits = writes && daysAgo <= DAYS_TO_ANSWER;
  const state: StudyState = waits
    ? firstState({ kind, studiedOn }, sentAt)
    : writes && random.chance(0.06)
      ? 'declined'
      : 'credited';
  const answeredAt = writes && !waits ? instantAt(daysAfter(studiedOn, random.whole(1, 4)), '08:50') : null;
  return {
    _id: `${person._id}-study${number}`,
    memberId: person._id,
    branchId: secretary.offices[0]?.organizationId ?? '',
    kind,
    title,
    hours,
    studiedOn,
    month: studiedOn.slice(0, 7),
    year: Number(studiedOn.slice(0, 4)),
    state,
    notes: writes ? random.pick(notesTexts) : '',
    reason: state === 'declined' ? random.pick(declineReasons) : '',
    sentAt,
    answeredBy: answeredAt ? secretary._id : null,
    updatedAt: answeredAt ?? sentAt,
  };
}

/** What the demo's secretaries find waiting for them: notes of two of their members, of these days. */
function waitingNotes(
  branch: BranchPlan,
  roll: readonly Person[],
  secretary: Person,
  now: Date,
): StudyRecord[] {
  const writers = roll
    .slice(branch.cast.length)
    .filter(({ openid, _id }) => openid !== null && _id !== secretary._id)
    .slice(0, 2);
  return writers.map((person, at) => {
    const random = randomOf('notes', person._id);
    const [title, hours] = random.pick(studyTitles.notes);
    const studiedOn = daysAfter(dayOf(now), -1 - at);
    const sentAt = instantAt(studiedOn, '20:15');
    return {
      _id: `${person._id}-study99`,
      memberId: person._id,
      branchId: branch.organization._id,
      kind: 'notes' as const,
      title,
      hours,
      studiedOn,
      month: studiedOn.slice(0, 7),
      year: Number(studiedOn.slice(0, 4)),
      state: firstState({ kind: 'notes', studiedOn }, sentAt),
      notes: notesTexts[at] ?? notesTexts[0],
      reason: '',
      sentAt,
      answeredBy: null,
      updatedAt: sentAt,
    };
  });
}
