/**
 * Makes a realm's language as poor as that of the oldest phones we serve (iOS 12, Chrome 70 inside WeChat), so that a
 * call of something newer throws here as it would there. WeChat's base library fills in with core-js what a phone lacks
 * (developers.weixin.qq.com, JavaScript 支持情况), but how new a core-js depends on the library: what came with ES2022 or
 * later is not counted on. No polyfill gives Intl (which WeChat on Android lacks), BigInt or weak references.
 */
export const forgetNewer = `
(function () {
  const gone = {
    globalThis: ['WebAssembly', 'SharedArrayBuffer', 'Atomics', 'Intl', 'BigInt', 'BigInt64Array', 'BigUint64Array',
      'WeakRef', 'FinalizationRegistry', 'Iterator'],
    Array: ['fromAsync'],
    'Array.prototype': ['at', 'findLast', 'findLastIndex', 'toReversed', 'toSorted', 'toSpliced', 'with', 'group'],
    'String.prototype': ['at', 'isWellFormed', 'toWellFormed'],
    Object: ['hasOwn', 'groupBy'],
    Map: ['groupBy'],
    Promise: ['withResolvers'],
  };
  for (const [place, names] of Object.entries(gone)) {
    const [head, tail] = place.split('.');
    const owner = head === 'globalThis' ? globalThis : tail ? globalThis[head][tail] : globalThis[head];
    for (const name of names) delete owner[name];
  }
})();
`;

/** WeChat runs no code made of text; only the old way to find the global object is answered. */
export const forbidCodeFromText = `
(function (Real) {
  const Guarded = function Function(...parts) {
    if (parts[parts.length - 1] === 'return this') return function () { return globalThis; };
    throw new EvalError('a mini program runs no code made of text');
  };
  Guarded.prototype = Real.prototype;
  Real.prototype.constructor = Guarded;
  globalThis.Function = Guarded;
  globalThis.eval = function eval_() { throw new EvalError('a mini program runs no code made of text'); };
})(Function);
`;

/** Dates by the phone's clock. An iPhone cannot read "2026-11-23 10:00", so neither can this. */
export const ownTime = `
(function (Real, now) {
  const iPhoneCannot = /^\\d{4}-\\d{1,2}-\\d{1,2} \\d/;
  const Own = function Date(...parts) {
    if (!new.target) return new Real(now()).toString();
    if (parts.length === 0) return Reflect.construct(Real, [now()], new.target);
    if (typeof parts[0] === 'string' && iPhoneCannot.test(parts[0])) return Reflect.construct(Real, [NaN], new.target);
    return Reflect.construct(Real, parts, new.target);
  };
  Own.prototype = Real.prototype;
  Own.prototype.constructor = Own;
  Own.now = now;
  Own.UTC = Real.UTC;
  Own.parse = (text) => (iPhoneCannot.test(text) ? NaN : Real.parse(text));
  globalThis.Date = Own;
})(Date, now);
`;
