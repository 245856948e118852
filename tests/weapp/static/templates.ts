import { type Build, resolve } from '../built/build';
import { compileTemplates } from '../built/compilers';
import { type Fault, fault } from './fault';

/** WeChat's own tags. */
const tags = new Set(
  `ad ad-custom audio block button camera canvas channel-live channel-video checkbox checkbox-group cover-image
  cover-view custom-wrapper draggable-sheet editor form functional-page-navigator grid-view icon image import include
  input keyboard-accessory label list-view live-player live-pusher map match-media movable-area movable-view
  navigation-bar navigator nested-scroll-body nested-scroll-header official-account open-container open-data
  page-container page-meta picker picker-view picker-view-column progress radio radio-group rich-text root-portal
  scroll-view selection share-element slider slot snapshot span sticky-header sticky-section store-home store-product
  swiper swiper-item switch template text textarea video view voip-room web-view wxs`.split(/\s+/),
);

function* templateFaultsOf(build: Build, file: string): Generator<Fault> {
  const source = build.text(file).replace(/<!--[\s\S]*?-->/g, '');
  const part = file.replace(/\.wxml$/, '');
  const isPart = build.has(`${part}.json`);
  const components = isPart ? build.componentsOf(part) : undefined;
  const unknown = new Set(
    [...source.matchAll(/<([a-zA-Z][\w-]*)/g)]
      .map(([, tag = '']) => tag)
      .filter((tag) => !tags.has(tag) && (components === undefined ? tag !== 'comp' : !(tag in components))),
  );
  for (const tag of unknown) yield fault(file, `<${tag}> is neither WeChat's nor a component it uses`);
  for (const [, source_] of source.matchAll(/<(?:import|include|wxs)\b[^>]*\bsrc="([^"{]+)"/g)) {
    const found = resolve(file, source_ ?? '');
    if (!build.has(found) && !build.has(`${found}.wxml`)) yield fault(file, `${source_} is missing`);
  }
}

/** Every template is accepted by WeChat's compiler, and names only tags and files that exist. */
export function* templateFaults(build: Build): Generator<Fault> {
  const { refusal } = compileTemplates(build);
  if (refusal !== undefined) yield fault('wcc', refusal);
  for (const file of build.ending('.wxml')) yield* templateFaultsOf(build, file);
}
