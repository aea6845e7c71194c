import { Button, Input } from 'antd';
import { useState } from 'react';
import { api } from '../../../platform/api';
import { useCommand } from '../../../platform/use-command';
import { CommandDialog } from '../../../ui/command-dialog';
import { Labelled } from '../../../ui/labelled';
import { Panel } from '../../../ui/panel';
import { Problem } from '../../../ui/problem';
import { counsellingChanged } from '../use-places';
import { longDay } from '../week/day-words';
import { lineWords, today } from '../words';
import { nextSpan, spanInput, spanIssue, type TypedSpan } from './hours-form';
import { SpanFields } from './span-fields';
import type { Counsellor } from './use-counsellor';

/** Hours on single days, beside the week; also on public holidays. */
export function ExtraDays({ counsellor }: { counsellor: Counsellor }) {
  const [isAdding, setAdding] = useState(false);
  const remove = useCommand(api.counselling.removeExtraDay, { onDone: counsellingChanged });
  const coming = counsellor.extra
    .filter(({ date }) => date >= today())
    .sort((a, b) => `${a.date}${a.from}`.localeCompare(`${b.date}${b.from}`));
  return (
    <Panel
      title="单独加的日子"
      actions={<Button onClick={() => setAdding(true)}>加一段时间</Button>}
    >
      {coming.length === 0 && (
        <p className="quiet">没有。想在节假日或平时不开的日子开，加在这里。</p>
      )}
      {coming.length > 0 && (
        <ul className="plain-list">
          {coming.map(({ id, date, from, until, line, place }) => (
            <li key={id} className="row">
              <strong>{longDay(date)}</strong>
              <span>
                {from}–{until} {lineWords(line)}
                {place !== null && `，${place}`}
              </span>
              <Button
                aria-label={`收回 ${longDay(date)} ${from}`}
                loading={remove.isPending && remove.variables.extraDayId === id}
                onClick={() => remove.mutate({ counsellorId: counsellor.id, extraDayId: id })}
              >
                收回
              </Button>
            </li>
          ))}
        </ul>
      )}
      {remove.isError && <Problem error={remove.error} />}
      {isAdding && <ExtraDayDialog counsellorId={counsellor.id} onClose={() => setAdding(false)} />}
    </Panel>
  );
}

function ExtraDayDialog({ counsellorId, onClose }: { counsellorId: string; onClose: () => void }) {
  const [date, setDate] = useState('');
  const [span, setSpan] = useState<TypedSpan>(nextSpan([]));
  const [tried, setTried] = useState(false);
  const add = useCommand(api.counselling.addExtraDay, {
    onDone: () => {
      counsellingChanged();
      onClose();
    },
  });
  const dateIssue = tried && date === '' ? '选一天' : null;
  return (
    <CommandDialog
      title="加一段时间"
      okText="加上"
      command={add}
      onClose={onClose}
      onOk={() => {
        setTried(true);
        if (date === '' || spanIssue(span) !== null) return;
        add.mutate({ counsellorId, date, ...spanInput(span) });
      }}
    >
      <div className="stack">
        <Labelled label="哪天" issue={dateIssue} note="节假日也可以">
          {(tie) => (
            <Input
              {...tie}
              type="date"
              min={today()}
              value={date}
              aria-invalid={dateIssue !== null}
              onChange={(event) => setDate(event.target.value)}
            />
          )}
        </Labelled>
        <SpanFields label="这一段" span={span} tried={tried} onChange={setSpan} />
      </div>
    </CommandDialog>
  );
}
