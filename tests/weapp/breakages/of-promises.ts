import { writeFileSync } from 'node:fs';
import type { Breakage, Copy } from './copy';

const use = (copy: Copy, api: string) =>
  copy.append(`${copy.inner}.js`, `\n;function used() { wx.${api}({}) }`);

const declare = (copy: Copy, ...apis: string[]) =>
  writeFileSync(
    copy.declaration,
    JSON.stringify({ declared: [{ information: '位置信息', purpose: '签到', apis }] }),
  );

/** What the build does and what it says it does, apart. */
export const brokenPromises: Breakage[] = [
  {
    name: 'a private call that is not declared',
    says: /getClipboardData.*declared/,
    make: (copy) => use(copy, 'getClipboardData'),
  },
  {
    name: 'a phone-number button that is not declared',
    says: /getRealtimePhoneNumber.*declared/,
    make: (copy) =>
      copy.append(`${copy.inner}.js`, '\n;var button = { openType: true ? "getRealtimePhoneNumber" : "" };'),
  },
  {
    name: 'a declaration of what is not used',
    says: /chooseInvoice is declared but used nowhere/,
    make: (copy) => declare(copy, 'chooseInvoice'),
  },
  {
    name: 'a declaration of what WeChat does not ask for',
    says: /is not in WeChat's privacy guide/,
    make: (copy) => declare(copy, 'showToast'),
  },
  {
    name: 'a location call missing from requiredPrivateInfos',
    says: /requiredPrivateInfos lacks chooseLocation/,
    make: (copy) => use(copy, 'chooseLocation'),
  },
  {
    name: 'requiredPrivateInfos for a call that nothing makes',
    says: /requiredPrivateInfos names choosePoi, used nowhere/,
    make: (copy) =>
      copy.app((app) => {
        app.requiredPrivateInfos = ['choosePoi'];
      }),
  },
  {
    name: 'precise and rough location together',
    says: /both getLocation and getFuzzyLocation/,
    make: (copy) =>
      copy.app((app) => {
        app.requiredPrivateInfos = ['getLocation', 'getFuzzyLocation'];
      }),
  },
  {
    name: 'location without a permission text',
    says: /no text for scope\.userLocation/,
    make: (copy) => use(copy, 'getLocation'),
  },
  {
    name: 'a permission that nothing needs',
    says: /asks for scope\.record/,
    make: (copy) =>
      copy.app((app) => {
        app.permission = { 'scope.record': { desc: '录音' } };
      }),
  },
];
