import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import type { Phone } from '../../host/phone';
import type { Actor, Story } from './cast';

/** WeChat's own number for: opened by scanning a mini-program code. */
const scannedCode = 1047;

/** What the printed code on a phone's screen says, read off the picture itself: the page with its scene. */
function printedCodeOn(phone: Phone): string {
  const [picture] = phone.screen.all('.poster-sheet__image');
  const source = String(picture?.attr.src ?? '');
  if (!source) throw new Error(`no code is shown: ${phone.screen.text}`);
  const { data, width, height } = PNG.sync.read(Buffer.from(source.split(',')[1] ?? '', 'base64'));
  const found = jsQR(new Uint8ClampedArray(data), width, height);
  if (!found) throw new Error('the code on the screen cannot be read');
  return found.data;
}

async function fillIn(hers: Actor, title: string): Promise<void> {
  await hers.write('想请人帮什么', title);
  await hers.tap('维修');
  await hers.write('姓名', '马琳');
  await hers.write('电话', '14012345670');
  await hers.write('地址', '3 号楼 2 单元 401');
}

const byPrint = '单元门关不严，夜里直响';
const onTheWay = '信报箱的锁坏了';

export const board: Story = {
  name: 'a community hangs its code on the notice board: a phone scans it, sees who answers for what, and says a wish to it',
  tell: async (cast) => {
    const theirs = await cast.someone('communityStaff');
    await theirs.tap('公告栏二维码');
    theirs.sees('有难处，说一声');
    const code = printedCodeOn(theirs.phone);

    // WeChat's own scanner opens the page, on a phone that was never here before.
    const hers = await cast.person('somebody-at-the-board', 'somebody at the board');
    await hers.phone.launch(`/${code}`, scannedCode);
    hers.sees('新河社区');
    hers.sees('负责人');
    await hers.tap('说个心愿');
    await hers.agrees();
    hers.sees('换一个');
    await fillIn(hers, byPrint);
    await hers.tap('提交');
    hers.sees('心愿已提交');

    // The community is on the phone's own home from now on.
    await hers.phone.launch();
    await hers.tap('新河社区');
    hers.sees('负责人');

    // Somebody who is writing already scans it on the way.
    const his = await cast.person('somebody-writing', 'somebody who writes');
    await his.open('/packages/wish/pages/post/index');
    await fillIn(his, onTheWay);
    his.phone.camera = code;
    await his.tap('扫社区公告栏的码');
    if (his.written('想请人帮什么') !== onTheWay) throw new Error('what was written is gone');
    await his.tap('提交');
    his.sees('心愿已提交');

    await theirs.open('/packages/wish/pages/verify/index');
    theirs.sees(byPrint);
    theirs.sees(onTheWay);
  },
};
