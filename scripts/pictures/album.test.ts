import { albumPage } from './album';
import type { Scene, Shot } from './scene';

const scene: Scene = { name: '13-home', look: 'Cards & "doors"', who: 'somebody', page: '/pages/home/index' };
const shot = (file: string | null, notes: string[] = []): Shot => ({
  ...{ scene: '13-home', format: 'usual', file, notes },
});

test('puts the pictures of two commits side by side', () => {
  const page = albumPage(
    [scene],
    [
      { name: '2a4f3e9', shots: [shot('2a4f3e9/usual/13-home.png')] },
      { name: 'now', shots: [shot('now/usual/13-home.png', ['wish.post: wish.tooManyOpen'])] },
    ],
    ['usual'],
  );
  const [before, now] = ['src="2a4f3e9/usual/13-home.png"', 'src="now/usual/13-home.png"'].map((one) =>
    page.indexOf(one),
  );
  expect(before).toBeGreaterThan(0);
  expect(now).toBeGreaterThan(before ?? 0);
  expect(page).toContain('wish.post: wish.tooManyOpen');
  expect(page).toContain('Cards &amp; &quot;doors&quot;');
  expect(page).not.toContain('This commit has no such page.');
});

test('names what a commit has no page for, and what was not made', () => {
  const sides = [{ name: '2a4f3e9', shots: [shot(null, ['no page /packages/errand/pages/spot/index'])] }];
  const page = albumPage([scene], sides, ['usual', 'narrow']);
  expect(page).toContain('This commit has no such page.');
  expect(page).toContain('no page /packages/errand/pages/spot/index');
  expect(page).toContain('not made');
  expect(page).toContain('320 × 568');
});
