/** What kind of errand a line tells of, read off plain words: a first guess that whoever writes it can change. */
import type { ErrandKind } from '../words';

/** The first kind one of whose words stands in the line is the one; the particular before the general. */
const words: ReadonlyArray<readonly [kind: ErrandKind, pattern: RegExp]> = [
  ['documents', /证明|证件|身份证|户口|材料|填表|表格|社保|医保|养老|认证|代办|手续|盖章|申请|补贴|报销/u],
  ['dispute', /吵|纠纷|调解|矛盾|地界|劝|闹|和解/u],
  ['surroundings', /垃圾|雪|扫|杂草|卫生|污水|环境|积水|柴草|清理|消毒/u],
  [
    'hardship',
    /粮|米|面粉|油|煤|柴|棉|钱|困难|救助|低保|慰问|生病|看病|送医|医院|药|血压|做饭|送饭|独居|陪|理发/u,
  ],
  ['policy', /政策|咨询|讲解|解释|怎么办理|问|宣传/u],
  ['facilities', /灯|水管|水龙头|停水|停电|电|路|井盖|暖气|锁|门|窗|炉|修|漏|堵|网|下水|桥|围栏/u],
];

/** `other` where no word is known. */
export const kindOfLine = (line: string): ErrandKind =>
  words.find(([, pattern]) => pattern.test(line))?.[0] ?? 'other';
