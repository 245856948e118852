import jsQR from 'jsqr';
import type { Build } from '../built/build';
import { told } from '../host/faults';
import { Phone } from '../host/phone';
import type { Templates } from '../host/templates';
import { type Fault, fault } from '../static/fault';
import type { CheckCloud } from './cloud';
import { readGif } from './gif';

/** Milliseconds in which a code page asks for newcomers again. */
const rollRenewed = 15_000;

/** The text of the QR code on a phone's screen, read off the picture itself. */
function codeOn(phone: Phone): string {
  const [picture] = phone.screen.all('.qr-picture__image');
  const source = String(picture?.attr.src ?? '');
  if (!source) throw new Error(`no code is shown: ${phone.screen.text}`);
  const { pixels, width, height } = readGif(Buffer.from(source.split(',')[1] ?? '', 'base64'));
  const found = jsQR(pixels, width, height);
  if (!found) throw new Error('the code on the screen cannot be read');
  return found.data;
}

function says(phone: Phone, words: string): void {
  if (!phone.screen.text.includes(words))
    throw new Error(`${phone.page.file} should say ${words}; it says: ${phone.screen.text}`);
}

/** One telling of the story; each step waits for what the one before showed. */
async function tell(his: Phone, hers: Phone, memberName: string): Promise<void> {
  await hers.launch();
  await hers.hand.tapWords(hers.screen.text.includes('出示签到码') ? '出示签到码' : '开始签到');
  const first = codeOn(hers);

  await his.launch();
  his.camera = first;
  await his.hand.tapWords('扫码签到');
  says(his, '签到成功');
  await his.hand.back();
  await his.open(`/packages/activity/pages/check-in/index?code=${encodeURIComponent(codeOn(hers))}`);
  says(his, '已经签过了');

  await hers.settle(rollRenewed);
  says(hers, memberName);

  // Ended by the system and opened where there is no network: the last visit's home stands there.
  his.kill();
  await his.connect({ kind: 'none' });
  await his.launch();
  says(his, memberName);
  await his.connect({ kind: '4g', latency: 3000 });
  await his.launch();
  await his.settle(5000);
  says(his, memberName);
}

/**
 * The first journey on two phones that run the built program: the secretary's shows the code, the member's scans it
 * off her screen; then the member's is killed, and opened without a network.
 */
export async function journey(build: Build, templates: Templates, cloud: CheckCloud): Promise<Fault[]> {
  const owner = (openid: string) => ({ openid, cloud: cloud.call });
  const secretary = cloud.people.find(({ role }) => role === 'secretary');
  const member = cloud.people.find(({ role }) => role === 'member');
  if (!secretary || !member) return [fault('journey', 'the cloud has no secretary and member')];
  const hers = new Phone(build, owner(secretary.openid), { templates });
  const his = new Phone(build, owner(member.openid), { templates });
  const faults: Fault[] = [];
  try {
    await tell(his, hers, member.name);
  } catch (why) {
    faults.push(fault('journey', told(why)));
  }
  for (const phone of [hers, his]) {
    phone.kill();
    faults.push(...phone.faults.list.map((what) => fault(`journey, ${phone.owner.openid}`, what)));
  }
  return faults;
}
