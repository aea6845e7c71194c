import { showTab } from '@client/platform/go';
import { EmptyState } from './empty-state';

interface NothingHereProps {
  /** The server's own sentence, where it has one. */
  title?: string;
}

/** What she came for is not there: a link that was cut short, or something that is over and gone. */
export function NothingHere({ title = '这里没有内容' }: NothingHereProps) {
  return (
    <EmptyState
      icon="search"
      title={title}
      note="可能链接不完整，也可能已经撤下了。"
      action={{ label: '回首页', onPress: () => showTab('home') }}
    />
  );
}
