type Holder = Record<string | number, unknown>;

const stepsOf = (path: string): (string | number)[] =>
  (path.match(/[^.[\]]+/g) ?? []).map((step) => (/^\d+$/.test(step) ? Number(step) : step));

/** Sets what setData names: `root.cn.[0].cl` or `list[2].name`. Makes the objects and arrays on the way. */
export function setAt(target: Record<string, unknown>, path: string, value: unknown): void {
  const steps = stepsOf(path);
  const last = steps.pop();
  if (last === undefined) throw new Error(`setData: "${path}" names nothing`);
  let holder = target as Holder;
  steps.forEach((step, at) => {
    const next = steps[at + 1] ?? last;
    if (typeof holder[step] !== 'object' || holder[step] === null)
      holder[step] = typeof next === 'number' ? [] : {};
    holder = holder[step] as Holder;
  });
  holder[last] = value;
}
