import type { Skill, WishCategory } from '../../contract/words';
import { skills as allSkills } from '../../contract/words';
import type { WishRecord } from '../../server/records/wish';

interface SkillMatch {
  /** Categories in which the words below say that somebody with the skill could help. */
  within: readonly WishCategory[];
  words: readonly string[];
  /** Categories of which every wish suits, whatever its words. */
  whole?: readonly WishCategory[];
}

const atHome = ['elderly', 'disability', 'repairs', 'other'] as const;
const ofPeople = ['health', 'elderly', 'disability', 'other'] as const;

/**
 * What each skill is good for: the whole of the matching, so that anybody can read why a wish is shown to whom. A word
 * counts within its skill's categories only: 「灯」 is for an electrician among repairs, not when a child needs one to read by.
 */
export const skillMatches: Readonly<Record<Skill, SkillMatch>> = {
  electrics: {
    within: atHome,
    words: [
      ...['水龙头', '水管', '马桶', '下水', '漏水', '滴水', '阀门', '暖气', '热水器', '炉子', '烟筒'],
      ...['灯', '插座', '开关', '电线', '电路', '跳闸', '停电'],
    ],
    whole: ['repairs'],
  },
  carpentry: {
    within: atHome,
    words: [
      ...['门锁', '门窗', '纱窗', '窗户', '玻璃', '柜门', '衣柜', '桌椅', '板凳', '长椅', '床板'],
      ...['扶手', '修个坡', '坡道', '台阶', '顶棚', '围栏', '晾衣'],
    ],
    whole: ['repairs'],
  },
  lifting: {
    within: [...atHome, 'health'],
    words: ['搬', '抬不动', '抬下', '提不动', '扛', '买米', '取包裹', '劈柴', '搭把手', '力气', '擦玻璃'],
  },
  driving: {
    within: ofPeople,
    words: ['接送', '去医院', '送医院', '去县里', '去市里', '搬家', '拉货', '开车', '坐车'],
  },
  medical: {
    within: ['health', 'elderly', 'disability'],
    words: ['医院', '复查', '复诊', '血压', '血糖', '体检', '康复', '护理', '吃药', '换药', '打针'],
    whole: ['health'],
  },
  teaching: {
    within: ['schooling', 'advice', 'other'],
    words: [
      ...['辅导', '作业', '功课', '数学', '语文', '英语', '物理', '化学', '历史', '中考', '高考', '职校'],
      ...['课外书', '考试'],
    ],
  },
  law: {
    within: ['advice', 'elderly', 'disability', 'other'],
    words: [
      ...[
        '合同',
        '欠薪',
        '工伤',
        '过户',
        '确权',
        '继承',
        '赔偿',
        '纠纷',
        '官司',
        '起诉',
        '维权',
        '法律',
        '公证',
      ],
    ],
  },
  farming: {
    within: ['advice', 'repairs', 'other'],
    words: [
      ...['大棚', '种菜', '种地', '养牛', '养羊', '养猪', '养鸡', '羊圈', '牛圈', '牲口', '庄稼', '果树'],
      ...['农药', '施肥', '接羔', '草场'],
    ],
  },
  devices: {
    within: ['elderly', 'health', 'advice', 'repairs', 'other'],
    words: ['手机', '电脑', '视频', '上网', '微信', '打印', '机顶盒', '电视', '机器不会用', '网上'],
  },
  haircut: { within: ofPeople, words: ['理发', '剪头', '剪发', '剪指甲'] },
  company: {
    within: ofPeople,
    words: ['陪着', '陪伴', '陪我', '陪老人', '说说话', '聊聊', '聊天', '读读报', '读报', '下棋', '太静'],
  },
  paperwork: {
    within: [...ofPeople, 'advice'],
    words: [
      ...['残疾证', '办证', '报销', '填表', '申请', '手续', '代办', '跑腿', '取药', '缴费', '交材料'],
      ...['要什么材料', '带什么', '缺材料'],
    ],
  },
  mongolian: {
    within: [...ofPeople, 'schooling', 'advice'],
    words: ['蒙古语', '蒙语', '蒙文', '翻译', '听不懂汉话'],
  },
  photography: { within: ofPeople, words: ['照相', '拍照', '拍一张', '照片', '全家福', '金婚照', '留影'] },
  writing: {
    within: [...ofPeople, 'advice'],
    words: ['春联', '对联', '寿联', '毛笔', '书法', '写信', '写一封'],
  },
};

type Asked = Pick<WishRecord, 'title' | 'details' | 'category'>;

/** Why a wish suits a skill: the word of its text that says so, empty where its category alone does. */
export interface WhySuits {
  skill: Skill;
  word: string;
}

function wordFor({ within, words }: SkillMatch, { title, details, category }: Asked): string | undefined {
  if (!within.includes(category)) return undefined;
  return words.find((word) => title.includes(word)) ?? words.find((word) => details.includes(word));
}

/** Why the wish suits somebody who can do these things: by a word before by its category alone; null where it does not. */
export function whySuits(skills: readonly Skill[], wish: Asked): WhySuits | null {
  for (const skill of skills) {
    const word = wordFor(skillMatches[skill], wish);
    if (word !== undefined) return { skill, word };
  }
  const skill = skills.find((one) => skillMatches[one].whole?.includes(wish.category));
  return skill ? { skill, word: '' } : null;
}

/** The skills that a wish asks for: kept with it, so that it is found by them. */
export const suitedSkills = (wish: Asked): Skill[] =>
  allSkills.filter((skill) => whySuits([skill], wish) !== null);
