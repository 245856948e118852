import Taro from '@tarojs/taro';
import { type Route, routes, type Tab, tabs } from '@/routes';

/** WeChat keeps at most ten pages open; the eleventh takes the place of the one on top. */
const deepest = 10;

function address(route: Route, params: Record<string, string>): string {
  const query = Object.entries(params)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
  return query === '' ? routes[route] : `${routes[route]}?${query}`;
}

/** Opens a page over this one. */
export async function open(route: Route, params: Record<string, string> = {}): Promise<void> {
  const url = address(route, params);
  if (Taro.getCurrentPages().length >= deepest) await Taro.redirectTo({ url });
  else await Taro.navigateTo({ url });
}

/** Opens a page in place of this one: what is done should not be gone back to. */
export async function openInstead(route: Route, params: Record<string, string> = {}): Promise<void> {
  await Taro.redirectTo({ url: address(route, params) });
}

export async function openTab(tab: Tab): Promise<void> {
  await Taro.switchTab({ url: tabs[tab] });
}

/** Goes back, or home where there is nothing to go back to (a page opened from a link or a code). */
export async function goBack(): Promise<void> {
  if (Taro.getCurrentPages().length > 1) await Taro.navigateBack();
  else await openTab('home');
}

/** A page's parameter as it was given: WeChat hands them over still encoded. */
export function decoded(param: string | undefined): string | undefined {
  if (param === undefined) return undefined;
  try {
    return decodeURIComponent(param);
  } catch {
    return param;
  }
}
