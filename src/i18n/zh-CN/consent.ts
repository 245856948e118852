/** What is collected of people: asked before the first of it, and said in full on a page of its own. */
export const consent = {
  title: '隐私说明',
  mineNote: '收集什么、给谁看、留多久，随时可以撤回同意',

  // Before the first personal field
  askTitle: '填写前，请您先看一眼',
  askWhat: '接下来会请您填写姓名、电话等信息，只用来办这件事。',
  askWho: '只给办理的人看，加密保存，用完按期删除。',
  askFree: '不同意也没关系：公开页、心愿墙、投诉建议照常能用，也可以请社区或书记代办。',
  read: '查看完整的隐私说明',
  agree: '同意，继续填写',
  refuse: '暂不同意',
  refused: '好的，没有收集任何信息',

  // The page
  intro: '到支部只收集办事用得着的信息。每一项收集什么、做什么用、谁能看到、保存多久，都写在下面。',
  readers: '谁能看到：{who}',
  period: '保存多久：{time}',
  rights: '您的权利',
  rightsText:
    '您可以查看和更正自己填写的内容，撤回心愿和帮办，删除照片，请支部解除绑定，也可以撤回同意。撤回以后不再收集，之前办理的记录不受影响。',
  secret: '本程序部署在公有云上，请不要填写国家秘密和工作秘密。',
  agreedNow: '您已同意本说明',
  notAgreed: '您还没有同意，需要填写时会再问您',
  withdraw: '撤回同意',
  withdrawn: '已撤回，之后填写时会再问您',
} as const;
