import * as contract from '../../contract/member';
import { isNamed } from '../../contract/text/fold';
import { bindRequests } from '../../server/collections';
import { action } from '../../server/kernel/action';
import { refuse } from '../../server/kernel/refusal';
import { answersNow, mayAnswerSome } from '../../server/member/answers-now';
import { likeness } from '../../server/member/likeness';
import { requestWithRoll } from '../../server/member/request-with-roll';
import { rollLine } from '../../server/member/roll-line';
import { mayBe } from '../../server/member/rules';

/** As many as are looked through; with more, the name is written to find one. */
const SHOWN = 20;

/** Whom of the branch's roll a request may be about, bound or not: for those who answer it. */
export const candidates = action(contract.candidates)({
  load: ({ input }) => bindRequests.get(input.requestId),
  allow: ({ caller, loaded: request }) => (request ? mayAnswerSome(caller) : 'member.requestUnknown'),
  run: async ({ caller, input, loaded: request, now }) => {
    if (!request) refuse('member.requestUnknown');
    const { branch, roll, general } = await requestWithRoll(request);
    if (!answersNow(caller, request, general)) refuse('call.notAllowed');
    const rankOf = (entry: (typeof roll)[number]) =>
      entry._id === request.meantId ? -1 : likeness(entry, request);
    const found = roll
      .filter(({ name }) => isNamed(name, input.search))
      .map((entry) => ({ entry, rank: rankOf(entry) }))
      .sort((one, other) => one.rank - other.rank || one.entry.name.localeCompare(other.entry.name, 'zh-CN'));
    return {
      items: found.slice(0, SHOWN).map(({ entry }) => ({
        ...rollLine(entry, branch, { now, withPhone: true }),
        ...mayBe(entry, request),
        meant: entry._id === request.meantId,
      })),
      more: found.length > SHOWN,
    };
  },
});
