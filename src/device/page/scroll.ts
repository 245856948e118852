import Taro from '@tarojs/taro';

/** Brings a form's first refused field into sight, once it has been drawn as refused. */
export function showFirstWrong(): void {
  Taro.nextTick(() => {
    Taro.pageScrollTo({ selector: '.field--wrong', offsetTop: -80, duration: 200 }).catch(() => undefined);
  });
}

/** Goes up to where the page says what happened. */
export function scrollToTop(): void {
  Taro.pageScrollTo({ scrollTop: 0, duration: 200 }).catch(() => undefined);
}
