import { View } from '@tarojs/components';
import { open, showTab } from '@client/platform/go';
import { nearDay } from '@shared/time/time-words';
import { Card } from '@client/ui/show/card';
import { Icon } from '@client/ui/show/icon';
import { targetOf } from '../inbox/message-link';
import { useNow } from '../sign-in/use-now';
import { usePolite } from '@client/session/use-polite';
import './people.scss';

interface MessageCardProps {
  message: {
    id: string;
    title: string;
    body: string;
    link: string | null;
    createdAt: string;
    read: boolean;
  };
  onRead: (id: string) => void;
  /** Before what it is about is shown. */
  onFollow: () => void;
}

/** A message; pressing it marks it as read and opens what it is about. */
export function MessageCard({ message, onRead, onFollow }: MessageCardProps) {
  const polite = usePolite();
  const now = useNow();
  const { id, title, body, read } = message;
  const target = targetOf(message.link);
  const press = () => {
    if (!read) onRead(id);
    if (target) onFollow();
    if (target && 'open' in target) open(target.open);
    if (target && 'tab' in target) showTab(target.tab);
  };
  return (
    <Card label={`${read ? '' : '未读，'}${title}，${polite(body)}`} onPress={press}>
      <View className="row">
        {!read && <View className="people-unread" />}
        <View className="grow strong">{title}</View>
        {target && <Icon name="chevron-right" />}
      </View>
      <View>{polite(body)}</View>
      <View className="small">{nearDay(message.createdAt, now)}</View>
    </Card>
  );
}
