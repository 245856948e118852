import { gallery as words } from '@/i18n/zh-CN/gallery';
import { Card } from '@/ui/card';
import { Empty } from '@/ui/empty';
import { Notice } from '@/ui/notice';
import { Section } from '@/ui/section';
import { Skeleton } from '@/ui/skeleton';

/** What is said when something is asked, refused, out of reach or not there yet. */
export function NoticeStates() {
  return (
    <>
      <Section title={words.notices}>
        <Notice kind='why'>{words.why}</Notice>
        <Notice kind='refused'>{words.refused}</Notice>
        <Notice kind='waiting' action={{ words: words.again, onTap: () => undefined }}>
          {words.unreachable}
        </Notice>
        <Notice kind='done'>{words.saved}</Notice>
      </Section>
      <Section title={words.empties}>
        <Card>
          <Empty
            title={words.noWishes}
            next={words.noWishesNext}
            action={{ words: words.postWish, onTap: () => undefined }}
          />
        </Card>
        <Skeleton cards={1} />
      </Section>
    </>
  );
}
