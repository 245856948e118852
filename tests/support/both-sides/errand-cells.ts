import type { CallName } from '../../../contract/api';
import type { ErrandState } from '../../../contract/words';
import type { ErrandRecord } from '../../../server/records/errand';
import { errandRow } from '../errand-row';
import { type Errands, who } from '../errands';
import { tree } from '../people';
import type { Cell, Judging } from './classes';

type ErrandJudging = Extract<Judging, `errand.${string}`>;
type Row = Partial<ErrandRecord>;

const steps: Record<Exclude<ErrandJudging, 'errand.confirm'>, { from: ErrandState; more: object }> = {
  'errand.accept': { from: 'submitted', more: {} },
  'errand.assign': { from: 'submitted', more: { memberId: 'neighbourly' } },
  'errand.reject': { from: 'submitted', more: { reason: '办不了' } },
  'errand.takeBack': { from: 'passedUp', more: { reason: '还是我们办' } },
  'errand.progress': { from: 'accepted', more: { note: '约好了' } },
  'errand.finish': { from: 'accepted', more: { note: '修好了' } },
};

const behalf: Row = { forWhom: 'behalf', posterOpenid: who.colleague };
const given: Row = {
  assigneeId: 'staff',
  assigneeOpenid: who.staff,
  assigneeBranchId: tree.sisterBranch._id,
};
const worked: Row = {
  steps: [
    {
      ...{ what: 'progress', at: new Date('2026-01-02'), by: '周同志', openid: who.staff, note: '看过了' },
      ...{ memberId: 'staff', branchId: tree.sisterBranch._id },
    },
  ],
};

/** Every judging step of an errand by who has a part in it, and by who judges instead. */
export function errandCells(errands: () => Errands): Record<ErrandJudging, Cell[]> {
  let count = 0;
  const trying = (name: ErrandJudging, row: Row, openid: string, more: object) => async () => {
    const errandId = `ERRAND${count++}`;
    await errands().cloud.cloud.backend.engine.insert('errands', [errandRow(errandId, row)] as never);
    const { envelope } = await errands().cloud.call(openid, name as CallName, { errandId, ...more });
    return envelope.ok ? 'ok' : envelope.error.code;
  };
  const byStaff = (name: keyof typeof steps): Cell[] => {
    const { from: state, more } = steps[name];
    const own: Row = { posterOpenid: who.staff, state };
    const up: Row = { state: 'passedUp' };
    const works = name === 'errand.progress' || name === 'errand.finish';
    return [
      { part: 'nobody in it', right: 'ok', tried: trying(name, { state }, who.staff, more) },
      {
        part: 'who entered it for another',
        right: 'ok',
        tried: trying(name, { ...behalf, posterOpenid: who.staff, state }, who.staff, more),
      },
      { part: 'who asked for it', right: 'errand.ownPart', tried: trying(name, own, who.staff, more) },
      { part: 'a colleague of who asked for it', right: 'ok', tried: trying(name, own, who.colleague, more) },
      ...(works
        ? [
            {
              part: 'the level above, to which who asked for it passed it up',
              right: 'ok',
              tried: trying(name, { ...own, ...up }, who.township, more),
            },
            {
              part: 'who asked for it, at the level above',
              right: 'errand.ownPart',
              tried: trying(name, { posterOpenid: who.township, ...up }, who.township, more),
            },
          ]
        : []),
    ];
  };
  const confirm = (part: string, right: string, row: Row, openid: string): Cell => ({
    ...{ part, right },
    tried: trying('errand.confirm', { state: 'done', ...row }, openid, {}),
  });
  const hands: Array<[string, string, Row]> = [
    ['who has it in hand', 'errand.notYours', given],
    ['who said that it is done', 'errand.notYours', { doneBy: who.staff }],
    ['who worked on it', 'errand.ownHelp', worked],
  ];
  return {
    ...(Object.fromEntries(
      (Object.keys(steps) as Array<keyof typeof steps>).map((name) => [name, byStaff(name)]),
    ) as Record<keyof typeof steps, Cell[]>),
    'errand.confirm': [
      confirm('the resident', 'ok', {}, who.citizen),
      confirm('the resident who works there', 'ok', { posterOpenid: who.staff }, who.staff),
      confirm('nobody in it, for a resident who speaks for themselves', 'errand.notYours', {}, who.staff),
      confirm('nobody in it, on behalf', 'ok', behalf, who.staff),
      confirm('who entered it, on behalf', 'ok', { ...behalf, posterOpenid: who.staff }, who.staff),
      confirm(
        'who leads the branch that entered it',
        'ok',
        { ...behalf, enteredByBranchId: tree.sisterBranch._id },
        who.leader,
      ),
      confirm(
        'who leads that branch and has it in hand',
        'errand.notYours',
        {
          ...behalf,
          enteredByBranchId: tree.sisterBranch._id,
          ...given,
          assigneeId: 'leader',
          assigneeOpenid: who.leader,
        },
        who.leader,
      ),
      ...hands.flatMap(([part, right, row]) => [
        confirm(`${part}, on behalf`, right, { ...behalf, ...row }, who.staff),
        confirm(`a colleague of ${part}, on behalf`, 'ok', { ...behalf, ...row }, who.colleague),
      ]),
    ],
  };
}
