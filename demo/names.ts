import type { Random } from './random';

/**
 * Invented people are named from these lists alone: surnames and given names that are common enough to be nobody's
 * in particular, and Mongolian names, which have no surname.
 */
export const surnames = [
  ...'王李张刘陈杨赵孙周吴徐马朱胡郭何林罗高梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎',
  // Surnames that many Mongolian families of the region use.
  ...'包白康齐佟席敖金',
];

type Generation = 'elder' | 'middle' | 'young';
type Gender = 'man' | 'woman';

const split = (text: string) => text.split(' ');

export const givenNames: Record<Gender, Record<Generation, readonly string[]>> = {
  man: {
    elder: split(
      '守田 德福 长顺 玉山 庆林 国栋 殿臣 凤山 永昌 占山 福海 振江 宝山 万林 喜林 连生 广德 文海 树森 景春 忠义 秉义 和平 兆祥',
    ),
    middle: split(
      '建军 志强 国庆 永生 立新 卫东 海龙 宏伟 志远 春雷 晓光 文革 洪涛 长春 玉峰 振宇 学文 铁柱 双喜 凤军 利民 世杰 树林 东升 国辉 占军',
    ),
    young: split(
      '浩然 子轩 鹏飞 宇航 明哲 博文 天宇 志鹏 俊杰 晨阳 家豪 一鸣 立群 思源 佳明 凯 磊 超 旭 昊 亮 泽宇 文博 海洋',
    ),
  },
  woman: {
    elder: split(
      '桂兰 秀英 玉珍 淑芬 凤英 桂芝 玉兰 淑贞 秀兰 凤琴 素芹 玉梅 桂荣 淑琴 秀芝 月英 金花 翠兰 素珍 慧芳',
    ),
    middle: split(
      '秀梅 丽华 红梅 晓燕 春梅 艳玲 丽娟 海燕 立红 玉霞 淑敏 亚杰 凤霞 桂华 雪梅 丽萍 彩云 冬梅 金凤 洪霞 文娟 晓红',
    ),
    young: split(
      '雨桐 佳琪 思雨 梦瑶 雪莹 晓彤 佳慧 欣怡 诗涵 静怡 婷婷 莹 雪 丹 颖 悦 琳 晓雯 美琪 子涵 亚楠 宁',
    ),
  },
};

export const mongolianNames: Record<Gender, readonly string[]> = {
  man: split(
    '巴特尔 苏和 哈斯 那顺 朝鲁 宝音 额尔敦 孟和 毕力格 阿古拉 布和 呼和 巴雅尔 达来 特木尔 朝克图 吉日嘎拉 白乙拉 满都拉 敖日格乐 巴根 乌力吉 青格勒 图布新 阿拉坦 嘎日迪 斯琴巴图 宝力道 海山 金山 双福 哈日巴拉 德力格尔 苏日嘎拉 仁钦 巴图 阿木古楞 赛音 布日古德 恩和 查干 伊德尔 毕力格图 孟克 那日苏 特格希 乌恩 朝伦巴根',
  ),
  woman: split(
    '乌兰图雅 格日乐 高娃 其其格 萨仁 托娅 斯琴 娜仁 乌云 阿茹娜 通拉嘎 萨日娜 塔娜 乌日娜 琪琪格 诺敏 娜布其 金花 银花 苏布达 哈申 乌仁 图雅 斯日古楞 敖登 牡兰 阿丽玛 其木格 乌尼日 赛罕 娜仁花 萨如拉 珠拉 乌日罕 哈斯高娃 斯琴高娃 乌云其木格 海棠 莲花 玉荣 阿拉腾花 德力根 艾丽雅 木其尔 都兰 苏日娜 娜荷芽',
  ),
};

const generationOf = (birthYear: number): Generation =>
  birthYear < 1962 ? 'elder' : birthYear < 1986 ? 'middle' : 'young';

/** A name for somebody born in `birthYear`; `mongolian` is the share of Mongolian names where they live. */
export function nameOf(random: Random, birthYear: number, mongolian: number): string {
  const gender: Gender = random.chance(0.42) ? 'woman' : 'man';
  if (random.chance(mongolian)) return random.pick(mongolianNames[gender]);
  return random.pick(surnames) + random.pick(givenNames[gender][generationOf(birthYear)]);
}

/** Another name than those taken, so that nobody on one roll is mistaken for another. Adds it to them. */
export function nameUntaken(
  random: Random,
  birthYear: number,
  mongolian: number,
  taken: Set<string>,
): string {
  for (;;) {
    const name = nameOf(random, birthYear, mongolian);
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}

const given = new Set([...Object.values(givenNames.man), ...Object.values(givenNames.woman)].flat());
const mongolianSet = new Set([...mongolianNames.man, ...mongolianNames.woman]);

/** Whether a name is made of these lists and so is nobody's. */
export const isInvented = (name: string) => {
  const [surname = '', ...rest] = [...name];
  return mongolianSet.has(name) || (surnames.includes(surname) && given.has(rest.join('')));
};
