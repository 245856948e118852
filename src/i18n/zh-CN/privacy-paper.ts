import type { Collected, KeptDays } from '@contract/privacy';

/** One kind of what is collected, as the page and WeChat's guide say it. */
interface Said {
  /** As WeChat's guide names it, where it does. */
  information: string;
  /** What for, and how to do without. */
  purpose: string;
  /** Who gets to see it. */
  readers: string;
  /** How long it is kept; `{ended}` and its like stand for days (`daysFilledIn`). */
  period: string;
}

/** What is said of each kind of what is collected (`contract/privacy.ts`). Stands apart: only one page reads it. */
export const privacyPaper: Record<Collected, Said> = {
  account: {
    information: '微信账号标识（openid）',
    purpose: '您每次打开时由微信给出，用来认出是同一个账号，保存您自己的记录；不读取头像和昵称',
    readers: '只有系统使用，不显示给任何人',
    period: '与您的记录相同；解除绑定后不再与姓名对应',
  },
  name: {
    information: '姓名',
    purpose: '党员绑定身份时与支部名册核对；列席人员、负责人、记录人由书记填写，写进活动和会议记录',
    readers: '本支部的书记、支委和党员；其他人只看到「陈同志」这样的称呼',
    period: '在名册期间；会议记录按档案规定保存',
  },
  phone: {
    information: '手机号',
    purpose:
      '党员绑定身份时，由本人点「用微信手机号核对并绑定」并同意后，与姓名一起和支部名册核对是不是本人；加密保存。不同意也行，可以自己填写，由支部核对',
    readers: '支部书记只看到尾号',
    period: '在名册期间',
  },
  contact: {
    information: '联系人姓名、电话、住址',
    purpose:
      '许心愿、请人帮办时填写，好让来帮忙的人联系；没有电话可以写通过谁联系。认领人点「复制」时放进剪切板，不读取剪切板。写投诉建议不用留',
    readers: '只有本人、社区和来帮忙的那个人，每次查看都有记录；加密保存',
    period: '办结 {ended} 天后删除',
  },
  asked: {
    information: '发布的内容（心愿、帮办、投诉建议）',
    purpose: '请人帮忙、反映问题。心愿经社区核实后公开，不写姓名、电话、住址；帮办和投诉建议不公开',
    readers: '公开的心愿谁都能看；帮办只有社区和办理的人；投诉建议只有答复的人',
    period: '作为办理记录保存',
  },
  attendance: {
    information: '到会记录',
    purpose: '记录参加活动的情况和学时。不打卡、不排名，不会扫码可以请书记登记',
    readers: '本人和支部；上级只看汇总数字',
    period: '按党内活动记录保存；没有信号时补传的凭据 {ended} 天后删除',
  },
  leave: {
    information: '请假原因、党员分类',
    purpose: '请假审批，年老体弱、长期外出的不计应到。原因可以只选类别',
    readers: '本人、本支部书记和支委',
    period: '按党内活动记录保存',
  },
  study: {
    information: '学习记录和笔记',
    purpose: '登记学时',
    readers: '本人、本支部书记和支委',
    period: '按党内活动记录保存',
  },
  skills: {
    information: '会做的事',
    purpose: '先推荐合适的心愿，不填也行',
    readers: '只有本人',
    period: '随时可以删掉',
  },
  pictures: {
    information: '选中的照片或视频信息',
    purpose:
      '书记、支委给会议记录加照片，许愿和帮忙的人给心愿加照片时，由本人从相册选或现拍；不加也行，只传选中的那几张，去掉拍摄时间和位置',
    readers: '会议照片本支部可见；心愿照片审核后随心愿公开',
    period: '与所属记录相同，随时可以删掉',
  },
  album: {
    information: '相册（仅写入）权限',
    purpose: '书记点「保存图片」时，把签到海报存到相册，方便打印；不读取相册',
    readers: '只在本机',
    period: '不上传',
  },
  place: {
    information: '位置信息',
    purpose:
      '活动打开「附近确认」时，书记点「用现在的位置」记下会场位置；到会的人点「确认」，手机自己算离会场远近，只发「在」或「不在」，不发位置。不点就不看',
    readers: '不上传个人位置',
    period: '不保存',
  },
};

/** What is removed when its time is over, besides what belongs to a kind above. */
export const alsoRemoved = '站内消息保存 {messages} 天，操作记录保存 {audits} 天，到期自动删除。';

/** A text with the days that hold. */
export const daysFilledIn = (text: string, days: KeptDays): string =>
  text.replace(/\{(\w+)\}/g, (_whole, period: string) => String(days[period as keyof KeptDays]));
