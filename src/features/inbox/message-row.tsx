import type { Message } from '@contract/message';
import { useLargeType } from '@/platform/large-type';
import { ListRow } from '@/ui/list-row';
import { messageNote, messageTime, messageTitle } from './message-words';

export interface MessageRowProps {
  message: Message;
  onTap: () => void;
}

/** One message: what happened, when and where, and a red dot while it is unread. */
export function MessageRow({ message, onTap }: MessageRowProps) {
  // Beside large type the day would leave the words a narrow column.
  const { large } = useLargeType();
  const note = messageNote(message);
  const time = messageTime(message);
  return (
    <ListRow
      dot={message.unread}
      title={messageTitle(message)}
      note={large ? [time, note].filter(Boolean).join(' \u00b7 ') : note}
      side={large ? undefined : time}
      onTap={onTap}
    />
  );
}
