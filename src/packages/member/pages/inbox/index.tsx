import type { Message } from '@contract/message';
import { useReachBottom } from '@tarojs/taro';
import { MessageRow } from '@/features/inbox/message-row';
import { openSubject } from '@/features/inbox/open-subject';
import { useInbox } from '@/features/inbox/use-inbox';
import { useReadMessages } from '@/features/inbox/use-read-messages';
import { t } from '@/i18n';
import { ListAnswer } from '@/shared/list-answer';
import { TroubleNotice } from '@/shared/trouble-notice';
import { Button } from '@/ui/button';
import { Card } from '@/ui/layout/card';
import { Empty } from '@/ui/layout/empty';
import { Page } from '@/ui/layout/page';
import { Row } from '@/ui/row';
import { Sub } from '@/ui/text';

/** What the reader has been told, latest first; a tap opens what it is about. */
export default function InboxPage() {
  const inbox = useInbox();
  const { items, hasMore } = inbox;
  const { act, trouble: notRead } = useReadMessages();
  useReachBottom(inbox.more);
  const unread = items?.filter((message) => message.unread).length ?? 0;
  const [latest] = items ?? [];

  const see = (message: Message) => {
    if (message.unread) void act({ ids: [message.messageId] });
    void openSubject(message);
  };
  return (
    <Page title={t('inbox.title')}>
      <TroubleNotice of={notRead} />
      <ListAnswer of={inbox} empty={<Empty title={t('inbox.none')} next={t('inbox.noneNext')} />}>
        {(messages) => (
          <>
            {unread > 0 && latest && (
              <Row apart>
                <Sub>{t('inbox.unread', { n: hasMore ? `${unread}+` : unread })}</Sub>
                <Button size='tiny' onTap={() => act({ upTo: latest.at })}>
                  {t('inbox.readAll')}
                </Button>
              </Row>
            )}
            <Card rows>
              {messages.map((message) => (
                <MessageRow key={message.messageId} message={message} onTap={() => see(message)} />
              ))}
            </Card>
          </>
        )}
      </ListAnswer>
    </Page>
  );
}
