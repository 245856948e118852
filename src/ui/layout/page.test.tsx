import Taro from '@tarojs/taro';
import { render, screen } from '@testing-library/react';
import { Page } from './page';

const withFontSize = (fontSizeSetting: number) =>
  jest.mocked(Taro.getAppBaseInfo).mockReturnValue({ fontSizeSetting } as never);
const scaleOf = (words: string) =>
  Number((screen.getByText(words).closest('.page') as HTMLElement).style.getPropertyValue('--scale'));

test('type follows the size set in WeChat', () => {
  withFontSize(23.8);
  render(<Page title=''>words</Page>);
  expect(scaleOf('words')).toBeCloseTo(1.4);
});

test('type is never drawn smaller than usual, nor larger than layouts hold', () => {
  withFontSize(12);
  const { unmount } = render(<Page title=''>small</Page>);
  expect(scaleOf('small')).toBe(1);
  unmount();
  withFontSize(40);
  render(<Page title=''>large</Page>);
  expect(scaleOf('large')).toBe(1.6);
});

test('WeChat is told the title of the page', () => {
  render(<Page title='its title' />);
  expect(Taro.setNavigationBarTitle).toHaveBeenCalledWith({ title: 'its title' });
});

test('every page of a build for practice says that nothing in it is real, and no other does', () => {
  const { unmount } = render(<Page title=''>words</Page>);
  expect(screen.queryByText('演示 · 数据均为虚构')).not.toBeInTheDocument();
  unmount();
  Object.assign(globalThis, { IS_TRAINING: true });
  render(<Page title=''>words</Page>);
  expect(screen.getByText('演示 · 数据均为虚构')).toBeInTheDocument();
  Object.assign(globalThis, { IS_TRAINING: false });
});
