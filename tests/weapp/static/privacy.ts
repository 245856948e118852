import { existsSync, readFileSync } from 'node:fs';
import type { Build } from '../built/build';
import { type Fault, fault } from './fault';
import { locationApis, permissionFor, privateApis } from './private-apis';
import { privateUse } from './private-use';
import type { Script } from './scripts';

/** One entry of docs/privacy.json: which private information, what for, and by which calls. */
interface Declared {
  information: string;
  purpose: string;
  apis: string[];
}

/** One that only a build with `builtWith` uses: whoever makes that build copies it into the guide too. */
type Optional = Declared & { builtWith: string };

/** Longest permission text that WeChat shows. */
const longestText = 30;

function* declarationFaults(uses: Map<string, string>, declaration: string): Generator<Fault> {
  if (!existsSync(declaration)) {
    if (uses.size > 0)
      yield fault(declaration, `is missing, though ${[...uses.keys()].join(', ')} must be declared`);
    return;
  }
  const { declared, optional = [] } = JSON.parse(readFileSync(declaration, 'utf8')) as {
    declared: Declared[];
    optional?: Optional[];
  };
  const named = new Set(declared.flatMap(({ apis }) => apis));
  // Whether such a build's app.json says so too is held both ways below.
  for (const api of optional.flatMap(({ apis }) => apis)) if (uses.has(api)) named.add(api);
  for (const { information, purpose } of [...declared, ...optional])
    if (!purpose) yield fault(declaration, `${information} has no purpose`);
  for (const [api, file] of uses)
    if (!named.has(api)) yield fault(declaration, `${api}, used in ${file}, is not declared`);
  for (const api of named) {
    if (!privateApis.has(api)) yield fault(declaration, `${api} is not in WeChat's privacy guide`);
    else if (!uses.has(api)) yield fault(declaration, `${api} is declared but used nowhere`);
  }
}

function* locationFaults(build: Build, uses: Map<string, string>): Generator<Fault> {
  const required = build.app.requiredPrivateInfos ?? [];
  for (const api of locationApis)
    if (uses.has(api) && !required.includes(api))
      yield fault('app.json', `requiredPrivateInfos lacks ${api}, used in ${uses.get(api)}`);
  for (const api of required) {
    if (!locationApis.has(api)) yield fault('app.json', `requiredPrivateInfos cannot name ${api}`);
    else if (!uses.has(api)) yield fault('app.json', `requiredPrivateInfos names ${api}, used nowhere`);
  }
  if (required.includes('getLocation') && required.includes('getFuzzyLocation'))
    yield fault('app.json', 'requiredPrivateInfos names both getLocation and getFuzzyLocation');
}

function* permissionFaults(build: Build, uses: Map<string, string>): Generator<Fault> {
  const texts = build.app.permission ?? {};
  const needed = new Set([...uses.keys()].flatMap((api) => permissionFor[api] ?? []));
  for (const scope of needed)
    if (!texts[scope]?.desc) yield fault('app.json', `permission has no text for ${scope}`);
  for (const [scope, { desc = '' }] of Object.entries(texts)) {
    if (!needed.has(scope)) yield fault('app.json', `permission asks for ${scope}, which nothing needs`);
    if (desc.length > longestText)
      yield fault('app.json', `permission text of ${scope} is longer than ${longestText} characters`);
  }
}

/**
 * What WeChat counts as private is declared where it is used, and used where it is declared: in `declaration`
 * (docs/privacy.json, from which the guide in WeChat's console is filled in) and in app.json.
 */
export function* privacyFaults(build: Build, scripts: Script[], declaration: string): Generator<Fault> {
  const uses = privateUse(build, scripts);
  yield* declarationFaults(uses, declaration);
  yield* locationFaults(build, uses);
  yield* permissionFaults(build, uses);
}
