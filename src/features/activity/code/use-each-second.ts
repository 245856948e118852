import { useCallback, useEffect, useRef, useState } from 'react';

export interface EachSecond<Value> {
  value: Value;
  /** When it was drawn, in milliseconds. */
  now: number;
  /** Draws the next new value at once: somebody has tapped and waits to see it. */
  drawSoon: () => void;
}

/**
 * The latest value as of the last full second. Whatever arrives in between is drawn together with the countdown, so
 * that WeChat is told of changes no more than once a second. When `turn` changes it is drawn at once.
 */
export function useEachSecond<Value>(latest: Value, running: boolean, turn: string): EachSecond<Value> {
  const newest = useRef(latest);
  newest.current = latest;
  const soon = useRef(false);
  const [drawn, setDrawn] = useState(() => ({ value: latest, now: Date.now() }));

  useEffect(() => {
    if (!running) return;
    const draw = () => setDrawn({ value: newest.current, now: Date.now() });
    const timer = setInterval(draw, 1000);
    return () => clearInterval(timer);
  }, [running]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the turn itself is what is waited for.
  useEffect(() => setDrawn({ value: newest.current, now: Date.now() }), [turn]);

  useEffect(() => {
    if (!soon.current || latest === drawn.value) return;
    soon.current = false;
    setDrawn({ value: latest, now: Date.now() });
  }, [latest, drawn.value]);

  const drawSoon = useCallback(() => {
    soon.current = true;
  }, []);
  return { ...drawn, drawSoon };
}
