import { BellOutlined } from '@ant-design/icons';
import { Link, useLocation, useParams } from 'wouter';
import { CaseView } from '../case/case-view';
import { DirectoryNotice } from '../directory/directory-notice';
import { useDirectory } from '../directory/use-directory';
import { NothingHere } from '../../../ui/nothing-here';
import { useIsNarrow } from '../../../ui/use-is-narrow';
import { QueueList } from './queue-list';
import './desk.css';

/** The queue, and beside it the case that is open. On a phone one of the two. */
export default function QueuePage() {
  const { id = null } = useParams<{ id?: string }>();
  const [, go] = useLocation();
  const isNarrow = useIsNarrow();
  const showsList = !isNarrow || id === null;
  return (
    <div className="desk">
      <div className="desk__notices">
        <DirectoryNotice />
      </div>
      {showsList && (
        <div className="desk__queue">
          <h1 className="desk__title">求助</h1>
          <DutyNow />
          <QueueList chosen={id} />
        </div>
      )}
      {id !== null && (
        <div className="desk__case">
          {isNarrow && <Link href="/protection">回到列表</Link>}
          <CaseView key={id} caseId={id} onLeft={() => go('/protection')} />
        </div>
      )}
      {id === null && !isNarrow && (
        <NothingHere title="从左边选一件">
          <p>先看紧急的，没人接的先接。</p>
        </NothingHere>
      )}
    </div>
  );
}

function DutyNow() {
  const { duty } = useDirectory();
  if (duty === null) return null;
  return (
    <p className="desk__duty">
      <BellOutlined aria-hidden />
      {duty.isOnDuty ? '现在有人值班' : '现在没有人值班'}
      <Link href="/protection/duty">值班表</Link>
    </p>
  );
}
