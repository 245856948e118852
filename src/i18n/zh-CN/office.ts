import type { Translation } from '../types';
import type { Dictionary } from '.';

/**
 * The offices' usual words (`register.ts`) for what citizens and members read in plainer ones. Texts that only officers
 * read are in these words where they stand; here is what both read.
 */
export const office: Translation<Dictionary> = {
  activity: {
    coming: '近期活动',
    past: '以往活动',
    noneComing: '暂无已安排的活动',
    nonePast: '暂无活动记录',
    sayTitle: '是否参加',
    sayWhy: '请反馈是否参加，到会后照常签到。',
    askSecretary: '扫不了码的，请书记在名单上登记。',
  },
  errand: {
    what: '事项',
    whatMissing: '请填写事项',
    forWhom: '反映人',
    forSelf: '本人',
    forBehalf: '代录',
    stepPosted: '{by}反映',
    stepPostedBehalf: '{by}代居民反映',
    stepWithdrawn: '{by}撤回',
    handBack: '退回社区',
    handBackSaid: '已退回社区',
  },
  posting: {
    community: '所属社区',
    contactSelf: '联系方式',
    contactOther: '本人联系方式',
    nameMissing: '请填写姓名',
    phoneMissing: '请填写电话',
    addressMissing: '请填写地址',
    reachThrough: '联系人',
    reachThroughMissing: '请填写能联系到本人的人',
  },
  study: {
    record: '登记学习',
    recordTitle: '登记学习',
    records: '登记记录',
    kind: '学习类型',
    noRecords: '今年暂无登记记录',
    again: '再登记一次',
  },
  wish: {
    what: '心愿内容',
    whatMissing: '请填写心愿内容',
    wallEmpty: '暂无待认领的心愿',
    wallEmptyNext: '核实通过的心愿会显示在这里。',
    mineEmpty: '暂无发布的心愿',
    mineEmptyNext: '可为没有手机的居民代录。',
    claimedEmpty: '暂无认领的心愿',
    confirmTitle: '办理评价',
    stepPosted: '{by}发布心愿',
    stepPostedBehalf: '{by}代居民发布心愿',
    stepClaimed: '{by}认领',
    stepJoined: '{by}邀请同志一起办',
  },
  errandState: { disputed: '群众反映未办好', withdrawn: '已撤回' },
  leaveKind: { sick: '病假', work: '因公', family: '家庭原因', away: '外出' },
  wishState: {
    asked: '待本人补充',
    claimed: '已认领',
    passedOn: '已转办',
    disputed: '群众反映未办好',
    split: '已拆分',
  },
};
