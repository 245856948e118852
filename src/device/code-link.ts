/**
 * What the secretary's QR picture says. With a prefix registered in WeChat's console (「扫普通链接二维码打开小程序」)
 * WeChat's own scanner opens the check-in page; without one the bare code, which the app's scanner reads.
 */
export const codeLink = (code: string): string =>
  CHECK_IN_LINK === '' ? code : `${CHECK_IN_LINK}?code=${encodeURIComponent(code)}`;
