/**
 * 双报到 in a real browser: a unit registers with a community, finds what it needs, takes that up and does it, and at the
 * quarter's end reads what the records say of it.
 */
import { quarterToSend, stretchOf } from '../../server/kernel/time/quarter';
import { stageOfFile } from './stage';

const staff = 'demo-staff-li';
const unit = '安和商贸街商户协会党支部';
const inbox = '/packages/member/pages/inbox/index';
const hub = '/packages/community/pages/hub/index';

const stage = stageOfFile({ slotSeconds: 10 });

const engine = () => stage.cloud.cloud.backend.engine;

/** The phone of whoever is the unit's secretary. */
async function secretaryOf(name: string): Promise<string> {
  const { result: branches } = await engine().find('organizations', { query: { name } });
  const branchId = (branches as unknown as { _id: string }[])[0]?._id ?? '';
  const { result: members } = await engine().find('members', { query: { branchId } });
  const people = members as unknown as Array<{ openid: string | null; offices: { role: string }[] }>;
  const found = people.find(({ offices }) => offices.some(({ role }) => role === 'secretary'));
  if (!found?.openid) throw new Error(`The secretary of ${name} has no phone`);
  return found.openid;
}

/** Puts what was done today into the quarter whose sheets may be sent. */
const letQuarterEnd = (title: string) =>
  engine().modify('needs', {
    query: { title },
    changes: { $set: { doneAt: stretchOf(quarterToSend(new Date())).from } },
    ...{ multi: false, merge: true, upsert: false },
  });

test('a unit registers, takes up what the community needs, does it, and reads of it in the quarter’s sheet', async () => {
  const need = '给独居老人贴一遍防滑条';
  const his = await stage.phoneOf(await secretaryOf(unit));
  await his.go(hub);
  await his.tap('单位报到');
  await his.write('到哪个社区（嘎查村）报到', '新河');
  await his.tap('新河社区');
  await his.tap('向社区报到');
  await his.sees('待社区确认');

  const theirs = await stage.phoneOf(staff);
  await theirs.tapTodo(/家单位申请报到/);
  await theirs.press(`确认报到 ${unit}`);
  await theirs.page.locator(`[aria-label="结束共建 ${unit}"]`).waitFor();
  await theirs.go(hub);
  await theirs.tap('需求和资源清单');
  await theirs.tap('新增需求');
  await theirs.write('需求', need);
  await theirs.tapOnSheet('保存');
  await theirs.sees(need);

  await his.go(inbox);
  await his.tap('单位报到已确认：新河社区');
  await his.tap('查看需求清单');
  await his.press(`我单位认领 ${need}`);
  await his.write('补充说明', '我们出六个人，周六上午');
  await his.tapOnSheet('提交');
  await his.sees(`${unit}：我们出六个人，周六上午`);

  await theirs.go(inbox);
  await theirs.tap(`有单位认领意向：${need}`);
  await theirs.press(`确认对接 ${need}`);
  await theirs.press(`办结 ${need}`);
  await theirs.write('办结情况', '贴了十一户');
  await theirs.tapOnSheet('登记办结');
  await theirs.sees(`${unit}：贴了十一户`);

  await letQuarterEnd(need);
  await theirs.go(hub);
  await theirs.tap('季度反馈单');
  await theirs.tap(unit);
  await theirs.sees(need);
  await theirs.write('评语', '商户们干活利索，老人都说好');
  await theirs.tap('送给支部');
  await theirs.sees(/送给支部$/);

  await his.go(inbox);
  await his.tap('新河社区送来季度反馈单');
  await his.tap('商户们干活利索，老人都说好');
  await his.sees('单位服务情况');
  await his.sees(need);
});
