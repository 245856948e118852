import { useShareAppMessage } from '@tarojs/taro';
import { type Route, routes, type Tab, tabs } from '@/routes';
import { type Picture, pictureFile } from '../pictures/picture';

export interface Shared {
  title: string;
  /** Where whoever opens it arrives; never carries anything private. */
  to: Route | Tab;
  params?: Record<string, string>;
  /** Drawn on the page's `PictureCanvas`; five to four. */
  picture?: Picture;
}

/** Whether a button can open WeChat's sharing. */
export const canShare = true;

/** Left to itself, WeChat would send a picture of the page, with whatever stands on it: somebody's phone number too. */
const plainPicture = '/static/share.png';

/**
 * Lets this page be passed on from WeChat's menu or from a button (`openType='share'`), about which `about` says what its
 * row is about. In a browser it does nothing. The page's `index.config.ts` must say `enableShareAppMessage`.
 */
export function useShare(shared: Shared | ((about: string | undefined) => Shared)): void {
  useShareAppMessage(({ from, target }) => {
    const about = from === 'button' ? aboutOf(target) : undefined;
    const { title, to, params = {}, picture } = typeof shared === 'function' ? shared(about) : shared;
    const path = to in tabs ? tabs[to as Tab] : routes[to as Route];
    const query = Object.entries(params).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
    const card = {
      title,
      path: query.length === 0 ? path : `${path}?${query.join('&')}`,
      imageUrl: plainPicture,
    };
    if (!picture) return card;
    // WeChat waits for three seconds at most, then sends the card as it stands.
    const drawn = pictureFile(picture).then((file) => (file ? { ...card, imageUrl: file } : card));
    return { ...card, promise: drawn };
  });
}

const aboutOf = (target: unknown) => (target as { dataset?: { about?: string } } | undefined)?.dataset?.about;
