/** `cloud.openapi.wxacode.getUnlimited(…)`; what follows another way cannot be read, and is answered as it stands. */
const use = /\.openapi\b(?:\.([A-Za-z]\w*)\.([A-Za-z]\w*))?.{0,20}/g;

/** Which open APIs a function's code calls, and what in it uses them in a way that cannot be read. */
export function openApisIn(code: string): { called: Set<string>; unreadable: string[] } {
  const called = new Set<string>();
  const unreadable: string[] = [];
  for (const [whole, group, name] of code.matchAll(use)) {
    if (group && name) called.add(`${group}.${name}`);
    else unreadable.push(whole);
  }
  return { called, unreadable };
}
