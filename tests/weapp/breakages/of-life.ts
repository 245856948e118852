import type { Breakage, Copy } from './copy';

const living = (
  name: string,
  says: RegExp,
  code: string,
  moment: Parameters<Copy['inLife']>[0] = 'onShow',
) => ({
  name,
  says,
  make: (copy: Copy) => copy.inLife(moment, code),
});

/** What only shows when it runs. */
export const brokenLife: Breakage[] = [
  {
    name: 'app.js throws',
    says: /app\.js: .*broken/,
    make: (copy) => copy.prepend('app.js', 'throw new Error("broken");'),
  },
  { name: 'app.js registers no app', says: /never called App/, make: (copy) => copy.write('app.js', '') },
  {
    name: 'a page script throws',
    says: /index\.js: .*broken/,
    make: (copy) => copy.prepend(`${copy.inner}.js`, 'throw new Error("broken");'),
  },
  {
    name: 'a page script registers no page',
    says: /never called Page/,
    make: (copy) =>
      copy.write(`${copy.inner}.js`, `require("${'../'.repeat(copy.inner.split('/').length - 1)}taro");`),
  },
  living('onLoad throws', /onLoad: .*broken/, 'throw new Error("broken")', 'onLoad'),
  living('onShow throws', /onShow: .*broken/, 'throw new Error("broken")'),
  living('onReady throws', /onReady: .*broken/, 'throw new Error("broken")', 'onReady'),
  living('a timer throws', /timer: .*broken/, 'setTimeout(function () { throw new Error("broken") }, 300)'),
  living('drawing in a circle', /does not come to rest/, '(function again() { setTimeout(again, 0) })()'),
  living('something is said as an error', /console\.error: broken/, 'console.error("broken")'),
  living(
    'a promise is rejected and left',
    /nobody handled it: .*broken/,
    'Promise.reject(new Error("broken"))',
  ),
  living(
    'a call that WeChat does not have',
    /wx\.sendTelegram does not exist/,
    'wx.sendTelegram && wx.sendTelegram()',
  ),
  living('a call that is not there, by Taro', /is not a function/, 'wx.sendTelegram()'),
  living('a built-in newer than the oldest phones', /is not a function/, '[1].at(0)'),
  living('a date that an iPhone cannot read', /Invalid time/, 'new Date("2026-11-23 10:00").toISOString()'),
  living(
    'a page that does not exist is opened',
    /page "pages\/ghost" is not found/,
    'wx.navigateTo({ url: "/pages/ghost", fail: function () {} })',
  ),
  living(
    'a tab is pushed like a page',
    /can not navigateTo a tabbar page/,
    'wx.navigateTo({ url: "/" + this.route, fail: function () {} })',
  ),
  living(
    'going back from the first page',
    /cannot navigate back/,
    'wx.navigateBack({ fail: function () {} })',
  ),
  living('a toast without words', /showToast is called with title/, 'wx.showToast({ fail: function () {} })'),
  living(
    'a dialog whose button is too long',
    /confirmText length/,
    'wx.showModal({ confirmText: "马上就去办理", fail: function () {} })',
  ),
  living(
    'messages asked for without a tap',
    /not straight from a tap/,
    'wx.requestSubscribeMessage({ tmplIds: ["a"], fail: function () {} })',
  ),
  living(
    'setData beyond what WeChat advises',
    /setData of \d+ bytes/,
    'this.setData({ large: new Array(300000).join("x") })',
  ),
  living(
    'storage beyond 1 MB a key',
    /exceed max size/,
    'wx.setStorageSync("a", new Array(1100000).join("x"))',
  ),
  living(
    'the cloud before it is opened',
    /cloud\.init/,
    'var cloud = wx.cloud; cloud.callFunction({ name: "a" })',
    'onLoad',
  ),
  {
    name: 'a handler by another name',
    says: /has no method "he"/,
    make: (copy) => copy.replace('base.wxml', /bindtap="eh"/g, 'bindtap="he"'),
  },
  {
    name: 'a template by another name',
    says: /Template `taro_other` not found/,
    make: (copy) => copy.replace(`${copy.inner}.wxml`, 'taro_tmpl', 'taro_other'),
  },
  {
    name: 'a page that shows nothing',
    says: /shows nothing/,
    make: (copy) => copy.replace(`${copy.inner}.wxml`, '{{root:root}}', '{{root:other}}'),
  },
  {
    name: 'a shared script gone wrong',
    says: /webpackJsonq does not exist/,
    make: (copy) => copy.replace('runtime.js', /webpackJsonp/g, 'webpackJsonq'),
  },
];
