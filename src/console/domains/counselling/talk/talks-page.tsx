import { Link, useParams } from 'wouter';
import { Loading } from '../../../ui/loading';
import { NothingHere } from '../../../ui/nothing-here';
import { Problem } from '../../../ui/problem';
import { useIsNarrow } from '../../../ui/use-is-narrow';
import { TalkDirectoryNotice } from '../talk-keys/talk-directory-notice';
import { TalkList } from './talk-list';
import { TalkView } from './talk-view';
import { useMyTalks } from './use-my-talks';
import '../counselling.css';
import './talk.css';

/** Threads that I read, and beside them the one that is open. On a phone one of the two. */
export default function TalksPage() {
  const { id = null } = useParams<{ id?: string }>();
  const isNarrow = useIsNarrow();
  const { data, isPending, error, refetch } = useMyTalks(id);
  const showsList = !isNarrow || id === null;
  return (
    <div className="talks">
      <div className="talks__notices">
        <TalkDirectoryNotice />
      </div>
      {showsList && (
        <div className="talks__list">
          <h1 className="talks__title">咨询对话</h1>
          {isPending && <Loading />}
          {error !== null && <Problem error={error} onRetry={() => void refetch()} />}
          {data && <TalkList rows={data.talks} chosen={id} />}
        </div>
      )}
      {id !== null && data && (
        <div className="talks__one">
          {isNarrow && <Link href="/counselling/talks">回到列表</Link>}
          <One id={id} row={data.talks.find(({ appointmentId }) => appointmentId === id)} />
        </div>
      )}
      {id === null && !isNarrow && (
        <NothingHere title="从左边选一个">
          <p>打开一次，审计记录里就记一次：谁、什么时候、什么身份；不记内容。</p>
        </NothingHere>
      )}
    </div>
  );
}

function One({ id, row }: { id: string; row: Parameters<typeof TalkView>[0]['row'] | undefined }) {
  if (row) return <TalkView key={id} row={row} />;
  return (
    <NothingHere title="这次预约还没有你能看的话">
      <p>
        她可能还没写。预约是别的老师转给你的，要等她在手机上点“同意”，你才看得到以前的话；她不同意也照样可以谈。
      </p>
    </NothingHere>
  );
}
