import { Button, InputNumber } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { queryKey } from '@shared/contract/query-key';
import type { OpeningSpan } from '@shared/protection/duty/hours';
import { api } from '../../../platform/api';
import { queryClient } from '../../../platform/query-client';
import { useCommand } from '../../../platform/use-command';
import { Labelled } from '../../../ui/labelled';
import { Loading } from '../../../ui/loading';
import { Panel } from '../../../ui/panel';
import { Problem } from '../../../ui/problem';
import { HoursField } from './hours-field';

type Settings = Awaited<ReturnType<typeof api.protection.settings>>;

/** What the centre promises: opening hours, and within what time reports are read. */
export function SettingsPanel() {
  const settings = useQuery({
    queryKey: queryKey('protection', 'settings'),
    queryFn: ({ signal }) => api.protection.settings({}, { signal }),
  });
  return (
    <Panel title="开放时间和承诺">
      {settings.isPending && <Loading rows={2} />}
      {settings.isError && (
        <Problem error={settings.error} onRetry={() => void settings.refetch()} />
      )}
      {settings.data && <Form settings={settings.data} />}
    </Panel>
  );
}

function Form({ settings }: { settings: Settings }) {
  const [hours, setHours] = useState<OpeningSpan[]>(settings.hours);
  const [urgentMinutes, setUrgent] = useState(settings.urgentMinutes);
  const [otherHours, setOther] = useState(settings.otherHours);
  const save = useCommand(api.protection.saveSettings, {
    onDone: () => {
      void queryClient.invalidateQueries({ queryKey: queryKey('protection') });
    },
  });
  const issue = hours.some(({ opens, closes }) => opens >= closes) ? '结束要在开始之后' : null;
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate({ hours, urgentMinutes, otherHours });
      }}
    >
      <HoursField hours={hours} onChange={setHours} />
      {issue && <p className="labelled__issue">{issue}</p>}
      <div className="row">
        <Labelled label="紧急的，几分钟内有人看">
          {(tie) => (
            <InputNumber
              {...tie}
              min={5}
              max={120}
              value={urgentMinutes}
              onChange={(value) => setUrgent(value ?? settings.urgentMinutes)}
            />
          )}
        </Labelled>
        <Labelled label="其他的，几小时内有人看">
          {(tie) => (
            <InputNumber
              {...tie}
              min={1}
              max={72}
              value={otherHours}
              onChange={(value) => setOther(value ?? settings.otherHours)}
            />
          )}
        </Labelled>
      </div>
      <p className="quiet">求助的人发之前看得到。已经答应过的时间不变。</p>
      <Button className="fit" htmlType="submit" loading={save.isPending} disabled={issue !== null}>
        保存
      </Button>
      {save.isSuccess && <p role="status">存好了。</p>}
      {save.isError && <Problem error={save.error} />}
    </form>
  );
}
