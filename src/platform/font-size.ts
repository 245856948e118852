import Taro from '@tarojs/taro';

/** WeChat's usual text size, in the pixels of its chat pages. */
const usual = 17;

/** How much larger than usual this person has set WeChat's text: 1 for usual. */
export function fontScale(): number {
  const { fontSizeSetting } = Taro.getAppBaseInfo() as { fontSizeSetting?: number };
  return fontSizeSetting && fontSizeSetting > 0 ? fontSizeSetting / usual : 1;
}
