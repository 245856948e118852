/** Counts taps and typed fields of every journey anew, and holds them against the table in docs/taps.md. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Phone, readCode } from './phone';
import { stageOfFile } from './stage';

const secretary = 'demo-secretary-gerile';
const member = 'demo-member-bateer';
const village = 'demo-secretary-gaowa';
const inService = 'demo-service-chen';
const staff = 'demo-staff-li';
const city = 'demo-city-zhou';
const citizen = 'demo-citizen-malin';
/** Has never said a wish. */
const newcomer = 'openid-of-somebody-new';

const wall = '/pages/wishes/index';
const contact = { name: '马琳', phone: '14012345678', address: '新河小区 7 号楼 1 单元 102' };

// Nobody's hands are full here: the demo's own wishes are in them too.
const settings = { DAOZHIBU_CLAIMS: '50', DAOZHIBU_OPEN_WISHES: '50' };
const stage = stageOfFile({ slotSeconds: 30, settings });
const { ask, phoneOf } = stage;

interface Cost {
  taps: number;
  fields: number;
}
interface Row {
  journey: string;
  before: Cost | null;
  now: Cost;
}

/** The table, a row a line; a dash stands where there was no such journey. */
function tableOf(page: string): Row[] {
  const lines = page.split('\n').filter((line) => /^\| .* \| .* \| [\d–]/.test(line));
  return lines.map((line) => {
    const [journey = '', , ...numbers] = line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
    const [taps, fields, tapsNow, fieldsNow] = numbers.map(Number);
    const before = Number.isNaN(taps) ? null : { taps: taps ?? 0, fields: fields ?? 0 };
    return { journey, before, now: { taps: tapsNow ?? 0, fields: fieldsNow ?? 0 } };
  });
}
const table = tableOf(readFileSync(path.resolve(__dirname, '../../docs/taps.md'), 'utf8'));

/** Counts what is done on a phone from here on. */
async function cost(phone: Phone, journey: () => Promise<void>): Promise<Cost> {
  Object.assign(phone.did, { taps: 0, fields: 0 });
  await journey();
  return { ...phone.did };
}

let communityId: string;
beforeAll(async () => {
  const { items } = await ask(citizen, 'wish.list', { view: 'mine' });
  communityId = (await ask(citizen, 'wish.detail', { wishId: items[0].wishId })).communityId;
});
const posted = async (title: string): Promise<string> =>
  (await ask(citizen, 'wish.post', { title, category: 'repairs', communityId, contact })).wishId;
async function published(title: string): Promise<string> {
  const wishId = await posted(title);
  await ask(staff, 'wish.verify', { wishId, decision: 'publish' });
  return wishId;
}
async function fulfilled(title: string): Promise<string> {
  const wishId = await published(title);
  await ask(inService, 'wish.claim', { wishId });
  await ask(inService, 'wish.fulfil', { wishId, note: '换了手摇器，试过了' });
  return wishId;
}

/** The code of the meeting that is open, read off the secretary's screen. */
async function codeShown(): Promise<string> {
  const hers = await phoneOf(secretary);
  await hers.tap('出示签到码');
  const picture = hers.page.locator('.qr-picture__image');
  await picture.waitFor();
  return readCode(picture);
}

