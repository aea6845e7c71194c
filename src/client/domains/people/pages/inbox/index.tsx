import { View } from '@tarojs/components';
import { LongList } from '@client/ui/show/long-list';
import { Button } from '@client/ui/press/button';
import { EmptyState } from '@client/ui/state/empty-state';
import { Failure } from '../../components/failure';
import { MessageCard } from '../../components/message-card';
import { OwnPage } from '../../components/own-page';
import { useInbox } from '../../inbox/use-inbox';

export default function InboxPage() {
  const { inbox, markRead, forgetOld, marking, error } = useInbox();
  return (
    <OwnPage title="消息" query={inbox}>
      {({ pages }) => {
        const messages = pages.flatMap((page) => page.items);
        if (messages.length === 0) {
          return (
            <EmptyState icon="bell" title="还没有消息" note="报名、改期、取消都会在这里告诉你" />
          );
        }
        return (
          <>
            {messages.some((message) => !message.read) && (
              <Button
                kind="quiet"
                label="全部标成读过"
                busy={marking}
                onPress={() => markRead('all')}
              />
            )}
            <Failure error={error} />
            <LongList>
              {messages.map((message) => (
                <MessageCard
                  key={message.id}
                  message={message}
                  onRead={(id) => markRead([id])}
                  onFollow={forgetOld}
                />
              ))}
            </LongList>
            {inbox.hasNextPage ? (
              <Button
                kind="ghost"
                label="再看一些"
                busy={inbox.isFetchingNextPage}
                onPress={() => void inbox.fetchNextPage()}
              />
            ) : (
              <View className="small list-end">没有更早的了</View>
            )}
          </>
        );
      }}
    </OwnPage>
  );
}
