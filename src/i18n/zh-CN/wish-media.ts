/** Pictures of a wish. */
export const wishMedia = {
  asked: '照片',
  done: '办理照片',
  optional: '可以不加',
  askedWhy: '拍拍要帮的地方，最多三张。请不要拍到人脸、门牌和证件：心愿上墙以后，大家都看得到。',
  doneWhy: '最多三张，只有许愿的人、社区和帮忙的人看得到。拍到人要先问一声。',
  add: '加照片',
  open: '查看大图',
  remove: '删掉这张',
  removeTitle: '删掉这张照片？',
  removeText: '删掉以后找不回来，可以再加别的。',
  label: '第 {n} 张照片，{state}',
  passed: '审核通过',
  checking: '审核中，现在只有您看得到',
  overdue: '审核未完成，请删掉再加一次',
  refused: '未通过，别人看不到，请换一张',
  notSent: '网络不好，照片没有传上去，再加一次试试',
} as const;
