import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Input, Popconfirm } from 'antd';
import { useState } from 'react';
import { queryKey } from '@shared/contract/query-key';
import { api } from '../../../platform/api';
import { useCommand } from '../../../platform/use-command';
import { usePowers } from '../../../session/use-powers';
import { Labelled } from '../../../ui/labelled';
import { Loading } from '../../../ui/loading';
import { Panel } from '../../../ui/panel';
import { Problem } from '../../../ui/problem';
import { sourceHostsQuery } from './use-upkeep';

/** Sites outside gov.cn that may be named as a source: everybody reads them, one administrator decides. */
export function SourceHosts({ unitId }: { unitId: string }) {
  const { message } = App.useApp();
  const client = useQueryClient();
  const { county, holdsAlong } = usePowers();
  const hosts = useQuery(sourceHostsQuery(unitId));
  const allow = useCommand(api.policies.allowHost);
  const [typed, setTyped] = useState('');
  const mayDecide = county !== null && holdsAlong([county.id], ['platform-admin']);
  const decide = (host: string, allowed: boolean) =>
    allow.mutate(
      { host, allowed },
      {
        onSuccess: () => {
          setTyped('');
          void message.success(allowed ? '加进名单了' : '从名单里拿掉了');
          void client.invalidateQueries({ queryKey: queryKey('policies', 'sourceHosts') });
        },
      },
    );
  return (
    <Panel title="可以作来源的网站">
      <p className="quiet">
        政府网站（gov.cn）都可以。别的网站由平台管理员一个一个加进来；拿掉以后，用到它的政策下次送审时要换来源。
      </p>
      {hosts.isPending && <Loading />}
      {hosts.isError && <Problem error={hosts.error} onRetry={() => void hosts.refetch()} />}
      {hosts.data?.hosts.length === 0 && <p>名单里还没有别的网站。</p>}
      {hosts.data?.hosts.map((host) => (
        <div key={host} className="panel__row">
          <span>{host}</span>
          {mayDecide && (
            <Popconfirm
              title={`不再收 ${host} 的来源？`}
              okText="拿掉"
              cancelText="先不"
              onConfirm={() => decide(host, false)}
            >
              <Button danger aria-label={`拿掉 ${host}`}>
                拿掉
              </Button>
            </Popconfirm>
          )}
        </div>
      ))}
      {mayDecide && (
        <Labelled label="加一个网站" note="只写域名，比如 www.example.cn">
          {(tie) => (
            <Input.Search
              {...tie}
              value={typed}
              maxLength={100}
              enterButton="加进名单"
              loading={allow.isPending}
              onChange={(event) => setTyped(event.target.value)}
              onSearch={(words) => words.trim() !== '' && decide(words, true)}
            />
          )}
        </Labelled>
      )}
      {allow.error && <Problem error={allow.error} />}
    </Panel>
  );
}
