import type { OfficeRole } from '../words';

/** Whose matter it is; the phone groups the list by this. */
export type TodoArea =
  | 'activity'
  | 'community'
  | 'contentCheck'
  | 'errand'
  | 'inbox'
  | 'member'
  | 'study'
  | 'wish';

export interface TodoKindDeclaration {
  area: TodoArea;
  /** Who holds one of these offices, any member, or whoever calls. */
  for: ReadonlyArray<OfficeRole | 'member' | 'anyone'>;
  /** Its place on the page: the smallest stands first. Kinds of one weight stand in the order in which their area gives them. */
  weight: number;
  /** Among all kinds of its weight the soonest due stands first. */
  byDay?: true;
}

const kind = (
  area: TodoArea,
  weight: number,
  of: TodoKindDeclaration['for'],
  more: Pick<TodoKindDeclaration, 'byDay'> = {},
): TodoKindDeclaration => ({ area, weight, for: of, ...more });

const leaders = ['secretary', 'committee'] as const;
const higher = ['township', 'county', 'city'] as const;

/**
 * What may wait for somebody on the home page, most pressing first: people who wait for their answer, then what they promised by
 * its day, then what is to be planned, last what they themselves wait for.
 */
export const todoKinds = {
  leaveRequests: kind('activity', 10, [...leaders, ...higher]), // members who ask for leave
  captures: kind('activity', 20, leaders), // check-ins of one activity that wait to be confirmed
  checkInOpen: kind('activity', 30, leaders), // a check-in of a former day that nobody has ended
  neverOpened: kind('activity', 30, leaders), // what was announced for a former day, with no check-in opened
  jointActivity: kind('activity', 40, ['secretary']), // another branch's activity, is the own branch to take part?
  bindRequests: kind('member', 50, ['secretary', ...higher]), // people who asked to be bound
  heldTexts: kind('contentCheck', 55, [...leaders, 'communityStaff', ...higher]), // texts to look at before anybody reads them; above: those left lying
  wishesToVerify: kind('wish', 60, ['communityStaff']),
  wishesOverdue: kind('wish', 70, ['township']), // wishes that its communities have not looked at for days
  errandsWaiting: kind('errand', 80, ['communityStaff', ...leaders]), // residents' problems that nobody has taken up; of leaders in their community
  errandsPassedUp: kind('errand', 90, ['township']), // problems that its communities passed up
  errandToConfirm: kind('errand', 100, ['anyone']), // was it solved?
  registrations: kind('member', 110, ['communityStaff', ...higher]), // members who want to serve there
  units: kind('community', 120, ['communityStaff', ...higher]), // work units that want to be registered
  offers: kind('community', 130, ['communityStaff', ...higher]), // what units offer
  feedback: kind('inbox', 140, higher), // complaints and suggestions that wait for an answer
  wishToConfirm: kind('wish', 150, ['anyone']), // was it fulfilled?
  wishAsked: kind('wish', 160, ['anyone']), // the community asks something and waits for the answer
  helpAsked: kind('wish', 170, ['member']), // a wish with which somebody of the branch asks them to help
  thanksToSee: kind('wish', 180, ['communityStaff']), // thanks that wait for their eyes before they stand on the public page
  studyNotes: kind('study', 190, [...leaders, ...higher]), // notes waiting to be read
  errandInHand: kind('errand', 200, ['member']), // a problem given to them; community staff: one that they see to
  resolution: kind('activity', 210, ['member'], { byDay: true }), // what a meeting gave them to see to
  claimedWish: kind('wish', 210, ['member'], { byDay: true }), // a wish taken on
  disputedWish: kind('wish', 210, ['member'], { byDay: true }), // a wish taken on of which the citizen says that it is not done
  helpedWish: kind('wish', 210, ['member'], { byDay: true }), // a wish with which they help who took it on
  draftWaiting: kind('activity', 220, leaders), // a draft that is near and not announced
  meetingDue: kind('activity', 230, ['secretary']), // nothing planned that covers what the regulations ask for in this time
  bindWaiting: kind('member', 240, ['anyone']), // the secretary has not answered yet
} as const satisfies Record<string, TodoKindDeclaration>;
export type TodoKind = keyof typeof todoKinds;

export const todoNames = Object.keys(todoKinds) as TodoKind[];

/** The kinds of one area. */
export const todosOf = (area: TodoArea): TodoKind[] =>
  todoNames.filter((name) => todoKinds[name].area === area);
