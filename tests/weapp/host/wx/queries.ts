import type { Program } from '../program';
import { selectAll } from '../select';

const box = { left: 0, right: 100, top: 0, bottom: 40, width: 100, height: 40, scrollTop: 0, scrollLeft: 0 };

/** wx.createSelectorQuery: what exists has a place and a size, though not a true one: nothing is laid out here. */
export function queryMembers(program: Program): Record<string, unknown> {
  return {
    createSelectorQuery: () => selectorQuery(program),
    createIntersectionObserver: intersectionObserver,
  };
}

export function selectorQuery(program: Program): Record<string, unknown> {
  const asked: ((found: number) => unknown)[] = [];
  const selectors: (string | undefined)[] = [];
  const query: Record<string, unknown> = {
    in: () => query,
    select: (selector: string) => reference(selector, (found) => (found > 0 ? box : null)),
    selectAll: (selector: string) => reference(selector, (found) => Array.from({ length: found }, () => box)),
    selectViewport: () => reference(undefined, () => box),
    exec: (heard?: (results: unknown) => void) => {
      program.clock.after(0, () => {
        const tree = program.navigation.top?.part.tree;
        const results = asked.map((answer, at) => {
          const selector = selectors[at];
          return answer(selector === undefined || !tree ? 1 : selectAll(tree, selector).length);
        });
        if (heard) program.faults.guard('selector query', () => heard(program.realm.adopt(results)));
      });
      return query;
    },
  };
  const reference = (selector: string | undefined, answer: (found: number) => unknown) => {
    const ask = () => {
      selectors.push(selector);
      asked.push(answer);
      return query;
    };
    return { boundingClientRect: ask, scrollOffset: ask, fields: ask, context: ask, node: ask };
  };
  return query;
}

export function intersectionObserver(): Record<string, unknown> {
  const observer: Record<string, unknown> = {
    relativeTo: () => observer,
    relativeToViewport: () => observer,
    observe: () => undefined,
    disconnect: () => undefined,
  };
  return observer;
}
