import type { WishCategory } from '../contract/words';
import type { Season } from './activity-texts';
import type { Random } from './random';
import { wishTexts } from './wish-texts';

/** How often people wish for what. */
const categoryWeights: Record<WishCategory, number> = {
  goods: 16,
  schooling: 14,
  health: 14,
  elderly: 20,
  disability: 8,
  repairs: 16,
  advice: 8,
  other: 4,
};

/** `{厚棉被|棉鞋}` becomes one of the two. */
export const worded = (text: string, random: Random) =>
  text.replace(/\{([^}]*)\}/g, (_, choices: string) => random.pick(choices.split('|')));

/** A wish that somebody has in this season and place. */
export function wishWording(random: Random, season: Season, where: 'village' | 'community') {
  const category = random.weighted(categoryWeights);
  const fitting = wishTexts[category].filter(
    (text) => (text.seasons?.includes(season) ?? true) && (text.where ?? where) === where,
  );
  const { title, details } = random.pick(fitting);
  return { category, title: worded(title, random), details: worded(details, random) };
}

/** A made-up address that names no real street. */
export function addressIn(random: Random, community: string, where: 'village' | 'community') {
  if (where === 'village')
    return `${community}${random.pick(['东头', '西头', '中街', '北排'])}第${random.whole(1, 40)}户`;
  const stem = community.replace(/社区$/, '');
  return `${stem}小区 ${random.whole(1, 18)} 号楼 ${random.whole(1, 4)} 单元 ${random.whole(1, 6)}0${random.whole(1, 3)}`;
}
