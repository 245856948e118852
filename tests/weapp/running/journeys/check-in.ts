import jsQR from 'jsqr';
import type { Phone } from '../../host/phone';
import type { Story } from './cast';
import { readGif } from './gif';

/** Milliseconds in which a code page asks for newcomers again. */
export const rollRenewed = 15_000;

/** The text of the QR code on a phone's screen, read off the picture itself. */
export function codeOn(phone: Phone): string {
  const [picture] = phone.screen.all('.qr-picture__image');
  const source = String(picture?.attr.src ?? '');
  if (!source) throw new Error(`no code is shown: ${phone.screen.text}`);
  const { pixels, width, height } = readGif(Buffer.from(source.split(',')[1] ?? '', 'base64'));
  const found = jsQR(pixels, width, height);
  if (!found) throw new Error('the code on the screen cannot be read');
  return found.data;
}

export const checkIn: Story = {
  name: 'the secretary shows the code, the member scans it off her screen; then his program is killed, and opened without a network',
  tell: async (cast) => {
    const hers = await cast.someone('secretary');
    const isOpen = hers.phone.screen.text.includes('出示签到码');
    await hers.tap(isOpen ? '出示签到码' : '开始签到');
    if (!isOpen) await hers.tap('开始签到');

    const his = await cast.someone('member');
    his.phone.camera = codeOn(hers.phone);
    await his.tap('扫码签到');
    his.sees('签到成功');
    await his.back();
    await his.open(`/packages/activity/pages/check-in/index?code=${encodeURIComponent(codeOn(hers.phone))}`);
    his.sees('已经签过了');

    await hers.phone.settle(rollRenewed);
    hers.sees(his.name);

    // Ended by the system and opened where there is no network: the last visit's home stands there.
    his.phone.kill();
    await his.phone.connect({ kind: 'none' });
    await his.phone.launch();
    his.sees(his.name);
    await his.phone.connect({ kind: '4g', latency: 3000 });
    await his.phone.launch();
    await his.phone.settle(5000);
    his.sees(his.name);
  },
};
