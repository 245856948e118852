import { gallery as words } from '@/i18n/zh-CN/gallery';
import { Card } from '@/ui/layout/card';
import { Empty } from '@/ui/layout/empty';
import { Notice } from '@/ui/layout/notice';
import { Section } from '@/ui/layout/section';
import { Skeleton } from '@/ui/layout/skeleton';

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
