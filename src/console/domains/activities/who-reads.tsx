import { Alert } from 'antd';
import { useNotifiedPeople } from './use-people';

interface WhoReadsProps {
  activityId: string;
  title: string;
  words: string;
  /** What cannot be taken back: "取消后不能恢复". */
  warning?: string;
}

/** Who will read what, word by word; that nobody will, where nobody has signed up. */
export function WhoReads({ activityId, title, words, warning }: WhoReadsProps) {
  const people = useNotifiedPeople(activityId);
  const beware = warning === undefined ? '' : `（${warning}）`;
  if (people === 0) return <p>还没有人报名，不用通知谁{beware}。</p>;
  const who = people === null ? '已报名和候补的人' : `已报名和候补的 ${people} 人`;
  return (
    <div>
      <p>
        {who}会收到{beware}：
      </p>
      <Alert type="info" title={title} description={words} />
    </div>
  );
}
