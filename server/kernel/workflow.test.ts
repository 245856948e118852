import type { StepRecord } from '../records/step';
import { changed, type Shape, type StepContext, type Transition, workflow } from './workflow';

type State = 'open' | 'taken' | 'done' | 'over';
type Step = 'taken' | 'givenBack' | 'done' | 'over';
interface Loan {
  _id: string;
  state: State;
  kind: 'book' | 'tool';
  reader: string | null;
  lentAt: Date | null;
  waiting: Array<{ name: string; since: number }>;
  steps: Array<StepRecord<string>>;
  updatedAt: Date;
}
interface LoanShape extends Shape {
  record: Loan;
  subject: Pick<Loan, 'state' | 'kind' | 'reader'>;
  person: string;
  part: 'reader' | 'anybody' | 'timer';
  step: Step;
  may: 'take' | 'close';
  details: { taken: { name: string } };
}

const table: Record<Step, Transition<State, LoanShape['part'], State | Record<string, State> | null>> = {
  taken: {
    ...{ from: ['open'], to: 'taken', by: 'anybody', refusal: 'wish.taken', requiresNote: false },
    may: 'take',
  },
  givenBack: {
    ...{ from: ['taken'], to: { book: 'open', tool: 'done' }, by: 'reader', refusal: 'wish.notClaimed' },
    ...{ requiresNote: true, may: 'close' },
  },
  done: {
    ...{ from: ['taken', 'open'], to: 'done', by: 'reader', refusal: 'wish.notClaimed', requiresNote: false },
    may: 'close',
  },
  over: { from: ['taken'], to: null, by: 'timer', refusal: 'wish.notClaimed', requiresNote: false },
};

const loans = workflow<LoanShape>({
  table,
  plays: (part, { reader }, person) => part === 'anybody' || (part === 'reader' && reader === person),
  whyNoPart: () => 'wish.notYours',
  noteMissing: 'wish.reasonNeeded',
  kindOf: ({ kind }) => kind,
  windows: { done: { until: () => new Date(5_000), refusal: 'wish.dueTooLate', params: { days: 1 } } },
  entering: (_loan, state) => (state === 'open' ? { set: { reader: null } } : {}),
  effects: {
    taken: (_loan, { details: { name }, doer, now }) => ({
      set: { reader: doer.openid, lentAt: now },
      pull: { waiting: { name } as Loan['waiting'][number] },
    }),
  },
  timers: [{ step: 'over', days: () => 2, since: ['lentAt'] }],
});

const open: Loan = {
  ...{ _id: 'l', state: 'open', kind: 'book', reader: null, lentAt: null, steps: [] },
  waiting: [
    { name: 'a', since: 1 },
    { name: 'b', since: 2 },
  ],
  updatedAt: new Date(0),
};
const context = <Details>(details: Details, note = ''): StepContext<Details> => ({
  doer: { openid: 'a', by: '甲', memberId: null, branchId: null },
  ...{ requestId: 'r', now: new Date(1_000), note, details },
});
const taken = loans.after(open, 'taken', context({ name: 'a' }));

test('a step moves the record, does what belongs to it, and leaves its line', () => {
  expect(taken).toMatchObject({ state: 'taken', reader: 'a', waiting: [{ name: 'b', since: 2 }] });
  expect(taken.steps).toEqual([
    expect.objectContaining({ what: 'taken', by: '甲', openid: 'a', requestId: 'r', at: new Date(1_000) }),
  ]);
  expect(open.waiting).toHaveLength(2);
});

test('where it leads may go by what the record is, and what a state entails follows by whichever way it is reached', () => {
  const back = loans.after(taken, 'givenBack', context(undefined, '看完了'));
  expect([back.state, back.reader]).toEqual(['open', null]);
  const tool = loans.after({ ...taken, kind: 'tool' }, 'givenBack', context(undefined, '用完了'));
  expect([tool.state, tool.reader]).toEqual(['done', 'a']);
});

test.each<[string, Step, Loan, string, string]>([
  ['in another state', 'taken', taken, '…', 'wish.taken'],
  ['without the word that it needs', 'givenBack', taken, '', 'wish.reasonNeeded'],
])('%s it is refused, also where nobody asked why', (_when, step, loan, note, code) => {
  expect(() => loans.apply(loan, step as 'done', context(undefined, note))).toThrow(code);
});

test('why says who, then the state, then the word, then the time', () => {
  expect(loans.why('givenBack', open, 'b')).toBe('wish.notYours');
  expect(loans.why('givenBack', { ...taken, state: 'done' }, 'a', { note: '' })).toBe('wish.notClaimed');
  expect(loans.why('givenBack', taken, 'a', { note: '' })).toBe('wish.reasonNeeded');
  expect(loans.why('done', taken, 'a', { now: new Date(4_999) })).toBeNull();
  expect(loans.why('done', taken, 'a', { now: new Date(5_000) })).toBe('wish.dueTooLate');
});

test('a name in may that steps share is given by any of them; what has no name is told to nobody', () => {
  const late = new Date(9_000);
  expect(loans.may(taken, 'a', late)).toEqual({ take: false, close: true });
  expect(loans.may(taken, 'b', late)).toEqual({ take: false, close: false });
  expect(loans.may(open, 'b', late)).toEqual({ take: true, close: false });
});

test('time takes its step once the days have passed, and of no other state', () => {
  const after = (days: number) => new Date(1_000 + days * 86_400_000);
  expect(loans.due(taken, after(2))).toBeNull();
  expect(loans.due(taken, new Date(after(2).getTime() + 1))).toBe('over');
  expect(loans.due({ ...taken, state: 'done' }, after(9))).toBeNull();
  expect(loans.due({ ...taken, lentAt: null }, after(9))).toBeNull();
});

test('a change takes out of a list what has all that is asked, and puts in after it', () => {
  const set = { updatedAt: new Date(1) };
  const item = { name: 'a', since: 3 };
  expect(changed(open, { set, pull: { waiting: { name: 'a', since: 9 } } }).waiting).toHaveLength(2);
  expect(changed(open, { set, pull: { waiting: { name: 'a' } }, push: { waiting: item } }).waiting).toEqual([
    { name: 'b', since: 2 },
    item,
  ]);
});
