import type { WishCategory } from '../contract/words';
import type { Season } from './activity-texts';

/** A wish as people word it. `{…|…}` is one of the wordings. */
export interface WishText {
  title: string;
  details: string;
  /** Only then does anybody wish for it. */
  seasons?: readonly Season[];
  /** Only in villages, or only in town. */
  where?: 'village' | 'community';
}

const cold: readonly Season[] = ['autumn', 'winter'];
const warm: readonly Season[] = ['spring', 'summer'];

export const wishTexts: Record<WishCategory, readonly WishText[]> = {
  goods: [
    {
      title: '想要一床{厚棉被|六斤的棉被}',
      details: '老人一个人住，家里的被子用了{十几年|二十年}，不暖和了。',
      seasons: cold,
    },
    {
      title: '冬天的煤还差{半吨|一吨}',
      details: '家里烧炉子，两个孩子放学早，白天也要点火。',
      seasons: cold,
      where: 'village',
    },
    { title: '想要一个{电饭锅|电热水壶}', details: '原来的坏了，修的人说换新的更划算。旧的能用也行。' },
    {
      title: '孩子想要一双 {36|38|40} 码的棉鞋',
      details: '长得快，去年的穿不下了。干净的旧鞋也可以。',
      seasons: cold,
    },
    { title: '想要一辆{小推车|买菜的拉车}', details: '住{五楼|六楼}，买米买面提不动。' },
    { title: '想要一台能用的{收音机|旧手机}', details: '眼睛不好，看不了电视，想听听评书和天气。' },
  ],
  schooling: [
    { title: '孩子想要一套{五|四|六}年级数学辅导书', details: '学校说自愿买，孩子没好意思跟我们开口。' },
    {
      title: '想请人周末辅导{初二物理|初一英语|高一化学}',
      details: '孩子肯学，就是这一门跟不上，一周一次就行。',
    },
    { title: '想要一盏{护眼灯|台灯}', details: '家里光线暗，孩子写作业趴得很低。' },
    { title: '想要一个{书包|画板}', details: '孩子喜欢{蓝色|绿色}，大小合适就行。' },
    {
      title: '大学生想找假期{实习|打工}的地方',
      details: '学的是{畜牧|会计|护理}，想在家乡做一个月，管饭就行。',
      seasons: ['summer', 'winter'],
    },
    { title: '想借几本{蒙文|中文}课外书', details: '孩子把家里的都看完了，看完一定还。' },
  ],
  health: [
    {
      title: '想有人陪着去医院{复查|复诊}',
      details: '儿女在外地，挂号取药的机器不会用。上午去，中午就能回来。',
    },
    { title: '想借一副{拐杖|轮椅}', details: '摔了腿，大夫说要养{两个月|三个月}，用完就还。' },
    { title: '想请人教我用{血压计|血糖仪}', details: '买回来不会用，说明书字太小看不清。' },
    { title: '想知道{慢病药|透析}怎么报销', details: '听说有新办法，跑了一趟没弄明白要带什么。' },
    { title: '帮忙问问{白内障|听力}筛查在哪天', details: '老人一直说看不清听不清，错过上次的了。' },
  ],
  elderly: [
    { title: '想请人上门{理发|剪指甲}', details: '老人 {83|86|91} 岁，下不了楼，半年没理发了。' },
    { title: '给独居老人{换纱窗|擦玻璃}', details: '窗户高，自己不敢上凳子。材料家里有。', seasons: warm },
    { title: '想有人来{陪着说说话|读读报纸}', details: '老伴走了以后家里太静了，一周来半天就好。' },
    { title: '想学会用手机{视频|缴费}', details: '孙子在外地上学，想看看他。教慢一点。' },
    { title: '想拍一张{全家福|金婚照}', details: '过年孩子们都回来，想留个影。', seasons: ['winter'] },
    { title: '想有人帮忙{买米面|取包裹}', details: '腿疼，下楼一趟要歇三回。' },
  ],
  disability: [
    { title: '想要一辆{轮椅|手摇轮椅}', details: '旧的轮子坏了，出门要人抬。想去楼下晒晒太阳。' },
    { title: '卫生间想装一个{扶手|坐便椅}', details: '老伴半身不便，晚上起来我扶不动。' },
    { title: '门口的台阶想{修个坡|垫一块板}', details: '轮椅上不去，每次都要喊邻居。' },
    { title: '想找一份{在家能做|坐着能做}的活', details: '腿不方便，手是巧的，会{编织|缝纫|电脑打字}。' },
    { title: '想请人帮忙{办残疾证|换残疾证}', details: '听力不好，打电话听不清，办事怕弄错。' },
  ],
  repairs: [
    { title: '{阳台|厨房|楼道}灯不亮了，想请人看看', details: '老人独居，自己不敢上凳子。' },
    { title: '{水龙头|马桶}一直滴水', details: '拧不紧，一个月多交了不少水费。' },
    {
      title: '炉子{倒烟|烟筒锈了}，想请人看看',
      details: '怕煤气，晚上不敢封火。',
      seasons: cold,
      where: 'village',
    },
    { title: '门锁{拧不动|关不上}了', details: '出门不放心，找开锁的又怕贵。' },
    {
      title: '暖气{不热|漏水}，想请懂的人看看',
      details: '客厅只有十五六度，孩子写作业手凉。',
      seasons: cold,
      where: 'community',
    },
    {
      title: '羊圈的{顶棚|围栏}想请人搭把手',
      details: '材料备齐了，就缺两个人，半天能干完。',
      where: 'village',
    },
  ],
  advice: [
    { title: '想问问{工伤|欠薪}该找哪里', details: '在工地干了三个月，有聊天记录，没有合同。' },
    { title: '想问{房产过户|宅基地确权}要什么材料', details: '老人想趁身体好办了，跑了两趟都说缺材料。' },
    { title: '想学{种大棚菜|养牛}，请懂的人讲讲', details: '地有一亩半，没经验，怕赔。' },
    { title: '想请人帮着看看{租房合同|贷款合同}', details: '有几条看不懂，签之前想问问。' },
    {
      title: '孩子报{高考志愿|职校}想听听意见',
      details: '家里没人上过大学，不知道怎么选。',
      seasons: ['summer'],
    },
  ],
  other: [
    { title: '想找走丢的{小黄狗|花猫}', details: '老人养了八年，脖子上有红绳。' },
    { title: '楼下想有一条{长椅|晾衣绳}', details: '老人们下楼没处坐，都坐台阶上。', where: 'community' },
    { title: '想有人带孩子们{踢球|下棋}', details: '放假孩子们没事干，有个大人带着就行。' },
    { title: '想请人帮忙写一副{春联|寿联}', details: '自己写不动了，往年都是自家写。', seasons: ['winter'] },
    { title: '搬家想请人搭把手', details: '东西不多，就一个柜子抬不动。' },
  ],
};

