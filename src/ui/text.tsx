import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import './text.scss';

type Words = { children?: ReactNode };

/** A page's or a result's own title. */
export const Title = ({ children }: Words) => <View className='text-title'>{children}</View>;
/** A card's title. */
export const Lead = ({ children }: Words) => <View className='text-lead'>{children}</View>;
/** What explains a title. */
export const Sub = ({ children }: Words) => <View className='text-sub'>{children}</View>;
/** The least of the words: when, where, how many. */
export const Tiny = ({ children }: Words) => <View className='text-tiny'>{children}</View>;
/** The one figure a result is about: the time of a check-in. */
export const Huge = ({ children }: Words) => <View className='text-huge'>{children}</View>;
