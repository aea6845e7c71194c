import { DownloadOutlined, PrinterOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'wouter';
import { sessionsOn } from '@shared/activities/rules';
import { shanghai, timeSpan } from '@shared/time/time-format';
import { queryKey } from '@shared/contract/query-key';
import { api } from '../../../platform/api';
import { Loading } from '../../../ui/loading';
import { Page } from '../../../ui/page';
import { Problem } from '../../../ui/problem';
import { qrAddress } from '../../../ui/qr-address';
import { savePoster, type PosterData } from './save-poster';
import './poster.css';

/** One sheet for the notice board or a group chat: printed on A4, or saved as a picture. */
export default function PosterPage() {
  const { id = '' } = useParams();
  const { message } = App.useApp();
  const poster = useQuery({
    queryKey: queryKey('activities', 'poster', id),
    queryFn: ({ signal }) => api.activities.poster({ activityId: id }, { signal }),
  });
  if (poster.isPending) return <Loading />;
  if (poster.isLoadingError)
    return <Problem error={poster.error} onRetry={() => void poster.refetch()} />;
  const save = () =>
    savePoster(poster.data).catch(() => message.error('没有存成，可以改用打印，选“存成 PDF”'));
  return (
    <Page
      title="海报"
      note={poster.data.activity.title}
      actions={
        <>
          <Button icon={<DownloadOutlined />} onClick={() => void save()}>
            存成图片
          </Button>
          <Button type="primary" icon={<PrinterOutlined />} onClick={() => window.print()}>
            打印
          </Button>
        </>
      }
    >
      <Sheet poster={poster.data} />
    </Page>
  );
}

function Sheet({ poster: { activity, url, codePng } }: { poster: PosterData }) {
  const { month, day, weekday } = shanghai(activity.startsAt);
  const sessions = sessionsOn(activity.sessions);
  const count = sessions.length;
  return (
    <article className="poster">
      <p className="poster__series">{activity.seriesName}</p>
      <p className="poster__date">
        {month} 月 {day} 日 <span className="poster__weekday">{weekday}</span>
      </p>
      <h2 className="poster__title">{activity.title}</h2>
      <p className="poster__fact">
        {timeSpan(activity.startsAt, sessions[0]?.endsAt ?? activity.endsAt)}
        {count > 1 && ` 起，共 ${count} 次`}
      </p>
      <p className="poster__fact">
        {[activity.venueName, activity.venueAddress].filter(Boolean).join('，')}
      </p>
      <p>{activity.audience}</p>
      <div className="poster__code">
        <img
          className="poster__picture"
          src={codePng === null ? qrAddress(url) : `data:image/png;base64,${codePng}`}
          alt="扫码看活动和报名"
        />
        <p>扫码报名 · {activity.hostName}</p>
      </div>
    </article>
  );
}
