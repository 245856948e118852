import type { Random } from './random';

/** Stems of invented places. Whatever real place bears one is chance: they are the region's everyday words. */
const split = (text: string) => text.split(' ');

/** Counties beside the two of `heart.ts`. */
export const countyNames = split('沙柳旗 安岭县 塔林旗 宝和旗 海日旗 松河市');

export const streetStems = split(
  '永清 春晖 建设 铁南 东苑 河滨 霍林路 民航路 滨江 新城 站前 光明 胜利 北郊 长安 学府 银河 南园',
);

export const ruralStems = split(
  '白音塔 乌兰淖 哈日干 查日苏 敖包 胡硕 巴润 扎兰 高林 义和 大沁 丰田 保安屯 伊和 宝龙山 布敦 哈根 阿木 芒哈 额勒顺 东明 余粮 太平川 兴隆 努古斯 乌力吉 平安 花灯 白兴吐 协代 清河 西伯 海力 固日班 道老 查布嘎',
);

export const ruralEndings = ['苏木', '镇', '乡', '镇'] as const;

const communityStems = split(
  '永安 和平 电厂 光明 向阳 胜利 民主 书香 铁南 东苑 平安 建设 福源 金桥 清泉 明珠 锦绣 丽景 红星 新华 友谊 朝阳 育才 文化 春晖 河畔 银杏 柳园 松林 西门 北苑 南园 水岸 静安 康乐 庆丰 东风 曙光 团结 幸福',
);

const villageStems = split(
  '巴彦 乌兰 查干 宝力 哈日 敖包 塔拉 额尔 阿日 浩特 布拉格 毛都 哈达 白音 呼和 套海 芒哈 沙日 伊和 胡吉 朝阳 兴旺 双胜 前进 红光 西河 柳树 榆林 太平 丰收 富裕 长胜 三合 四合 福兴 永兴 六合 大榆 小庙 沙坨 新立 保安 合发 建新 和顺 庆和 东升 胜利 北井 南甸',
);

const sides = ['', '东', '西', '南', '北', '中', '前', '后', '上', '下', '新', '老'] as const;

/** Names that are taken in one county, so that no two of its places share one. */
export class PlaceNames {
  private readonly taken = new Set<string>();

  constructor(private readonly random: Random) {}

  community(): string {
    return this.untaken(
      () =>
        `${this.random.pick(['', '', '', '东', '西', '南', '北'])}${this.random.pick(communityStems)}社区`,
    );
  }

  /** Mongolian villages are 嘎查, Han villages 村. */
  village(): string {
    return this.untaken(() => {
      const stem = this.random.pick(villageStems);
      const joined = this.random.chance(0.35) ? stem + this.random.pick(villageStems) : stem;
      return `${this.random.pick(sides)}${joined}${this.random.chance(0.7) ? '嘎查' : '村'}`;
    });
  }

  /** `name` itself, or with one of the parts behind it when it is taken: 农牧局, 农牧局离退休, 农牧局第八. */
  unit(name: string, parts: readonly string[]): string {
    const numerals = split('第二 第三 第四 第五 第六 第七 第八 第九 第十');
    for (const part of ['', ...parts, ...numerals]) {
      if (!this.taken.has(name + part)) return this.take(name + part);
    }
    for (let number = 11; ; number++) {
      if (!this.taken.has(`${name}第${number}`)) return this.take(`${name}第${number}`);
    }
  }

  private untaken(make: () => string): string {
    for (;;) {
      const name = make();
      if (!this.taken.has(name)) return this.take(name);
    }
  }

  private take(name: string): string {
    this.taken.add(name);
    return name;
  }
}
