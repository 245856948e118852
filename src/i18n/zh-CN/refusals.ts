import type { RefusalCode } from '@contract/api';

/**
 * Why something was refused, said plainly, with what to do next. One text for each code of the contract.
 * Values in braces are the refusal's `params`; a value that is missing leaves nothing behind.
 */
export const refusals = {
  'call.unknownAction': '这个功能还没有开通',
  'call.malformed': '没有说清要办什么，请退出来再进一次',
  'call.badInput': '有的地方填得不对，请看看标红的几处',
  'call.badCursor': '列表有变化，请从头再看',
  'call.noIdentity': '微信没有告诉我们你是谁，请退出来再进一次',
  'call.notAllowed': '这件事要由别的人来办，你这里办不了',
  'call.failed': '我们这边出了点问题，没有办成。过一会儿再试',

  'activity.unknown': '没有找到这次活动，可能已经取消',
  'activity.cancelled': '这次活动取消了',
  'activity.closed': '签到已经结束。到了会场的，请书记记一下',
  'activity.notOpen': '还没开始签到，请等书记打开签到码',
  'activity.codeUnreadable': '这不是到支部的签到码，请扫书记手机上的码',
  'activity.codeForged': '这个码认不出来，请扫书记手机上正在显示的码',
  'activity.codeStale': '码已经换过了，请扫书记手机上现在的码',
  'activity.wordWrong': '口令不对，再听一遍。还能试 {left} 次',
  'activity.wordStale': '口令已经换了，请听书记现在念的。还能试 {left} 次',
  'activity.wordBlocked': '试的次数多了，请过 {minutes} 分钟再试。不用等也行，请书记记一下',
  'activity.noneOpen': '支部现在没有在签到的活动，请等书记开始',
  'activity.remoteNotYours': '远程参加是给长期外出的党员用的。到了会场，请直接签到',
  'activity.otherBranch': '这是别的支部的签到码。请扫自己支部的',
  'activity.notOnRoll': '有人不在这个支部的名册上，请核对',
  'activity.reasonNeeded': '签到已经结束，补录要写一句原因',
  'activity.startsTooFarBack': '开始时间太早了，请核对日期',
  'activity.startsTooFarAhead': '开始时间太远了，请核对日期',

  'member.notBound': '还没有和支部名册对上，先填一下姓名和电话',
  'member.notInService': '认领心愿的是到社区报到的在职党员，你还没有报到',
  'member.alreadyBound': '已经和名册对上了，不用再填',
  'member.entryTaken': '名册上的这个人已经和别的微信对上了。不是你办的，请找书记',
  'member.noMatch': '名册上没有找到这个姓名和电话。请选支部，让书记看一看',
  'member.tooManyTries': '今天试过好几次，都没对上。请选支部，让书记看一看',
  'member.requestUnknown': '没有找到这条申请，可能已经处理过',
  'member.requestAnswered': '这条申请已经有人处理过了',
  'member.reasonNeeded': '请写一句原因，让对方知道怎么办',

  'organization.unknown': '没有找到这个组织，请重新选',

  'study.unknown': '没有找到这条学习记录',
  'study.inFuture': '日期还没到，请核对',
  'study.otherYear': '只能记今年的学习',
  'study.notesTooShort': '笔记再多写几句，至少 {least} 个字',
  'study.dayIsFull': '这一天的学时已经记满了',
  'study.notWaiting': '这篇笔记已经看过了',
  'study.own': '自己的笔记要请别的支委来看',
  'study.reasonNeeded': '请写一句，让他知道补充什么',

  'wish.unknown': '没有找到这个心愿，可能已经撤回',
  'wish.taken': '晚了一步，这个心愿刚有人认领。再看看别的',
  'wish.notPublished': '这个心愿现在不能认领',
  'wish.own': '这是你自己的心愿，留给别人来帮',
  'wish.notYours': '这个心愿不归你办',
  'wish.notClaimed': '这个心愿现在没有人认领',
  'wish.notFulfilled': '还没有办好，先不用确认',
  'wish.notWaiting': '这个心愿已经核实过了',
  'wish.reasonNeeded': '请写一句原因，让对方知道',
  'wish.dueTooSoon': '日子太近了，给帮忙的人留一点时间',
  'wish.dueTooLate': '日子太远了，请选近一点的',
  'wish.tooManyOpen': '你有几个心愿还在办，办好了再许新的',
} as const satisfies Record<RefusalCode, string>;
