/** How often a second something can be done, `atOnce` of it at the same time, after some practice. */
export async function rate(
  operate: (turn: number) => Promise<unknown>,
  { turns, atOnce = 1 }: { turns: number; atOnce?: number },
): Promise<number> {
  const practice = Math.ceil(turns / 10);
  await take(operate, 0, practice, atOnce);
  const begun = performance.now();
  await take(operate, practice, practice + turns, atOnce);
  return Math.round((turns * 1000) / (performance.now() - begun));
}

async function take(
  operate: (turn: number) => Promise<unknown>,
  first: number,
  end: number,
  atOnce: number,
): Promise<void> {
  let next = first;
  const worker = async () => {
    while (next < end) {
      const turn = next;
      next += 1;
      await operate(turn);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
