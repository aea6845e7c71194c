import { MessageOutlined, PrinterOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useLocation, useParams } from 'wouter';
import { timeSpan } from '@shared/time/time-format';
import { queryKey } from '@shared/contract/query-key';
import { api } from '../../../platform/api';
import { useDebounced } from '../../../platform/use-debounced';
import { Loading } from '../../../ui/loading';
import { NothingHere } from '../../../ui/nothing-here';
import { Page } from '../../../ui/page';
import { Problem } from '../../../ui/problem';
import { MessageDialog } from './dialogs/message-dialog';
import { ExportButton } from './export-button';
import { GroupCounts } from './group-counts';
import { RosterFilters } from './roster-filters';
import { RosterRows } from './roster-rows';
import { useRoster } from './use-roster';
import { useRosterFilters } from './use-roster-filters';
import '../editor/editor.css';
import './roster.css';

/** Who comes to an activity, who is looked at, who waits; and what staff do about it. */
export default function RosterPage() {
  const { id = '' } = useParams();
  const activity = useQuery({
    queryKey: queryKey('activities', 'draft', id),
    queryFn: ({ signal }) => api.activities.draft({ activityId: id }, { signal }),
  });
  const [words, setWords] = useState('');
  const { filters, isFiltered, clear } = useRosterFilters(useDebounced(words));
  const roster = useRoster(id, filters);
  const clearAll = () => {
    setWords('');
    clear();
  };
  if (activity.isPending) return <Loading />;
  if (activity.isError)
    return <Problem error={activity.error} onRetry={() => void activity.refetch()} />;

  const { title, status, sessions } = activity.data;
  const groups = roster.counts?.groups ?? [];
  const [first, last] = [sessions[0], sessions.at(-1)];
  const isOver = status !== 'published' || (last !== undefined && hasPassed(last.endsAt));
  return (
    <Page
      title="报名名单"
      note={
        <>
          <Link className="roster-title" href={`/activities/${id}`}>
            {title}
          </Link>
          {first && `，${timeSpan(first.startsAt, first.endsAt)}`}
        </>
      }
      actions={<Actions activityId={id} title={title} isOn={status === 'published'} />}
    >
      {status === 'cancelled' && (
        <Alert className="roster-notice" type="warning" showIcon title="活动取消了，名单只能看" />
      )}
      {groups.length > 0 && <GroupCounts groups={groups} />}
      <RosterFilters words={words} onWords={setWords} groups={groups} counts={roster.counts} />
      {roster.isPending && <Loading />}
      {roster.isError && <Problem error={roster.error} onRetry={() => void roster.refetch()} />}
      {roster.data && roster.items.length === 0 && (
        <NothingHere title={isFiltered ? '没有这样的报名' : '还没有人报名'}>
          {isFiltered ? (
            <Button onClick={clearAll}>看全部</Button>
          ) : (
            <Link href={`/activities/${id}/poster`}>发张海报，让大家知道</Link>
          )}
        </NothingHere>
      )}
      {roster.items.length > 0 && (
        <RosterRows rows={roster.items} groups={groups} isOver={isOver} />
      )}
      {roster.hasNextPage && (
        <div className="more">
          <Button loading={roster.isFetchingNextPage} onClick={() => void roster.fetchNextPage()}>
            再看一些
          </Button>
        </div>
      )}
    </Page>
  );
}

const hasPassed = (instant: string) => new Date(instant) <= new Date();

function Actions(props: { activityId: string; title: string; isOn: boolean }) {
  const { activityId, title, isOn } = props;
  const [, go] = useLocation();
  const [writes, setWrites] = useState(false);
  return (
    <>
      <ExportButton activityId={activityId} />
      <Button
        icon={<PrinterOutlined />}
        onClick={() => go(`/activities/${activityId}/roster/print`)}
      >
        打印签到表
      </Button>
      {isOn && (
        <Button type="primary" icon={<MessageOutlined />} onClick={() => setWrites(true)}>
          发通知
        </Button>
      )}
      {writes && (
        <MessageDialog activityId={activityId} title={title} onClose={() => setWrites(false)} />
      )}
    </>
  );
}
