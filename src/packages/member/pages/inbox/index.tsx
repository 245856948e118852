import type { Message } from '@contract/message';
import { useReachBottom } from '@tarojs/taro';
import { MessageRow } from '@/features/inbox/message-row';
import { openSubject } from '@/features/inbox/open-subject';
import { useInbox } from '@/features/inbox/use-inbox';
import { useReadMessages } from '@/features/inbox/use-read-messages';
import { t } from '@/i18n';
import { TroubleNotice } from '@/shared/trouble-notice';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Empty } from '@/ui/empty';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { Skeleton } from '@/ui/skeleton';

/** What the reader has been told, latest first; a tap opens what it is about. */
export default function InboxPage() {
  const { items, trouble, hasMore, more, loadingMore } = useInbox();
  const { act, trouble: notRead } = useReadMessages();
  useReachBottom(more);
  const unread = items?.filter((message) => message.unread).length ?? 0;
  const [latest] = items ?? [];

  const see = ({ messageId, unread: isNew, about }: Message) => {
    if (isNew) void act({ ids: [messageId] });
    void openSubject(about);
  };
  return (
    <Page title={t('inbox.title')}>
      <TroubleNotice of={trouble ?? notRead} />
      {!items && !trouble && <Skeleton />}
      {items?.length === 0 && (
        <Card>
          <Empty title={t('inbox.none')} next={t('inbox.noneNext')} />
        </Card>
      )}
      {unread > 0 && latest && (
        <Notice kind='why' action={{ words: t('inbox.readAll'), onTap: () => act({ upTo: latest.at }) }}>
          {t('inbox.unread', { n: hasMore ? `${unread}+` : unread })}
        </Notice>
      )}
      {items && items.length > 0 && (
        <Card rows>
          {items.map((message) => (
            <MessageRow key={message.messageId} message={message} onTap={() => see(message)} />
          ))}
        </Card>
      )}
      {hasMore && (
        <Button size='medium' busy={loadingMore} onTap={more}>
          {t('common.more')}
        </Button>
      )}
    </Page>
  );
}
