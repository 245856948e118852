import { QueryClientProvider } from '@tanstack/react-query';
import { useDidShow, useLaunch } from '@tarojs/taro';
import type { PropsWithChildren } from 'react';
import { answers } from './cloud/answers';
import { learnTemplates } from './cloud/message-templates';
import { sendAllKept } from './cloud/outbox';
import { openCloud } from './cloud/transport';
import { watchNetwork } from './device/network';
import { useLostPage } from './device/page/lost-page';
import { dressShell } from './device/page/shell';
import { watchUpdates } from './device/update';
import './app.scss';

export default function App({ children }: PropsWithChildren) {
  useLostPage();
  useLaunch(() => {
    dressShell();
    openCloud();
    watchUpdates();
    void learnTemplates();
    // For as long as the app is open.
    watchNetwork((online) => {
      if (online) void sendAllKept();
    });
  });
  useDidShow(() => void sendAllKept());
  return <QueryClientProvider client={answers}>{children}</QueryClientProvider>;
}
