import type { Actor, Story } from './cast';

const title = '厨房水龙头滴水，想请人看看';
const address = '新河小区 2 号楼 1 单元 302';

async function fillIn(hers: Actor, wish: string, name = '王桂兰'): Promise<void> {
  await hers.tap('许个心愿');
  await hers.write('想请人帮什么', wish);
  await hers.tap('维修');
  // Who asked before is offered what they said then: here all of it is said anew.
  while (hers.phone.screen.text.includes('换一个')) await hers.tap('换一个');
  await hers.write('哪个社区', '新河');
  await hers.tap('新河社区');
  await hers.write('姓名', name);
  await hers.write('电话', '14012345678');
  await hers.write('地址', address);
}

export const wish: Story = {
  name: 'a citizen says a wish, the community publishes it, a member takes it on and fulfils it, the citizen confirms',
  tell: async (cast) => {
    const hers = await cast.someone('citizen');
    await fillIn(hers, title);
    await hers.tap('提交');
    hers.sees('心愿已提交');

    const theirs = await cast.someone('communityStaff');
    await theirs.open('/packages/wish/pages/verify/index');
    theirs.sees(title);
    await theirs.tap(`通过：${title}`);
    // It can be taken back for five seconds.
    await theirs.phone.settle(6000);
    theirs.seesNot(title);

    const his = await cast.someone('inServiceMember');
    await his.phone.hand.tapTab('pages/wishes/index');
    await his.tap(`我来帮：${title}`);
    his.sees('认领成功，谢谢您');
    his.sees(address);
    await his.tap('看这个心愿');
    await his.tap('办好了');
    await his.write('办了些什么', '换了垫圈，不滴了');
    await his.tap('反馈已办好');
    his.sees('待王');

    await hers.phone.launch();
    await hers.tapTodo(title);
    await hers.tap('确认已办好');
    await hers.tap('非常满意');
    await hers.tapOnSheet('确认已办好');
    hers.sees('您确认已办好');
    hers.sees('非常满意');
  },
};

const contested = '晾衣杆摇不上去了';

async function callDone(his: Actor, note: string): Promise<void> {
  await his.tap('办好了');
  await his.write('办了些什么', note);
  await his.tap('反馈已办好');
  his.sees('待马*确认');
}

export const wishDisputed: Story = {
  name: 'two take a wish on at one instant and one gets it; disputed, it is put right and confirmed',
  tell: async (cast) => {
    const hers = await cast.person('demo-citizen-malin', '马琳');
    await fillIn(hers, contested, '马琳');
    await hers.tap('提交');
    hers.sees('心愿已提交');
    const theirs = await cast.someone('communityStaff');
    await theirs.open('/packages/wish/pages/verify/index');
    await theirs.tap(`通过：${contested}`);
    await theirs.phone.settle(6000);

    const both = [
      await cast.someone('inServiceMember'),
      await cast.person('demo-service-wang', '王晓红'),
    ] as const;
    for (const one of both) {
      await one.phone.hand.tapTab('pages/wishes/index');
      // Whoever said what they can do starts with what suits.
      await one.tap('离我近的');
    }
    await Promise.all(both.map((one) => one.tap(`我来帮：${contested}`)));
    const [first, second] = both;
    const [his, late] = first.phone.screen.text.includes('认领成功') ? [first, second] : [second, first];
    his.sees('认领成功，谢谢您');
    his.sees(address);
    late.seesNot(address);
    late.sees('已有人认领');
    if (!late.toldSo.includes('晚了一步')) throw new Error(`who came too late was told: ${late.toldSo}`);

    await his.tap('看这个心愿');
    await callDone(his, '上了点油');
    await hers.phone.launch();
    await hers.tapTodo(contested);
    await hers.tap('还没办好');
    await hers.write('还没办好的地方', '摇到一半又卡住了');
    await hers.tap('请他再来看看');
    hers.sees('继续办理');

    await his.phone.launch();
    await his.tapTodo(contested);
    his.sees('摇到一半又卡住了');
    await callDone(his, '换了手摇器');
    await hers.phone.launch();
    await hers.tapTodo(contested);
    await hers.tap('确认已办好');
    await hers.tapOnSheet('确认已办好');
    hers.sees('您确认已办好');
  },
};

// Like no other wish of the demo: the queue names what may be the same.
const unheard = '窗帘的轨道掉了，一个人装不回去';

export const wishOffline: Story = {
  name: 'the network goes while a wish is sent: what was written is kept, and sent again it is one wish',
  tell: async (cast) => {
    const hers = await cast.someone('citizen');
    await fillIn(hers, unheard);
    await hers.phone.connect({ kind: 'none' });
    await hers.tap('提交');
    await hers.phone.settle(10_000);
    hers.sees('没有连上');
    if (hers.written('想请人帮什么') !== unheard) throw new Error('what was written is gone');

    // The system ends the program; the words are still there.
    hers.phone.kill();
    await hers.phone.launch();
    await hers.open('/packages/wish/pages/post/index');
    hers.sees('上次没写完的还在');
    if (hers.written('想请人帮什么') !== unheard)
      throw new Error('what was written did not outlive the program');

    // The wish arrives, its answer does not; said again, it is the same wish.
    await hers.phone.connect({ kind: '4g', losesAnswers: true });
    await hers.tap('提交');
    await hers.phone.settle(10_000);
    hers.sees('不会重复办理');
    await hers.phone.connect({ losesAnswers: false });
    await hers.tap('提交');
    await hers.phone.settle(3000);
    hers.sees('心愿已提交');

    const theirs = await cast.someone('communityStaff');
    await theirs.open('/packages/wish/pages/verify/index');
    const times = theirs.phone.screen.text.split(unheard).length - 1;
    if (times !== 1) throw new Error(`the wish should wait once; it waits ${times} times`);
  },
};
