import type { Breakage, Copy } from './copy';

const inPage = (name: string, says: RegExp, code: string): Breakage => ({
  name,
  says,
  make: (copy) => copy.append(`${copy.inner}.js`, `\n;${code}`),
});

const template = (name: string, says: RegExp, wxml: string): Breakage => ({
  name,
  says,
  make: (copy) => copy.append(`${copy.inner}.wxml`, wxml),
});

const style = (name: string, says: RegExp, wxss: string): Breakage => ({
  name,
  says,
  make: (copy) => copy.append('app.wxss', wxss),
});

const up = (copy: Copy) => '../'.repeat(copy.inner.split('/').length - 1);

/** Scripts, templates and styles that WeChat or the oldest phones cannot read, or that lead nowhere. */
export const brokenSource: Breakage[] = [
  inPage('a script that is no JavaScript', /cannot read it/, 'var = ;'),
  inPage('?. left in', /cannot read it/, 'var a = {}; a?.b;'),
  inPage('?? left in', /cannot read it/, 'var a = null ?? 1;'),
  inPage('a #private field', /cannot read it/, 'class A { #b = 1 }'),
  inPage('a bigint', /cannot read it/, 'var a = 1n;'),
  inPage('an import left in', /cannot read it/, 'import "./other";'),
  inPage('a pattern that looks behind', /looks behind/, 'var a = /(?<=b)c/;'),
  inPage('a document', /"document" .* does not exist/, 'document.title = "a";'),
  inPage('fetch', /"fetch" .* does not exist/, 'fetch("https://a");'),
  inPage('URL', /"URL" .* does not exist/, 'new URL("https://a");'),
  inPage('Intl', /"Intl" .* does not exist/, 'new Intl.DateTimeFormat();'),
  inPage('a name never declared', /"undeclared" .* does not exist/, 'undeclared();'),
  inPage('code made of text', /code made of text/, 'new Function("a", "return a")(1);'),
  inPage('eval', /eval at/, 'eval("1");'),
  inPage('a module that is not there', /finds nothing in the package/, 'require("./nowhere");'),
  inPage('a module of npm', /finds nothing in the package/, 'require("react");'),
  {
    name: 'a script of another subpackage',
    says: /requires .* of another subpackage/,
    make: (copy) => copy.append(`${copy.inner}.js`, `\n;require("${up(copy)}${copy.otherPage}");`),
  },
  template('a tag left open', /wcc: /, '<view>'),
  template('an expression that ends too soon', /wcc: /, '<view class="{{a +}}"></view>'),
  template('a tag of a browser', /<div> is neither/, '<div>a</div>'),
  template('a template file that is not there', /is missing|wcc: /, '<import src="./nowhere.wxml"/>'),
  {
    name: 'a wxs script that is no script',
    says: /wcc: /,
    make: (copy) => copy.append('utils.wxs', 'function ( {'),
  },
  style('a style left open', /wcsc: /, '.a { color: red'),
  style('a style by a function that wcsc lacks', /wcsc: /, '.a:not(.b, .c) { color: red }'),
  style('a picture of the package in a style', /shows no picture/, '.a { background: url(static/home.png) }'),
  style('a style sheet that is not there', /missing|wcsc/, '@import "./nowhere.wxss";'),
];
