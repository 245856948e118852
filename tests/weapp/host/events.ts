import type { ViewNode } from './node';
import type { Part } from './part';

/** Events that rise from an element to those around it; all others stay where they happen. */
const rising = new Set(
  `tap longpress longtap touchstart touchmove touchend touchcancel touchforcechange transitionend animationstart
  animationiteration animationend`.split(/\s+/),
);

interface Listener {
  owner: Part;
  method: string;
  stops: boolean;
}

const place = ({ id, dataset }: ViewNode) => ({ id, offsetLeft: 0, offsetTop: 0, dataset: { ...dataset } });

function listeners(node: ViewNode, type: string, capturing: boolean): Listener[] {
  return Object.entries(node.attr).flatMap(([name, method]) => {
    const [, capture, how, event] = name.match(/^(capture-)?(bind|catch|mut-bind):?(.+)$/) ?? [];
    if (event?.toLowerCase() !== type.toLowerCase() || !method) return [];
    if ((capture !== undefined) !== capturing) return [];
    return [{ owner: node.owner, method: String(method), stops: how === 'catch' }];
  });
}

/**
 * Sends an event through the drawing as WeChat does: down through those that capture, then up through those that
 * listen, until one catches it. Answers how many heard it; a listener whose method is missing is a fault.
 */
export function dispatch(
  target: ViewNode,
  type: string,
  detail: unknown = {},
  rises = rising.has(type),
): number {
  const path = rises ? [...lineage(target)] : [target];
  let heard = 0;
  const tell = (node: ViewNode, { owner, method }: Listener) => {
    const { program } = owner;
    const handler = owner.self[method];
    if (typeof handler !== 'function') {
      program.faults.add(`${owner.file} has no method "${method}" for the event ${type}`);
      return;
    }
    heard += 1;
    const touch = { identifier: 0, pageX: 1, pageY: 1, clientX: 1, clientY: 1 };
    const event = {
      type,
      timeStamp: program.clock.now % 1e6,
      target: place(target),
      currentTarget: place(node),
      mark: {},
      detail,
      ...(rising.has(type) ? { touches: [touch], changedTouches: [touch] } : {}),
    };
    program.faults.guard(`${owner.file} on ${type}`, () =>
      handler.call(owner.self, program.realm.adopt(event)),
    );
  };
  for (const [nodes, capturing] of [[[...path].reverse(), true] as const, [path, false] as const]) {
    for (const node of nodes) {
      const all = listeners(node, type, capturing);
      for (const listener of all) tell(node, listener);
      if (all.some(({ stops }) => stops)) return heard;
    }
  }
  return heard;
}

function* lineage(node: ViewNode): Generator<ViewNode> {
  for (let one: ViewNode | undefined = node; one !== undefined; one = one.parent) yield one;
}
