import { App, Button, Popconfirm, Tag } from 'antd';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { nearDay } from '@shared/time/time-format';
import { queryKey } from '@shared/contract/query-key';
import { api } from '../../../platform/api';
import { useCommand } from '../../../platform/use-command';
import { sessionStore } from '../../../session/session-store';
import { Loading } from '../../../ui/loading';
import { Problem } from '../../../ui/problem';

/** Every session of mine, the app's too; each can be ended, or all at once. */
export function Devices() {
  const { message } = App.useApp();
  const client = useQueryClient();
  const devices = useQuery({
    queryKey: queryKey('people', 'listDevices'),
    queryFn: ({ signal }) => api.people.listDevices({}, { signal }),
  });
  const revoke = useCommand(api.people.revokeDevice, {
    onDone: () => {
      void message.success('那里已经退出了');
      void client.invalidateQueries({ queryKey: queryKey('people', 'listDevices') });
    },
  });
  const everywhere = useCommand(api.people.signOutEverywhere, {
    onDone: () => sessionStore.getState().end('left'),
  });
  return (
    <section className="panel" aria-labelledby="devices-title">
      <div className="panel__head">
        <h2 className="panel__title" id="devices-title">
          登录过的地方
        </h2>
        <Popconfirm
          title="在所有地方退出？"
          description="手机和所有电脑都要重新登录，这里也是。"
          okText="全部退出"
          cancelText="先不"
          onConfirm={() => everywhere.mutate({})}
        >
          <Button danger loading={everywhere.isPending}>
            全部退出
          </Button>
        </Popconfirm>
      </div>
      {everywhere.isError && <Problem error={everywhere.error} />}
      {revoke.isError && <Problem error={revoke.error} />}
      {devices.isPending && <Loading rows={3} />}
      {devices.isError && <Problem error={devices.error} onRetry={() => void devices.refetch()} />}
      <ul className="plain-list">
        {devices.data?.items.map(({ id, label, place, lastSeenAt, thisOne }) => (
          <li key={id} className="panel__row">
            <div>
              <div>
                {label} {thisOne && <Tag color="success">就是这里</Tag>}
              </div>
              <div className="quiet">
                {place === 'console' ? '工作台' : '手机上的小程序或网页'} · 上次用：
                {nearDay(lastSeenAt, new Date())}
              </div>
            </div>
            {!thisOne && (
              <Button
                loading={revoke.isPending && revoke.variables.deviceId === id}
                onClick={() => revoke.mutate({ deviceId: id })}
                aria-label={`退出 ${label}`}
              >
                退出
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
