import type { Story } from './cast';
import { codeOn, rollRenewed } from './check-in';

const kept = '1 次签到已存在手机里';
const waits = '1 人的签到待确认';

export const noSignal: Story = {
  name: 'in a hall without signal the secretary goes on showing codes, a scan outlives the program, and is confirmed when there is one',
  tell: async (cast) => {
    const hers = await cast.someone('secretary');
    await hers.tap('出示签到码');
    await hers.phone.settle(5000);
    const shown = codeOn(hers.phone);
    await hers.phone.connect({ kind: 'none' });
    await hers.phone.settle(15_000);
    hers.sees('没有网络，签到码照常更新');
    if (codeOn(hers.phone) === shown) throw new Error('the code should change without a network too');

    const theirs = await cast.person('demo-member-wulantuya', '乌兰图雅');
    await theirs.phone.connect({ kind: 'none' });
    theirs.phone.camera = codeOn(hers.phone);
    await theirs.tap('扫码签到');
    await theirs.phone.settle(5000);
    theirs.sees('已记在手机里');
    theirs.phone.kill();
    await theirs.phone.launch();
    theirs.sees(kept);

    await theirs.phone.connect({ kind: '4g' });
    await theirs.phone.settle(5000);
    theirs.seesNot(kept);

    await hers.phone.connect({ kind: '4g' });
    await hers.phone.settle(rollRenewed);
    hers.sees(waits);
    await hers.tap('全部确认');
    await hers.phone.settle(5000);
    hers.seesNot(waits);
    hers.sees('补传');
  },
};
