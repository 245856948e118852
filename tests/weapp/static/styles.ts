import { type Build, resolve } from '../built/build';
import { compileStyle } from '../built/compilers';
import { type Fault, fault } from './fault';

const localPicture = /url\(\s*['"]?(?!data:|https?:|\/\/|#)([^'")\s]+)/g;
const imported = /@import\s+(?:url\()?\s*['"]([^'"]+)['"]/g;

/** Every style sheet is accepted by WeChat's compiler, imports what exists, and shows no picture from the package. */
export function* styleFaults(build: Build): Generator<Fault> {
  const sheets = build.ending('.wxss');
  const refusals = new Set(sheets.flatMap((file) => compileStyle(build, file).refusal ?? []));
  for (const refusal of refusals) yield fault('wcsc', refusal);
  for (const file of sheets) {
    const source = build.text(file).replace(/\/\*[\s\S]*?\*\//g, '');
    for (const [, picture] of source.matchAll(localPicture))
      yield fault(file, `url(${picture}): a style sheet shows no picture of the package`);
    for (const [, sheet = ''] of source.matchAll(imported))
      if (!build.has(resolve(file, sheet))) yield fault(file, `imports ${sheet}, which is missing`);
  }
}
