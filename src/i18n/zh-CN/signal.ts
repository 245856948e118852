/** Where there is no signal, and printed codes: what waits on the phone, and what waits for the secretary's word. */
export const signal = {
  // Kept on the phone
  checkInsKept: '{n} 次签到已存在手机里，有网后自动发送',
  entriesKept: '{n} 次登记已存在手机里，有网后自动发送',
  openingKept: '签到已在这部手机上开始，有网后自动发送，按开始的时间算',
  jottingsKept: '{n} 件随手记已存在手机里，有网后自动发送',
  sendNow: '立即发送',
  noRoom: '手机存满了，这几条没能存住。先别关小程序，连上网就发；或者清一清手机',
  checkInRefused: '{time} 扫的签到没有成：{why}',
  entryRefused: '{time} 的登记没有成：{why}',
  openingRefused: '{time} 开始的签到没有成：{why}',
  jottingRefused: '{time} 随手记的没有成：{why}',
  seen: '知道了',

  // Checking in without signal
  keptTitle: '已记在手机里',
  keptNote: '有网后自动发送，书记确认后就算到会',
  unkeptTitle: '手机存满了，没能存住',
  unkeptNote: '先别关小程序，连上网就发。也可以请书记在名单上登记',
  waitsTitle: '已发给书记，待确认',
  waitsNote: '书记确认后记为到会，按 {time} 算',
  enteredKept: '{name}，已存在手机里，有网后自动发送',
  restKept: '已存在手机里，有网后自动发送',
  unsent: '待发送',

  // My own, on the activity's page
  mineWaitsTitle: '签到待书记确认',
  mineWaits: '{time} 扫的，书记确认后就算到会',
  mineDeclinedTitle: '签到没有确认',
  mineDeclined: '{time} 扫的。书记说：{why}',

  // Leaving
  checksOut: '需要签退',
  checksOutNote: '一般不用。打开以后，到会的人可以点「我先走了」',
  leave: '我先走了',
  leaveTitle: '现在走？',
  leaveText: '会记下您离开的时间，到会照样算。',
  leaveYes: '先走了',
  left: '{time} 已签退',
  leftAt: '{time} 签退',

  // Near the place
  near: '附近确认（可选）',
  nearWhy:
    '一般不用。打开以后，到会的人可以点一下，确认自己在附近；不确认也照样算到会。手机只发「在」或「不在」，不发位置',
  nearUnset: '还没有记录会场位置',
  nearSet: '会场位置已记下',
  nearHere: '用现在的位置',
  nearStand: '到会场以后点一下。不记，就不问大家',
  nearSetNote: '离这里 500 米以内算附近',
  nearStandRefused: '没有打开位置，也不要紧：不记，就不问大家',
  nearStandUnavailable: '手机没找到位置，走到窗边再点一次。不记，就不问大家',
  nearAsk: '确认在附近？不确认也没关系',
  sayNear: '确认',
  nearSaid: '已记下：在附近',
  farSaid: '已记下：不在附近。到会照样算',
  nearRefused: '没有打开位置，不要紧，到会已经登记。以后不再问',
  nearUnavailable: '手机没找到位置，可以再点一次。不确认也没关系',
  isNear: '在附近',
  isFar: '不在附近',

  // For the secretary
  capturesTitle: '{n} 人的签到待确认',
  capturesWhy: '没有信号时扫的，或扫海报签的到。时间是手机记的，确认到会后再计入。',
  captureNote: '{time} 扫的 · {source}',
  captureOwn: '自己的，请别的支委确认',
  confirmAll: '全部确认',
  confirmed: '已确认 {n} 人',
  decline: '未到',
  declineLabel: '{name}未到',
  declineTitle: '{name}未到？',
  declineWhy: '写一句，他会看到。记错了还可以再补录。',
  declineExample: '那天您在外地，没有到会',
  declineSend: '提交',
  declined: '已告知{name}',

  // The poster
  poster: '签到海报',
  posterRow: '打印签到海报',
  posterRowNote: '贴在门口，扫码后由您确认',
  posterWhy: '打印出来贴在会场。开始签到以后，党员扫它签到，每个人都要由您确认一次。',
  posterCode: '这次活动的签到小程序码',
  posterScan: '微信扫一扫签到',
  posterConfirm: '扫码后请书记确认',
  posterSave: '保存图片',
  posterSaved: '已保存，可以去打印',
  posterNotSaved: '没有保存成功。请允许保存到相册，或者截一张图',
} as const;
