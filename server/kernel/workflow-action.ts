import type { CallContract } from '../../contract/call';
import type { Verdict } from './access/permission';
import { action, type Request, type ServedAction } from './action';
import type { Shape } from './workflow';
import type { Said, Steps } from './workflow-take';

/** Whose steps are taken by calls that say nothing but a word. */
export interface Asked<S extends Shape> {
  steps: Steps<S>;
  /** The field of the input that names the record: `errandId`. */
  names: string;
  load: (id: string) => Promise<S['record'] | null>;
  /** Who may ask for the step at all; whether they may take it, the table says, in words of its own. */
  allow: (request: Request<unknown, S['record'] | null>, part: S['part']) => Verdict;
}

/** What such a call says: a word, by whichever name its contract gives it, and on which day it was done. */
interface Saying {
  reason?: string;
  note?: string;
  answer?: string;
  question?: string;
  doneOn?: string;
}
const saidIn = ({ reason, note, answer, question, doneOn }: Saying) => ({
  note: reason ?? note ?? answer ?? question ?? '',
  doneOn,
});

/** The action of a step that is wholly said by its row: `stepAction(contract.accept, errandAsked, 'accepted')`. */
export const stepAction = <S extends Shape>(
  contract: CallContract,
  { steps, names, load, allow }: Asked<S>,
  step: S['step'],
): ServedAction =>
  action(contract)<S['record'] | null>({
    load: ({ input }) => load((input as Record<string, string>)[names] ?? ''),
    allow: (request) => allow(request, steps.flow.row(step).by),
    run: async (request) => {
      const said = saidIn(request.input as Saying) as unknown as Said<never>;
      return { state: await steps.take(request, request.loaded, step, said) };
    },
  });

/** The actions of all steps that their rows say wholly (`call`), by their published names. */
export function stepActions<S extends Shape>(
  contracts: Readonly<Record<string, unknown>>,
  asked: Asked<S>,
): Record<string, ServedAction> {
  const { flow } = asked.steps;
  return Object.fromEntries(
    flow.steps.flatMap((step) => {
      const { call } = flow.row(step);
      if (call === undefined) return [];
      const contract = contracts[call] as CallContract | undefined;
      if (!contract) throw new Error(`${step} is taken by ${call}, and there is no such contract`);
      return [[call, stepAction(contract, asked, step)] as const];
    }),
  );
}
