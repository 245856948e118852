import { QueryClientProvider } from '@tanstack/react-query';
import { useLaunch } from '@tarojs/taro';
import type { PropsWithChildren } from 'react';
import { answers } from './cloud/answers';
import { openCloud } from './cloud/transport';
import { useLostPage } from './device/lost-page';
import { dressShell } from './device/shell';
import './app.scss';

export default function App({ children }: PropsWithChildren) {
  useLostPage();
  useLaunch(() => {
    dressShell();
    openCloud();
  });
  return <QueryClientProvider client={answers}>{children}</QueryClientProvider>;
}
