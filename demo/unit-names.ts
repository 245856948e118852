import type { BranchKind } from '../contract/words';

const split = (text: string) => text.split(' ');

export const bureaus = split(
  '农牧局 教育局 民政局 财政局 水务局 林草局 文旅局 卫健委 发改委 统计局 审计局 司法局 人社局 医保局 住建局 应急局 市监局 信访局 档案馆 融媒体中心 政务服务局 乡村振兴局 交通局 残联 妇联 总工会 团委 工商联 供销社 气象局',
);

const schools = split(
  '第一中学 第二中学 第三中学 蒙古族中学 职业学校 第一小学 第二小学 第三小学 蒙古族小学 幼儿园',
);
const clinics = split('人民医院 蒙医院 中医院 妇幼保健院 疾控中心 养老服务中心 图书馆 博物馆');
const stateCompanies = split(
  '供电公司 供水公司 粮食储备公司 公交公司 邮政分公司 林场 国有牧场 城投公司 广电网络公司 燃气公司',
);
const brands = split('青禾 恒牧 瑞丰 北辰 草原之光 金穗 宏达 塞外 鑫源 绿洲 蒙园 丰泽 天和 众合 康源 博远');
const trades = split(
  '牧业公司 乳业公司 物流公司 建材公司 商贸公司 肉业公司 种业公司 电子商务公司 物业公司 酒店',
);
const societies = split(
  '养牛协会 志愿者协会 律师事务所 商会 社工服务中心 摄影家协会 农机合作社联合会 老年大学 体育总会 书法协会',
);

/** Parts of a unit large enough to have a branch of their own. */
export const unitParts: Record<'government' | 'institution' | 'stateEnterprise', readonly string[]> = {
  government: split('离退休 服务中心 综合执法大队 信息中心 项目办'),
  institution: split('离退休 后勤 新区 城南 城北'),
  stateEnterprise: split('城区分公司 北部分公司 离退休 营业厅 检修队'),
};

/** What every larger township has. */
export const townshipUnits = split('中心小学 中心幼儿园 卫生院 敬老院 初级中学 文化站');

/** What the work units of each kind call themselves, after the name of their county or township. */
export const unitsOf: Record<Exclude<BranchKind, 'village' | 'community'>, readonly string[]> = {
  government: bureaus,
  institution: [...schools, ...clinics],
  stateEnterprise: stateCompanies,
  privateEnterprise: brands.flatMap((brand) => trades.map((trade) => brand + trade)),
  socialOrganization: societies,
};
