import type { Message } from '@contract/message';
import { ListRow } from '@/ui/list-row';
import { messageNote, messageTime, messageTitle } from './message-words';

export interface MessageRowProps {
  message: Message;
  onTap: () => void;
}

/** One message: what happened, when and where, and a red dot while it is unread. */
export function MessageRow({ message, onTap }: MessageRowProps) {
  return (
    <ListRow
      dot={message.unread}
      title={messageTitle(message)}
      note={messageNote(message)}
      side={messageTime(message)}
      onTap={onTap}
    />
  );
}
