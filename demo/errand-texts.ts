import type { ErrandKind } from '../contract/words';

/** A problem as people word it, and how it was done. `{…|…}` is one of the wordings. */
export interface ErrandText {
  title: string;
  details: string;
  done: string;
  where?: 'village' | 'community';
}

export const errandTexts: Record<ErrandKind, readonly ErrandText[]> = {
  facilities: [
    {
      title: '楼道灯{不亮了|一闪一闪的}',
      details: '老人晚上上下楼看不清台阶。',
      done: '换了灯泡，线路也看过了。',
      where: 'community',
    },
    {
      title: '单元门关不严',
      details: '风大的时候一直响，冬天楼道里冷。',
      done: '换了闭门器，门能自己关上了。',
      where: 'community',
    },
    {
      title: '井盖{松了|晃得响}',
      details: '孩子放学从那里过，怕出事。',
      done: '先围了起来，第二天换好了。',
      where: 'community',
    },
    {
      title: '村口路灯{不亮|坏了两盏}',
      details: '晚上接孩子回来，路黑。',
      done: '换了灯头，亮了。',
      where: 'village',
    },
    {
      title: '水压小，{上午|傍晚}没水',
      details: '连着三四天了，做饭都接不上。',
      done: '找水站查了管道，换了一截阀门。',
    },
  ],
  dispute: [
    {
      title: '楼上漏水，两家说不拢',
      details: '厨房顶上湿了一片，说过几次都没有结果。',
      done: '两家坐下来谈好了，楼上找人做防水。',
      where: 'community',
    },
    {
      title: '{院墙|地边}的事和邻居有争执',
      details: '说不清是谁家的，想请人来看看。',
      done: '量过以后两家都认了，写了个字据。',
      where: 'village',
    },
    {
      title: '广场舞声音大，影响孩子写作业',
      details: '晚上七点到九点，窗户关上也听得见。',
      done: '约好八点半结束，音响朝另一边放。',
    },
  ],
  documents: [
    {
      title: '{老年证|高龄补贴}不会办',
      details: '不知道要带什么，跑了一趟没办成。',
      done: '陪着去办好了，证也取回来了。',
    },
    { title: '医保卡{丢了|刷不了}', details: '下周要去医院复查，急着用。', done: '补办好了，试过能用。' },
    { title: '想开一张居住证明', details: '孩子上学要用。', done: '证明开好了，送到家里。' },
  ],
  surroundings: [
    {
      title: '楼后堆了{旧家具|建筑垃圾}',
      details: '堆了半个月，下雨天味道大。',
      done: '和物业一起清走了。',
      where: 'community',
    },
    {
      title: '垃圾点{满了没人清|夏天味道大}',
      details: '离住的近，窗户不敢开。',
      done: '改成一天清两次，消了毒。',
    },
    { title: '门口的雪{没人扫|结成冰了}', details: '老人出门怕滑倒。', done: '扫干净了，撒了煤渣防滑。' },
  ],
  hardship: [
    {
      title: '家里{老人摔了|刚做完手术}，没人做饭',
      details: '孩子在外地，这几天过不来。',
      done: '排了三个人轮着送饭，孩子也回来了。',
    },
    { title: '取暖费一时交不上', details: '开春发了工资就能补上。', done: '帮着申请了困难补助，批下来了。' },
  ],
  policy: [
    {
      title: '想问{大病救助|高龄补贴}怎么申请',
      details: '网上看不明白，想有人给讲讲。',
      done: '讲清楚了，也帮着填好了表。',
    },
    { title: '退役军人优待证怎么办', details: '年纪大了，不会用手机填。', done: '手机上填好了，等着寄来。' },
    {
      title: '草场补贴今年怎么发',
      details: '听人说法不一样。',
      done: '带着文件上门讲了一遍。',
      where: 'village',
    },
  ],
  other: [
    { title: '走丢了一只{猫|小狗}，想请大家留意', details: '黄白花的，不认生。', done: '在后院找着了。' },
    { title: '家里的煤气灶打不着火', details: '一个人不敢动。', done: '换了电池，检查了软管。' },
  ],
};

export const progressTexts = ['打过电话，约好明天去看', '去看过了，正在找人', '已经和物业说好，等排期'];
export const errandRejects = [
  '这件事归物业管，电话在楼道公示栏，我们也替您报过了。',
  '要到政务大厅本人办，窗口电话已经发给您。',
];
export const errandDisputes = ['第二天又坏了，请再看看。', '只办了一半，另一半还等着。'];
export const errandThanks = ['', '', '办得快，谢谢。', '跑了好几趟，辛苦了。', '这下放心了。'];
