/**
 * What may become of a wish, in a real browser: the usual way; two claimers at one moment; given up, timed out and claimed
 * again; disputed and put right; entered for somebody without a phone; asked back and answered.
 */
import type { Phone } from './phone';
import { stageOfFile } from './stage';

const malin = 'demo-citizen-malin';
const staff = 'demo-staff-li';
const chen = 'demo-service-chen';
const wang = 'demo-service-wang';
const zhao = 'demo-committee-zhao';

const wall = '/pages/wishes/index';
const inbox = '/packages/member/pages/inbox/index';
const verify = '/packages/wish/pages/verify/index';
const detail = (wishId: string) => `/packages/wish/pages/detail/index?wishId=${wishId}`;
const contact = { name: '马琳', phone: '14012345678', address: '新河小区 7 号楼 1 单元 102' };

// Nobody's hands are full here: the demo's own wishes are in them too.
const settings = { DAOZHIBU_CLAIMS: '50', DAOZHIBU_OPEN_WISHES: '50' };
const stage = stageOfFile({ slotSeconds: 10, settings });
const { ask } = stage;
let communityId: string;

beforeAll(async () => {
  const { items } = await ask(malin, 'wish.list', { view: 'mine' });
  communityId = (await ask(malin, 'wish.detail', { wishId: items[0].wishId })).communityId;
});

const posted = async (title: string): Promise<string> =>
  (await ask(malin, 'wish.post', { title, category: 'repairs', communityId, contact })).wishId;
async function published(title: string): Promise<string> {
  const wishId = await posted(title);
  await ask(staff, 'wish.verify', { wishId, decision: 'publish' });
  return wishId;
}
/** The timer tells everybody what happened. */
const tell = () => stage.cloud.ringTimer('wishclock');

async function fillIn(phone: Phone, title: string): Promise<void> {
  await phone.write('想请人帮什么', title);
  await phone.tap('维修');
  await phone.write('姓名', contact.name);
  await phone.write('电话', contact.phone);
  await phone.write('地址', contact.address);
}
/** Takes on the wish that is open on the phone, and sees whom to reach. */
async function takeOn(phone: Phone): Promise<void> {
  await phone.tap('我来帮');
  await phone.agree('我来帮');
  await phone.sees('认领成功，谢谢您');
  await phone.sees(contact.address);
  await phone.tapOnSheet('看这个心愿');
}
async function callDone(phone: Phone, note: string): Promise<void> {
  await phone.tap('办好了');
  await phone.write('办了些什么', note);
  await phone.tapOnSheet('反馈已办好');
  await phone.sees('待马*确认');
}
async function isTold(phone: Phone, ...messages: string[]): Promise<void> {
  await tell();
  await phone.go(inbox);
  for (const message of messages) await phone.sees(message);
}

test('the usual way: everybody hears of each step, and the citizen has the last word', async () => {
  const title = '晾衣杆摇不上去了';
  const hers = await stage.phoneOf(malin);
  await hers.tap('许个心愿');
  await fillIn(hers, title);
  await hers.write('哪个社区', '新河');
  await hers.tap('新河社区');
  await hers.tap('提交');
  await hers.sees('心愿已提交');

  const theirs = await stage.phoneOf(staff);
  await theirs.go(verify);
  await theirs.press(`通过：${title}`);
  await theirs.gone(title);

  const his = await stage.phoneOf(chen);
  await his.go(wall);
  await his.press(`我来帮：${title}`);
  await his.agree('我来帮');
  await his.sees('认领成功，谢谢您');
  await his.sees(contact.address);
  await his.tap('看这个心愿');
  await his.tap('反馈进展');
  await his.write('办到哪一步了', '配件订了，周六去装');
  await his.tapOnSheet('提交');
  await his.sees('陈同志反馈进展');
  await callDone(his, '换了手摇器，试过了');

  await isTold(hers, `心愿核实了：${title}`, `有人认领了：${title}`, `心愿有了进展：${title}`);
  await hers.tap(`心愿已办好，请您确认：${title}`);
  await hers.tap('确认已办好');
  await hers.tapOnSheet('非常满意');
  await hers.write('想说的话', '谢谢小陈');
  await hers.tapOnSheet('确认已办好');
  await hers.sees('您确认已办好');
  await hers.sees('谢谢小陈');

  await isTold(his, `群众确认已办好：${title}`);
  await his.tap(`群众确认已办好：${title}`);
  await his.sees('谢谢小陈');
  // It is over: whom to reach is told no more.
  await his.gone('查看姓名、电话和地址');
});

test('of two who take it on at the same instant one is told whom to reach, the other is led back to the wall', async () => {
  const title = '阳台纱窗破了个洞';
  const wishId = await published(title);
  const phones = await Promise.all([stage.phoneOf(chen), stage.phoneOf(wang)]);
  for (const phone of phones) {
    await phone.go(detail(wishId));
    await phone.tap('我来帮');
    await phone.page.getByText('来帮这个忙？').waitFor();
  }
  await Promise.all(phones.map((phone) => phone.agree('我来帮')));
  const won = await Promise.all(
    phones.map(async ({ page }) => {
      await page
        .getByText(/认领成功，谢谢您|晚了一步/)
        .first()
        .waitFor();
      return (await page.getByText('认领成功，谢谢您').count()) > 0;
    }),
  );
  expect([...won].sort()).toEqual([false, true]);
  const [winner, late] = won[0] ? phones : [...phones].reverse();
  await winner?.sees(contact.address);
  await late?.page.getByText('刚有人认领。谢谢您的心意，墙上还有别的心愿。').waitFor();
  await late?.agree('看别的');
  await late?.sees('心愿墙');
  await late?.gone(title);
});

