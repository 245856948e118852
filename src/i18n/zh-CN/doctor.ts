import type { DoctorKind } from '@contract/member/doctor';

/** What each kind of finding is, and what to do about it. */
const kinds = {
  permission: ['数据或文件的权限没有关好', '请安装人员马上运行部署命令，会自动改回'],
  collection: ['缺少数据集合', '请安装人员运行部署命令'],
  index: ['查询索引不一致', '请安装人员运行部署命令，多余的索引要加 --prune'],
  runtime: ['云函数的运行环境不对', '请安装人员加 --prune 运行部署命令'],
  timeout: ['云函数的时间限制不对', '请安装人员运行部署命令'],
  memory: ['云函数的内存不对', '请安装人员运行部署命令'],
  code: ['云函数的版本不一致', '请安装人员用最新的版本运行部署命令'],
  function: ['云函数缺少或多余', '请安装人员运行部署命令，多余的要加 --prune'],
  variable: ['云函数的设置不一致', '请安装人员运行部署命令'],
  key: ['密钥缺少或不一致', '请安装人员核对密钥文件，不要新建密钥'],
  trigger: ['定时任务缺少或不一致', '请安装人员运行部署命令'],
  template: ['消息模板缺少', '请安装人员运行部署命令'],
  migration: ['数据还没有升级完', '请安装人员运行部署命令'],
  form: ['有旧格式的记录', '请安装人员加 --migrate-again 运行部署命令'],
  data: ['记录之间对应不上', '不会多给谁权限，请安装人员查明原因后改正'],
  signature: ['职务或身份的签名不符', '这些记录不起作用。请安装人员先检查权限，再从备份恢复'],
  other: ['其他', '请安装人员运行检查命令查看'],
} as const satisfies Record<DoctorKind, readonly [what: string, todo: string]>;

type Words = { [Kind in DoctorKind as `kind_${Kind}` | `todo_${Kind}`]: string };
const words = Object.fromEntries(
  Object.entries(kinds).flatMap(([kind, [what, todo]]) => [
    [`kind_${kind}`, what],
    [`todo_${kind}`, todo],
  ]),
) as Words;

/** 系统检查: what the last check of the environment found, for administrators. */
export const doctor = {
  title: '系统检查',
  mineNote: '上次检查有没有发现问题',
  never: '还没有检查过',
  neverNote: '请安装人员运行检查命令：npm run doctor',
  fine: '没有发现问题',
  found: '发现 {n} 类问题',
  at: '检查时间：{when}',
  why: '每周检查一次，改动控制台以后也检查一次',
  whyMore: '检查由安装人员运行。这里只有系统各部分的名称，没有党员和群众的信息。',
  more: '等 {n} 处',
  ...words,
} as const;
