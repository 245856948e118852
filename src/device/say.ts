import Taro from '@tarojs/taro';
import { t } from '../i18n';

/** Says something short over the page, and lets it go. */
export function say(text: string): void {
  void Taro.showToast({ title: text, icon: 'none', duration: 2400 });
}

export interface Question {
  title: string;
  text?: string;
  /** The word on the button that does it; its own verb rather than 确定. At most four characters in WeChat. */
  yes?: string;
  no?: string;
}

/** Asks before something that cannot be taken back; answers whether the person said yes. */
export async function confirm({ title, text = '', yes, no }: Question): Promise<boolean> {
  const { confirm: agreed } = await Taro.showModal({
    title,
    content: text,
    confirmText: yes ?? t('common.confirm'),
    cancelText: no ?? t('common.cancel'),
    confirmColor: '#C8161D',
    cancelColor: '#6A6157',
  });
  return agreed;
}
