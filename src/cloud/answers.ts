import { environmentManager, focusManager, onlineManager, QueryClient } from '@tanstack/react-query';
import { watchNetwork } from '../device/network';

/** Milliseconds for which an answer is taken as fresh. */
export const freshFor = 30_000;

/** Milliseconds for which an answer that no page shows is kept. */
const keptFor = 10 * 60_000;

// A mini program has no `window`; taken for a server, it would get no timers.
environmentManager.setIsServer(() => false);
// Pages refetch when they are shown (useCall), not when a window gains focus.
focusManager.setEventListener(() => () => undefined);
onlineManager.setEventListener(watchNetwork);

/** What the cloud has answered, for every page to share. Sending again is `call`'s business, not the cache's. */
export const answers = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: freshFor,
      gcTime: keptFor,
      retry: false,
      networkMode: 'always',
      refetchOnWindowFocus: false,
      refetchOnReconnect: true,
    },
    mutations: { retry: false, networkMode: 'always' },
  },
});