/** Each row's journey, in an order in which each finds what it needs. */
const journeys: Readonly<Record<string, () => Promise<Cost>>> = {
  'the secretary comes to the code page': async () => {
    const hers = await phoneOf(secretary);
    expect(await hers.inSight('开始签到')).toBe(true);
    return cost(hers, async () => {
      await hers.tap('开始签到');
      await hers.sees('还没开始签到');
    });
  },
  'the secretary opens the check-in': async () => {
    const { next } = await ask(secretary, 'summary.home', {});
    const hers = await phoneOf(secretary);
    await hers.go(`/packages/activity/pages/code/index?activityId=${next.activityId}`);
    await hers.sees('还没开始签到');
    expect(await hers.inSight('开始签到')).toBe(true);
    return cost(hers, async () => {
      await hers.tap('开始签到');
      await hers.page.locator('.qr-picture__image').waitFor();
    });
  },
  'a member scans and is checked in': async () => {
    const link = await codeShown();
    const his = await phoneOf(member);
    // In place of the camera.
    his.page.once('dialog', (dialog) => void dialog.accept(link));
    return cost(his, async () => {
      await his.tap('扫码签到');
      await his.sees('签到成功');
    });
  },
  'the secretary enters somebody': async () => {
    const hers = await phoneOf(secretary);
    await hers.tap('出示签到码');
    await hers.sees('巴特尔');
    return cost(hers, async () => {
      await hers.press('给陈志远登记到会');
      await hers.tapOnSheet('已到');
      await hers.page.locator('.sheet').waitFor({ state: 'detached' });
    });
  },
  'a citizen says a first wish': async () => {
    const hers = await phoneOf(newcomer);
    return cost(hers, async () => {
      await hers.tap('许个心愿');
      await hers.write('想请人帮什么', '纱门关不严');
      await hers.tap('维修');
      await hers.write('哪个社区', '新河');
      await hers.tap('新河社区');
      await hers.write('姓名', contact.name);
      await hers.write('电话', contact.phone);
      await hers.write('地址', contact.address);
      await hers.tap('提交');
      await hers.sees('心愿已提交');
    });
  },
  'a citizen who has said one says another': async () => {
    const hers = await phoneOf(newcomer);
    return cost(hers, async () => {
      await hers.tap('许个心愿');
      await hers.write('想请人帮什么', '楼道扶手松了');
      await hers.tap('维修');
      await hers.tap('提交');
      await hers.sees('心愿已提交');
    });
  },
  'staff publish a wish': async () => {
    const title = '门铃不响了';
    await posted(title);
    const theirs = await phoneOf(staff);
    return cost(theirs, async () => {
      await theirs.tapTodo(/个心愿待核实/);
      await theirs.press(`通过：${title}`);
      await theirs.gone(title);
    });
  },
  'a member takes a wish on': async () => {
    const title = '窗把手掉了';
    await published(title);
    const his = await phoneOf(inService);
    await his.go(wall);
    return cost(his, async () => {
      await his.press(`我来帮：${title}`);
      await his.agree('我来帮');
      await his.sees('认领成功，谢谢您');
    });
  },
  'a member calls a wish done': async () => {
    const title = '插座松了';
    const wishId = await published(title);
    await ask(inService, 'wish.claim', { wishId });
    const his = await phoneOf(inService);
    await his.go(wall);
    return cost(his, async () => {
      await his.tap('我认领的');
      await his.tap(title);
      await his.tap('办好了');
      await his.write('办了些什么', '换了面板');
      await his.tapOnSheet('反馈已办好');
      await his.sees(/^待马/);
    });
  },
  'a citizen confirms': async () => {
    const title = '晾衣杆摇不上去了';
    await fulfilled(title);
    const hers = await phoneOf(citizen);
    return cost(hers, async () => {
      await hers.tap(title);
      await hers.tap('确认已办好');
      await hers.tapOnSheet('确认已办好');
      await hers.sees('您确认已办好');
    });
  },
  'a citizen confirms and says how satisfied': async () => {
    const title = '水槽下面往外渗水';
    await fulfilled(title);
    const hers = await phoneOf(citizen);
    return cost(hers, async () => {
      await hers.tap(title);
      await hers.tap('确认已办好');
      await hers.tapOnSheet('非常满意');
      await hers.tapOnSheet('确认已办好');
      await hers.sees('非常满意');
    });
  },
  'a member notes down what was studied': async () => {
    const his = await phoneOf(member);
    await his.go('/pages/study/index');
    return cost(his, async () => {
      await his.tap('记一次学习');
      await his.write('名称', '第九讲：乡村治理');
      await his.tap('提交');
      await his.sees(/已记 .* 学时/);
    });
  },
  'the secretary sees the summary': async () => {
    const hers = await phoneOf(secretary);
    return cost(hers, async () => {
      await hers.tap('支部概况');
      await hers.sees('本月应开展');
    });
  },
  'the city reaches one meeting of one branch': async () => {
    // Staff of the community are on the roll of its first branch.
    const [latest] = (await ask(staff, 'activity.list', { when: 'past' })).items;
    const theirs = await phoneOf(city);
    return cost(theirs, async () => {
      for (const name of ['绿原市汇总', '青原区', '安和街道', '新河社区']) await theirs.tap(name);
      await theirs.tap('新河社区第一党支部');
      await theirs.tap('支部活动');
      await theirs.tap('以往活动');
      await theirs.tap(latest.title);
      await theirs.sees('已结束');
    });
  },
  'help on the spot is noted down': async () => {
    const hers = await phoneOf(village);
    expect(await hers.inSight('帮办随手记')).toBe(true);
    return cost(hers, async () => {
      await hers.tap('帮办随手记');
      await hers.write('帮了什么', '帮王奶奶换了灯泡');
      await hers.tap('已办好');
      await hers.sees('已记下');
    });
  },
};

test('every row of the table is played, and every journey stands in it', () => {
  expect(table.map(({ journey }) => journey)).toEqual(Object.keys(journeys));
});

test.each(table)(
  '$journey: as many taps and fields as the table says, and no more than before',
  async (row) => {
    const counted = await journeys[row.journey]?.();
    expect(counted).toEqual(row.now);
    if (row.before) {
      expect(counted?.taps).toBeLessThanOrEqual(row.before.taps);
      expect(counted?.fields).toBeLessThanOrEqual(row.before.fields);
    }
  },
);

test('on the narrowest phone too the code page is reached and opened without scrolling', async () => {
  const hers = await phoneOf(village, { width: 320, height: 568, large: false });
  expect(await hers.inSight('开始签到')).toBe(true);
  await hers.tap('开始签到');
  await hers.sees('还没开始签到');
  expect(await hers.inSight('开始签到')).toBe(true);
});