/** What claimers write when it is done. */
export const fulfilNotes: Record<WishCategory, readonly string[]> = {
  goods: ['东西送到家了，试过，能用。', '买了新的送过去，旧的帮着收走了。'],
  schooling: ['书送到孩子手里了。', '约好每周六上午，先试了一次，孩子跟得上。'],
  health: ['陪着看完了，药也取了，下次复查的日子写在日历上。', '问清楚了，要带的东西列了一张纸。'],
  elderly: ['上门办好了，老人留我喝了奶茶。', '去坐了一下午，下周还去。'],
  disability: ['装好了，老人自己试了两回。', '材料交上去了，半个月后能取。'],
  repairs: ['换了新的，顺便把别处也查了一遍。', '修好了，没花钱。'],
  advice: ['问了懂的同事，该去哪、带什么都写给他了。', '当面讲了一遍，还留了窗口的电话名字。'],
  other: ['办好了。', '找了两个邻居一起，半天就弄好了。'],
};

export const thanksTexts = [
  '谢谢，人特别实在。',
  '来了两趟，连鞋都没顾上脱就干活。',
  '孩子高兴坏了。',
  '说到做到，谢谢你们。',
  '没想到真有人管这点小事。',
  '比我自己孩子还细心。',
  '谢谢，以后我也想帮帮别人。',
  '',
  '',
] as const;

export const rejectReasons = [
  '这件事可以走临时救助，社区已经帮您报上去了。',
  '和上周那条是同一件事，已经有人在办。',
  '属于物业维修范围，社区已联系物业。',
  '想先跟您核实一下情况，电话没打通，请到社区来一趟。',
] as const;
export const disputeReasons = [
  '修了两天又不亮了。',
  '说好的时间没来，想再约一次。',
  '大小不合适，想换一个。',
] as const;
export const giveUpReasons = [
  '临时出差一个月，怕耽误老人。',
  '不会修这种，怕弄坏了，请懂行的同志来。',
] as const;
