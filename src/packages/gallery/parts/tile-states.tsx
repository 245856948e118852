import { gallery as words } from '@/i18n/zh-CN/gallery';
import { BigTile } from '@/ui/layout/big-tile';
import { Heading } from '@/ui/layout/heading';
import { Section } from '@/ui/layout/section';

const nothing = () => undefined;

/** The simple home. */
export function TileStates() {
  return (
    <Section title={words.tiles}>
      <Heading title={words.simpleHello} note={words.simpleNote} />
      <BigTile tone='main' title={words.checkIn} note={words.checkInNote} onTap={nothing} />
      <BigTile title={words.wishTile} note={words.wishTileNote} onTap={nothing} />
      <BigTile tone='gold' title={words.call} note={words.callNote} onTap={nothing} />
    </Section>
  );
}
