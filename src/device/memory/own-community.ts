import { useDidShow } from '@tarojs/taro';
import { useState } from 'react';
import { recall, remember } from '../../platform/storage';

/** The community where this phone's owner last said a wish, or whose notice board they scanned. */
export interface OwnCommunity {
  id: string;
  name: string;
}

const key = 'ownCommunity';

export const rememberCommunity = ({ id, name }: OwnCommunity): void => remember(key, { id, name });

export const ownCommunity = (): OwnCommunity | undefined => recall<OwnCommunity>(key);

/** The same, looked up anew whenever the page is shown. */
export function useOwnCommunity(): OwnCommunity | undefined {
  const [community, setCommunity] = useState(ownCommunity);
  useDidShow(() => setCommunity(ownCommunity()));
  return community;
}
