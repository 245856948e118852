import { type Skill, skills, type WishCategory, wishCategories } from '../../contract/words';
import { skillMatches, suitedSkills, whySuits } from './suits';

const wish = (title: string, category: WishCategory, details = '') => ({ title, category, details });

describe('why a wish suits somebody', () => {
  test.each<[Skill[], ReturnType<typeof wish>, ReturnType<typeof whySuits>]>([
    [['electrics'], wish('厨房水龙头一直滴水', 'repairs'), { skill: 'electrics', word: '水龙头' }],
    [['electrics'], wish('阳台不亮', 'repairs', '换个灯泡就行'), { skill: 'electrics', word: '灯' }],
    [['teaching'], wish('想要一套数学辅导书', 'schooling'), { skill: 'teaching', word: '辅导' }],
    [['haircut'], wish('想请人上门理发', 'elderly'), { skill: 'haircut', word: '理发' }],
    [['law'], wish('想问问欠薪该找哪里', 'advice'), { skill: 'law', word: '欠薪' }],
    [['lifting'], wish('搬家想请人搭把手', 'other'), { skill: 'lifting', word: '搬' }],
    [['mongolian'], wish('想借几本蒙文课外书', 'schooling'), { skill: 'mongolian', word: '蒙文' }],
  ])('%j and %j: %j', (can, asked, why) => {
    expect(whySuits(can, asked)).toEqual(why);
  });

  test('a word counts within the categories of its skill alone: a lamp to read by needs no electrician', () => {
    expect(whySuits(['electrics'], wish('想要一盏护眼灯', 'schooling'))).toBeNull();
    expect(whySuits(['devices'], wish('想要一部能用的旧手机', 'goods'))).toBeNull();
  });

  test('the category alone says so where all of it suits, and a word says it better', () => {
    const repair = wish('羊圈的顶棚想请人看看', 'repairs');
    expect(whySuits(['electrics'], repair)).toEqual({ skill: 'electrics', word: '' });
    expect(whySuits(['electrics', 'carpentry'], repair)).toEqual({ skill: 'carpentry', word: '顶棚' });
    expect(whySuits(['teaching'], wish('想要一个书包', 'schooling'))).toBeNull();
  });

  test('the title speaks before the details', () => {
    expect(whySuits(['electrics'], wish('换个插座', 'repairs', '灯也不亮'))?.word).toBe('插座');
  });

  test('somebody who said nothing is shown nothing', () => {
    expect(whySuits([], wish('换灯', 'repairs'))).toBeNull();
  });
});

test('a wish is kept with every skill that it asks for, and none that it does not', () => {
  expect(suitedSkills(wish('搬家想请人搭把手', 'other'))).toEqual(['lifting', 'driving']);
  expect(suitedSkills(wish('想要一床厚棉被', 'goods'))).toEqual([]);
});

describe.each(skills)('%s', (skill) => {
  const { within, words, whole = [] } = skillMatches[skill];

  test('suits each of its words in each of its categories', () => {
    for (const word of words) {
      for (const category of wishCategories) {
        const why = whySuits([skill], wish(`想请人${word}`, category));
        expect([word, category, why?.skill === skill]).toEqual([
          word,
          category,
          within.includes(category) || whole.includes(category),
        ]);
      }
    }
  });
});