test('given up, timed out and claimed again: whose wish it is hears each time', async () => {
  const title = '床头灯的开关坏了';
  const wishId = await published(title);
  await ask(chen, 'wish.claim', { wishId });
  const first = await stage.phoneOf(chen);
  await first.go(detail(wishId));
  await first.tap('办不了');
  await first.write('原因', '临时出差，怕耽误');
  await first.tapOnSheet('重新开放认领');
  await first.sees('待认领');

  const hers = await stage.phoneOf(malin);
  await isTold(hers, `心愿重新开放认领：${title}`);
  await hers.tap(`心愿重新开放认领：${title}`);
  await hers.sees(/临时出差，怕耽误/);

  const second = await stage.phoneOf(wang);
  await second.go(detail(wishId));
  await takeOn(second);
  // Nothing is heard of it for sixteen days.
  await stage.cloud.cloud.backend.engine.modify('wishes', {
    query: { _id: wishId },
    changes: { $set: { heardAt: new Date(Date.now() - 16 * 86_400_000) } },
    ...{ multi: false, merge: true, upsert: false },
  });
  await isTold(second, `较长时间没有进展，重新开放认领：${title}`);
  await hers.go(detail(wishId));
  await hers.sees('较长时间没有进展，重新开放认领');

  const third = await stage.phoneOf(zhao);
  await third.go(detail(wishId));
  await takeOn(third);
  await isTold(hers, `有人认领了：${title}`);
  const { items } = await ask(malin, 'message.list', {});
  const told = items.filter(({ about }: { about: { id: string } }) => about.id === wishId);
  expect(told.map(({ what }: { what: string }) => what).sort()).toEqual(
    ['wishPublished', ...Array(3).fill('wishClaimed'), 'wishBack', 'wishBack'].sort(),
  );
});

test('disputed, put right and confirmed', async () => {
  const title = '水槽下面往外渗水';
  const wishId = await published(title);
  await ask(chen, 'wish.claim', { wishId });
  await ask(chen, 'wish.fulfil', { wishId, note: '缠了胶带' });
  const hers = await stage.phoneOf(malin);
  await hers.tap(title);
  await hers.tap('还没办好');
  await hers.write('还没办好的地方', '夜里又渗了一片');
  await hers.tapOnSheet('请他再来看看');
  await hers.sees('继续办理');

  const his = await stage.phoneOf(chen);
  await isTold(his, `群众反映还没办好：${title}`);
  await his.tap(`群众反映还没办好：${title}`);
  await his.sees(/夜里又渗了一片/);
  await callDone(his, '换了整根软管');

  await hers.go(detail(wishId));
  await hers.tap('确认已办好');
  await hers.tapOnSheet('确认已办好');
  await hers.sees('您确认已办好');
});

test('entered for somebody without a phone: the community confirms in their place, marked so', async () => {
  const title = '门锁拧不动，想换个锁芯';
  const theirs = await stage.phoneOf(staff);
  await theirs.go('/packages/wish/pages/post/index');
  await theirs.tap('社区代录');
  await fillIn(theirs, title);
  await theirs.tap('提交');
  await theirs.sees('心愿已提交');
  await theirs.go(verify);
  await theirs.press(`通过：${title}`);
  await theirs.gone(title);

  const his = await stage.phoneOf(chen);
  await his.go(wall);
  await his.tap(title);
  await his.sees('新河社区替居民许下心愿');
  await takeOn(his);
  await his.tap('办好了');
  await his.write('办了些什么', '换了锁芯，钥匙交了三把');
  await his.tapOnSheet('反馈已办好');
  await his.sees('待新河社区确认');

  await theirs.go('/pages/home/index');
  await theirs.tapTodo(title);
  await theirs.tap('确认已办好');
  await theirs.tapOnSheet('确认已办好');
  await theirs.sees('新河社区替本人确认已办好');
});

test('asked back, the poster answers, and it goes onto the wall', async () => {
  const title = '灯不亮了';
  const wishId = await posted(title);
  const theirs = await stage.phoneOf(staff);
  await theirs.go(detail(wishId));
  await theirs.tap('询问详情');
  await theirs.write('想了解什么', '是屋里的还是楼道的？');
  await theirs.tapOnSheet('发送');
  await theirs.sees('待马*回复');

  const hers = await stage.phoneOf(malin);
  await isTold(hers, `心愿需要补充：${title}`);
  await hers.go('/pages/home/index');
  await hers.tap(title);
  await hers.sees('新河社区问：是屋里的还是楼道的？');
  await hers.tap('回复社区');
  await hers.write('您的回复', '楼道的，声控那种');
  await hers.tapOnSheet('提交');
  await hers.sees('待社区核实');

  await theirs.go(detail(wishId));
  await theirs.sees(/楼道的，声控那种/);
  await theirs.tap('核实通过');
  await theirs.sees('待认领');
});
