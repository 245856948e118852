import type { Configuration } from './configuration';
import type { CloudEnvironment } from './environment';
import type { FunctionPlan } from './function-plan';

/** Something that WeChat lets nobody do but a person with a mouse. */
export interface HandStep {
  says: string;
  /** How many things there are to click. */
  clicks: number;
  /** How one sees afterwards that it is done. */
  check: string;
}

interface HandFacts {
  cloud: Pick<CloudEnvironment, 'bucket' | 'id'>;
  plans: readonly FunctionPlan[];
  configuration: Pick<Configuration, 'near'>;
  /** What DevTools is to open. */
  devtoolsFolder: string;
  /** How many entries docs/privacy.json has. */
  declared: number;
}

/** What is left to a person, in the order in which it is least work. */
export function handSteps({ cloud, plans, configuration, devtoolsFolder, declared }: HandFacts): HandStep[] {
  const asking = plans.filter(({ openapi }) => openapi.length > 0);
  const sending = asking.filter(({ trigger }) => trigger !== null);
  const names = (some: readonly FunctionPlan[], between = ', ') => some.map(({ name }) => name).join(between);
  const steps: HandStep[] = [
    {
      says: `WeChat DevTools → open the folder ${devtoolsFolder} (it holds your appid), then its own command line: cli cloud functions deploy --env ${cloud.id} --project ${devtoolsFolder} --names ${names(asking, ' ')} (cli.bat on Windows; it wants 设置 → 安全 → 服务端口). Or right-click each of them: 上传并部署：所有文件. It is the only way to the open interfaces that they ask for.`,
      clicks: asking.length > 0 ? 1 : 0,
      check:
        'After ten minutes the printed code of an activity can be made (-604101 means: not yet); then npm run doctor.',
    },
    {
      says: `There, right-click ${names(sending)}: 上传触发器. Only then may it send messages.`,
      clicks: sending.length,
      check: 'A member who tapped 我会到 is told the day before; the log of the function says "sent".',
    },
    {
      says: 'DevTools → 云开发 → 设置 → 全局设置 → 消息推送: event wxa_media_check → function push.',
      clicks: 1,
      check: 'A picture in the minutes is shown to members within half an hour.',
    },
    {
      says: 'DevTools → 云开发 → 存储 → 生命周期: delete after 1 day what begins with uploads/pictures/, and what begins with documents/.',
      clicks: 2,
      check: 'The day after, 存储 shows no file older than a day under both.',
    },
    {
      says: `mp.weixin.qq.com → 开发管理 → 服务器域名 → downloadFile: https://${cloud.bucket}.tcb.qcloud.la`,
      clicks: 1,
      check: 'On a phone, the Word document of an activity opens.',
    },
    {
      says: 'mp.weixin.qq.com → 设置 → 用户隐私保护指引: the entries of docs/privacy.json, and what byOurselves lists in its box for other information.',
      clicks: declared + 1 + (configuration.near ? 1 : 0),
      check: 'On a phone, no call fails with errno 112.',
    },
    {
      says: 'mp.weixin.qq.com → 设置 → 基本设置 → 最低基础库: 2.20.1.',
      clicks: 1,
      check: 'The console shows it.',
    },
    {
      says: 'mp.weixin.qq.com → 版本管理: choose the uploaded version for trial (选为体验版), later for review (提交审核).',
      clicks: 1,
      check: 'The trial version opens on a phone of the team.',
    },
  ];
  return steps.filter(({ clicks }) => clicks > 0);
}

export const printed = (steps: readonly HandStep[]): string[] =>
  steps.flatMap(({ says, check }, at) => [`  ${at + 1}. ${says}`, `     done when: ${check}`]);
