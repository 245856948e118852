import type { ViewNode } from './node';
import type { Phone } from './phone';

/** What WeChat does for a tap on a button of its special kinds, and tells the program. */
export function openTypeTapped(phone: Phone, button: ViewNode): void {
  const kind = String(button.attr.openType ?? '');
  const permitted = kind !== '' && phone.answers.permit(kind);
  const tell = (type: string, detail: unknown) => phone.running.dispatch(button, type, detail);
  const refused = { errMsg: `${kind}:fail user deny` };
  switch (kind) {
    case '':
    case 'contact':
    case 'feedback':
      return;
    case 'share':
      phone.hand.share('button', button);
      return;
    case 'getPhoneNumber':
      // The code stands for the owner's number; the cloud exchanges it. Nothing of the number is on the phone.
      tell(
        'getphonenumber',
        permitted
          ? { errMsg: 'getPhoneNumber:ok', code: phone.answers.phoneCode || `phone-of:${phone.owner.openid}` }
          : refused,
      );
      return;
    case 'chooseAvatar':
      if (permitted) tell('chooseavatar', { avatarUrl: 'http://tmp/avatar.png' });
      return;
    case 'agreePrivacyAuthorization':
      if (permitted) tell('agreeprivacyauthorization', { errMsg: 'ok' });
      return;
    case 'openSetting':
      tell('opensetting', { authSetting: {} });
      return;
    default:
      phone.faults.add(`a button's open-type "${kind}" is not known to the host`);
  }
}
