import { upwards } from '../../host/node';
import type { Actor, Story } from './cast';

/** Passes on what the button of this label is about, as WeChat does: with the button as it stands in the page. */
function passOn(actor: Actor, label: string) {
  const { screen, hand } = actor.phone;
  const button = upwards(screen.findWords(label), ({ tag }) => tag === 'button');
  return hand.share('button', button);
}

export const share: Story = {
  name: 'a wish is passed on from its card and from its page, and opened by whoever gets it; the wall from its menu',
  tell: async (cast) => {
    const his = await cast.someone('inServiceMember');
    await his.phone.hand.tapTab('pages/wishes/index');
    const wall = his.phone.hand.share();
    if (wall?.path !== '/pages/wishes/index') throw new Error(`the wall is passed on as ${wall?.path}`);

    const label = his.phone.screen
      .all('button')
      .map(({ attr }) => String(attr.ariaLabel ?? ''))
      .find((one) => one.startsWith('请人来帮：'));
    if (!label) throw new Error(`no card can be passed on: ${his.phone.screen.text}`);
    const title = label.slice('请人来帮：'.length);
    const card = passOn(his, label);
    if (!card?.title?.includes(title) || !card.path?.startsWith('/packages/wish/pages/detail/index?wishId='))
      throw new Error(`the card of ${title} is passed on as ${JSON.stringify(card)}`);

    const theirs = await cast.someone('citizen');
    await theirs.open(card.path);
    theirs.sees(title);
    const again = theirs.phone.hand.share();
    if (again?.path !== card.path) throw new Error(`its page is passed on as ${again?.path}`);
  },
};
