import { lazyRequires } from './lazy-requires';

class Thing {
  made = 'made';
}

/** Runs a script with modules that note when they are loaded. */
function run(source: string): { exports: Record<string, () => unknown>; loaded: string[] } {
  const loaded: string[] = [];
  const exports: Record<string, () => unknown> = {};
  const require = (id: string) => {
    loaded.push(id);
    return { __esModule: true, default: id, name: id, Thing };
  };
  new Function('require', '__importDefault', 'exports', source)(require, (one: unknown) => one, exports);
  return { exports, loaded };
}

const script = `
  const often_1 = require("often");
  const seldom_1 = __importDefault(require("seldom"));
  exports.name = () => seldom_1.default + often_1.name;
  exports.made = () => new seldom_1.Thing().made;
  exports.whole = () => ({ module: seldom_1 });
  exports.other = () => { const seldom_1 = 'its own'; return seldom_1; };
`;

test('a named module is loaded when it is first used, and once; the others stay as they were', () => {
  const { exports, loaded } = run(lazyRequires(script, ['seldom']));
  expect(loaded).toEqual(['often']);
  expect(exports.name?.()).toBe('seldomoften');
  expect(exports.made?.()).toBe('made');
  expect(exports.whole?.()).toMatchObject({ module: { name: 'seldom' } });
  expect(loaded).toEqual(['often', 'seldom']);
});

test('a name of its own in an inner function stays what it is', () => {
  expect(run(lazyRequires(script, ['seldom'])).exports.other?.()).toBe('its own');
});

test('a module that the script does not ask for so is refused', () => {
  expect(() => lazyRequires(script, ['gone'])).toThrow('does not ask for gone');
});
