import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AppPlan, appDigest } from '../../scripts/deploy/app';
import { createClient } from '../../scripts/deploy/client';
import { deploy } from '../../scripts/deploy/deploy';
import { doctor } from '../../scripts/deploy/doctor';
import { firstAdministrator } from '../../scripts/deploy/first-administrator';
import { planFunctions } from '../../scripts/deploy/function-plan';
import type { Plan } from '../../scripts/deploy/plan';
import { createWechat } from '../../scripts/deploy/wechat';
import { withSigners } from '../../scripts/signers';
import { collections } from '../../server/schema';
import { ManagementStub } from './management/stub';
import { WechatStub } from './wechat-stub';

/** Functions that stand for all kinds: with a key, with a timer, with open interfaces, with nothing; and upkeep. */
const built = {
  member: {
    package: {
      timeout: 20,
      variables: ['DAOZHIBU_FIELD_KEY', 'DAOZHIBU_SIGNERS', 'DAOZHIBU_SIGNING_KEY'],
    },
    config: {},
  },
  reminders: {
    package: { timeout: 60, variables: ['DAOZHIBU_TEMPLATES'] },
    config: {
      permissions: { openapi: ['subscribeMessage.send'] },
      triggers: [{ name: 'everyMinute', type: 'timer', config: '0 * * * * * *' }],
    },
  },
  study: { package: { timeout: 20, variables: [] }, config: {} },
  upkeep: {
    package: { timeout: 60, variables: ['DAOZHIBU_FIELD_KEY', 'DAOZHIBU_TRAINING'] },
    config: {},
  },
  wish: {
    package: { timeout: 20, variables: ['DAOZHIBU_FIELD_KEY', 'DAOZHIBU_OPEN_WISHES'] },
    config: { permissions: { openapi: ['security.msgSecCheck'] } },
  },
};

function builtFunctions(): string {
  const folder = mkdtempSync(join(tmpdir(), 'built-'));
  for (const [name, { package: manifest, config }] of Object.entries(built)) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'index.js'), `exports.main = async () => '${name}';`);
    writeFileSync(join(folder, name, 'package.json'), JSON.stringify({ name, ...manifest }));
    writeFileSync(join(folder, name, 'config.json'), JSON.stringify(config));
  }
  return folder;
}
const folder = builtFunctions();

export const keys = withSigners({
  DAOZHIBU_CHECK_IN_KEY: 'c1'.repeat(32),
  DAOZHIBU_FIELD_KEY: 'f1'.repeat(32),
  DAOZHIBU_SIGNING_KEY: 'e1'.repeat(32),
});

interface PlanChanges {
  keys?: typeof keys | null;
  functions?: Plan['functions'];
  /** Of an environment for training: who is whom, by name and number. */
  personas?: Record<string, string>;
}

export function aPlan(changes: PlanChanges = {}): Plan {
  const own = changes.keys === undefined ? keys : changes.keys;
  const settings = { DAOZHIBU_OPEN_WISHES: '4' };
  const training = changes.personas !== undefined;
  const values = { ...settings, ...own, DAOZHIBU_TRAINING: training ? '1' : '0' };
  return {
    schema: collections,
    functions: changes.functions ?? planFunctions(folder, { memory: 256, values }),
    keys: own,
    keysPath: 'keys.env',
    training,
    configuration: {
      appid: 'wx0123456789abcdef',
      environment: 'daozhibu-1a2b3c',
      organization: { name: '清河市委', kind: 'city' },
      region: 'ap-shanghai',
      memory: 256,
      settings,
      templates: {
        dayBefore: {
          title: '活动开始提醒',
          fields: { 活动名称: 'title', 开始时间: 'startsAt', 活动地点: 'place' },
        },
        hourBefore: {
          title: '活动开始提醒',
          fields: { 活动名称: 'title', 开始时间: 'startsAt', 活动地点: 'place' },
        },
        activityCancelled: { title: '活动取消通知', fields: { 活动名称: 'title', 取消原因: 'reason' } },
      },
      personas: changes.personas ?? {},
      near: false,
      checkInLink: '',
      robot: 1,
    },
  };
}

/** An account on which the command is run: the management stub, WeChat's, the uploads, and what was said. */
export class Account {
  readonly stub = new ManagementStub();
  readonly wechat = new WechatStub();
  readonly uploads: AppPlan[] = [];
  said: string[] = [];

  private readonly say = (line: string) => void this.said.push(line);

  private client(readOnly: boolean) {
    let clock = 0;
    const sleep = async (milliseconds: number) => {
      clock += milliseconds;
    };
    return createClient({ send: this.stub.send, readOnly, sleep, now: () => clock, random: () => 0.5 });
  }

  async deploy(
    options: {
      plan?: Plan;
      dryRun?: boolean;
      prune?: boolean;
      migrateAgain?: boolean;
      sources?: string;
    } = {},
  ) {
    const {
      plan = aPlan(),
      dryRun = false,
      prune = false,
      migrateAgain = false,
      sources = 'sources',
    } = options;
    this.said = [];
    return deploy({
      client: this.client(dryRun),
      wechat: createWechat(this.wechat.send, { readOnly: dryRun, sleep: async () => {} }),
      plan,
      dryRun,
      prune,
      migrateAgain,
      say: this.say,
      app: () => {
        const variables = { TARO_APP_CLOUD: plan.configuration.environment };
        const told = {
          appid: plan.configuration.appid,
          version: '0.1.0',
          description: 'abc1234 what changed',
          robot: 1,
        };
        return { ...told, variables, digest: appDigest(sources, variables) };
      },
      upload: async (plan) => void this.uploads.push(plan),
    });
  }

  /** Asks for the first administrator's code; null where it was refused. */
  async firstAdministrator(plan = aPlan(), now?: Date): Promise<string | null> {
    this.said = [];
    const wechat = createWechat(this.wechat.send, { sleep: async () => {} });
    return firstAdministrator({
      ...{ client: this.client(false), wechat, plan, say: this.say },
      ...(now ? { now } : {}),
    });
  }

  /** Names of what doctor finds. */
  async findings(plan = aPlan()): Promise<string[]> {
    this.said = [];
    const wechat = createWechat(this.wechat.send, { readOnly: true, sleep: async () => {} });
    const wrong = await doctor({ client: this.client(true), wechat, plan, say: this.say });
    return wrong.map(({ name }) => name);
  }

  state(): string {
    return JSON.stringify([this.stub.state(), this.wechat.account, this.uploads.at(-1)]);
  }
}

/** An account that was deployed to once, cleanly. */
export async function deployed(): Promise<Account> {
  const account = new Account();
  await account.deploy();
  account.stub.requests.length = 0;
  return account;
}
