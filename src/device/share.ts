import { useShareAppMessage } from '@tarojs/taro';
import { type Route, routes, type Tab, tabs } from '@/routes';

export interface Shared {
  title: string;
  /** Where whoever opens it arrives; never carries anything private. */
  to: Route | Tab;
  params?: Record<string, string>;
}

/** Lets this page be passed on from WeChat's menu. In a browser it does nothing. */
export function useShare({ title, to, params = {} }: Shared): void {
  useShareAppMessage(() => {
    const path = to in tabs ? tabs[to as Tab] : routes[to as Route];
    const query = Object.entries(params).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
    return { title, path: query.length === 0 ? path : `${path}?${query.join('&')}` };
  });
}
