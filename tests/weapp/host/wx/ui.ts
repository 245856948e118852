import type { Program } from '../program';
import { Failure, type Options } from './answer';
import type { Calls } from './wx';

/** Calls that change only what WeChat draws around the pages. */
const silent = `hideToast hideLoading setNavigationBarTitle setNavigationBarColor showNavigationBarLoading
  hideNavigationBarLoading startPullDownRefresh stopPullDownRefresh pageScrollTo setTabBarBadge removeTabBarBadge
  showTabBarRedDot hideTabBarRedDot showTabBar hideTabBar setTabBarItem setTabBarStyle setBackgroundColor
  setBackgroundTextStyle hideKeyboard hideHomeButton showShareMenu hideShareMenu updateShareMenu loadFontFace
  enableAlertBeforeUnload disableAlertBeforeUnload`.split(/\s+/);

/** Longest words on a dialog's buttons. */
const longestButton = 4;

/** What WeChat shows over a page: short messages, dialogs, menus. */
export function uiCalls({ phone, faults }: Program): Calls {
  const show = (kind: string, text: unknown) => phone.shown.push({ kind, text: String(text ?? '') });
  return {
    ...Object.fromEntries(silent.map((name) => [name, () => ({})])),
    showToast: ({ title }) => void show('toast', title),
    showLoading: ({ title }) => void show('loading', title),
    showModal: (options: Options) => {
      for (const button of ['confirmText', 'cancelText'])
        if (typeof options[button] === 'string' && options[button].length > longestButton) {
          const message = `${button} length should not larger than ${longestButton} Chinese characters`;
          faults.add(`wx.showModal: ${message}: ${options[button]}`);
          throw new Failure(message);
        }
      show('modal', [options.title, options.content].filter(Boolean).join('：'));
      const said = phone.answers.modal(options);
      const confirm = said !== false;
      return { confirm, cancel: !confirm, content: typeof said === 'string' ? said : '' };
    },
    showActionSheet: ({ itemList }) => {
      const lines = itemList as string[];
      if (lines.length > 6) throw new Failure('parameter error: itemList should not be larger than 6');
      show('menu', lines.join('／'));
      const tapIndex = phone.answers.menu(lines);
      if (tapIndex === undefined) throw new Failure('cancel');
      return { tapIndex };
    },
  };
}
