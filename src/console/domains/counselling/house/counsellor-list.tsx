import { Button, Tag } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { Loading } from '../../../ui/loading';
import { NothingHere } from '../../../ui/nothing-here';
import { Panel } from '../../../ui/panel';
import { Problem } from '../../../ui/problem';
import { counsellorsOf } from '../use-places';
import { longDay } from '../week/day-words';
import { serviceWords, today } from '../words';
import { EditProfile } from './edit-profile';
import { ProfileDialog } from './profile-dialog';
import { emptyProfile } from './profile-form';

/** Who can be booked here, for what, and whose qualification ends soon. */
export function CounsellorList({ unitId }: { unitId: string }) {
  const [edited, setEdited] = useState<string | 'new' | null>(null);
  const { data, isPending, error, refetch } = useQuery(counsellorsOf(unitId));
  const close = () => setEdited(null);
  return (
    <Panel
      title="咨询老师"
      actions={
        <Button type="primary" onClick={() => setEdited('new')}>
          加一位老师
        </Button>
      }
    >
      {isPending && <Loading rows={3} />}
      {error !== null && <Problem error={error} onRetry={() => void refetch()} />}
      {data?.counsellors.length === 0 && <NothingHere title="还没有老师" />}
      <ul className="cards">
        {data?.counsellors.map(({ id, name, isActive, services, endsSoon }) => (
          <li key={id} className="card">
            <p className="card__line">
              <strong>{name}</strong>
              {!isActive && <Tag>不再接预约</Tag>}
            </p>
            <p>{services.map(({ service }) => serviceWords(service)).join('、')}</p>
            {endsSoon !== null && isActive && (
              <p className="house__ends">
                {endsSoon < today()
                  ? `资格 ${longDay(endsSoon)} 到期了，不能再约她`
                  : `资格到 ${longDay(endsSoon)} 为止，之后不能约她`}
              </p>
            )}
            <div className="row house__ways">
              <Button onClick={() => setEdited(id)} aria-label={`改${name}的资料`}>
                改资料
              </Button>
              <Link href={`/counselling/hours?counsellor=${id}`}>开放时间</Link>
              <Link href={`/counselling?counsellor=${id}`}>日程</Link>
            </div>
          </li>
        ))}
      </ul>
      {edited === 'new' && (
        <ProfileDialog unitId={unitId} counsellorId={null} start={emptyProfile} onClose={close} />
      )}
      {edited !== null && edited !== 'new' && (
        <EditProfile unitId={unitId} counsellorId={edited} onClose={close} />
      )}
    </Panel>
  );
}
