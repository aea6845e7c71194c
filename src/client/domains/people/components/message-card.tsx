import { View } from '@tarojs/components';
import { openLink } from '@client/platform/open-link';
import type { AppLink } from '@shared/contract/app-link';
import { nearDay } from '@shared/time/time-format';
import { Card } from '@client/ui/show/card';
import { Icon } from '@client/ui/show/icon';
import { useNow } from '../sign-in/use-now';
import { usePolite } from '@client/session/use-polite';
import './people.scss';

interface MessageCardProps {
  message: {
    id: string;
    title: string;
    body: string;
    link: AppLink | null;
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
  const { id, title, body, link, read } = message;
  const press = () => {
    if (!read) onRead(id);
    if (!link) return;
    onFollow();
    openLink(link);
  };
  return (
    <Card label={`${read ? '' : '未读，'}${title}，${polite(body)}`} onPress={press}>
      <View className="row">
        {!read && <View className="people-unread" />}
        <View className="grow strong">{title}</View>
        {link && <Icon name="chevron-right" />}
      </View>
      <View>{polite(body)}</View>
      <View className="small">{nearDay(message.createdAt, now)}</View>
    </Card>
  );
}
