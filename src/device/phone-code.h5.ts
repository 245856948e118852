import { t } from '../i18n';
import { identity } from '../platform/identity.h5';

async function codeFrom(door: string, body: object): Promise<string | undefined> {
  const response = await fetch(door, {
    method: 'POST',
    headers: { 'x-openid': identity() ?? '' },
    body: JSON.stringify(body),
  });
  return response.ok ? ((await response.json()) as { code: string }).code : undefined;
}

/**
 * What WeChat's phone button would give this pretended person. Of somebody whose number the local cloud does not know it
 * is asked, as a SIM card would say it. Nothing when there is none.
 */
export async function askPhoneCode(): Promise<string | undefined> {
  const own = await codeFrom('/phone-button', {});
  if (own !== undefined) return own;
  const phone = window.prompt(t('mine.pretendedPhone'))?.replace(/\D/g, '');
  return phone ? codeFrom('/wechat/phone-code', { phone }) : undefined;
}
