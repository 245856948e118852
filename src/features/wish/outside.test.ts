/**
 * Holds the cards passed on in WeChat and the sheet for the notice board to the written table
 * (tests/support/wish-outside.ts): each field gets another value, and what goes out is the same unless the table names it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Output } from '@contract/api';
import { wishStates } from '@contract/words';
import { posterPicture } from '@/ui/pictures/poster-drawing';
import { written } from '../../../tests/pages/a-pen';
import { aWishInFull } from '../../../tests/pages/a-wish';
import { drawnIn, onBoardPoster, onWishCard, passedOnFrom } from '../../../tests/support/wish-outside';
import { boardPoster } from './board/board-poster';
import { sharedOf } from './board/shared-wish';

type Wish = Output<'wish.detail'>;
type Board = Output<'wish.boardCode'>;

const source = path.resolve(__dirname, '../..');
const filesWith = (said: RegExp) =>
  readdirSync(source, { withFileTypes: true, recursive: true })
    .filter(({ name }) => /\.tsx?$/.test(name) && !name.includes('.test.'))
    .map(({ name, parentPath }) => path.join(parentPath, name))
    .filter((file) => said.test(readFileSync(file, 'utf8')))
    .map((file) => path.relative(source, file))
    .sort();

/** All that WeChat is handed of a wish: the words, the way, and what is drawn. */
function cardOf(wish: Wish): string {
  const { picture, ...card } = sharedOf(wish);
  return JSON.stringify([card, picture?.name, picture && written(picture)]);
}
const differences = <Of extends object>(one: Of, others: Of, out: (of: Of) => string) =>
  (Object.keys(others) as Array<keyof Of & string>).filter(
    (field) => out({ ...one, [field]: others[field] }) !== out(one),
  );

const wish = aWishInFull();
/** Another value of each field: one that is added to the contract wants its line here. */
const other: Wish = {
  ...{ wishId: 'w2', number: '261124-AAAAA', title: '想要一个书包', details: '老人独居', category: 'goods' },
  ...{ state: 'claimed', communityName: '新河社区', postedBy: '张**', postedAt: '2026-01-01T00:00:00.000Z' },
  ...{ dueOn: '2099-01-02', urgent: true, claimable: false, suits: { skill: 'electrics', word: '灯' } },
  ...{
    overdue: { days: 4, reminded: true, ofStaff: false },
    communityId: 'c2',
    original: { title: '原话', details: '' },
    mine: true,
    ownPart: false,
    mayReach: true,
  },
  steps: [{ what: 'progress', at: '2026-01-01T00:00:00.000Z', by: '李同志', note: '约好了' }],
  ...{
    passedTo: '维修队',
    helpers: [{ name: '钱同志' }],
    askedToHelp: [{ name: '孙同志' }],
    toVerify: { review: true, numbers: [], question: '', answer: '', similar: [] },
  },
  ...{ rating: 5, thanks: '谢谢', thanksShown: true, thanksOffered: '谢谢' },
  may: { ...wish.may, claim: true, fulfil: true },
};

test('the card of a wish bears what the table names, and nothing else', () => {
  expect(Object.keys(other).sort()).toEqual(Object.keys(wish).sort());
  expect(differences(wish, other, cardOf).sort()).toEqual([...onWishCard].sort());
});

test.each(wishStates.filter((state) => state !== 'published'))(
  'the card of one that is %s bears nothing of it',
  (state) => {
    expect(cardOf({ ...other, state })).toBe(cardOf({ ...wish, state }));
  },
);

test('the sheet for the notice board bears what the table names, and nothing else', () => {
  const board: Board = {
    ...{ communityId: 'c1', communityName: '新兴社区', path: ['青原区'], picture: 'AAAA' },
    ...{ pictureType: 'image/png', text: 'c:c1' },
  };
  const another: Board = {
    ...{ communityId: 'c2', communityName: '新河社区', path: ['白音旗'], picture: 'BBBB' },
    ...{ pictureType: 'image/jpeg', text: 'c:c2' },
  };
  const sheet = (of: Board) => {
    const picture = posterPicture(boardPoster(of));
    return JSON.stringify([picture.name, picture.image, written(picture)]);
  };
  expect(differences(board, another, sheet).sort()).toEqual([...onBoardPoster].sort());
});

test('nothing else is passed on or drawn than the table names', () => {
  const pages = filesWith(/\buseShare\(/).filter((file) => file.endsWith('index.tsx'));
  expect(pages).toEqual(
    Object.keys(passedOnFrom)
      .map((page) => `${page}/index.tsx`)
      .sort(),
  );
  for (const page of pages) {
    const said = readFileSync(path.join(source, page), 'utf8');
    const isWish = passedOnFrom[path.dirname(page)] === 'wish';
    // A page that passes a wish on leaves the choosing to the one function that is held to the table above.
    expect([page, /useShare\(\(.*\) =>\s*sharedOf\(/.test(said)]).toEqual([page, isWish]);
  }
  expect(filesWith(/(\): Poster|: Poster|\): Picture|: Picture) =>/)).toEqual(
    [...drawnIn, 'ui/pictures/poster-drawing.ts'].sort(),
  );
});
