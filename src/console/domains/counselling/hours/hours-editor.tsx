import { Alert, Button } from 'antd';
import { useState } from 'react';
import { conflictsOf, differencesOf } from '@shared/review/fields';
import { api } from '../../../platform/api';
import { useCommand } from '../../../platform/use-command';
import { Panel } from '../../../ui/panel';
import { Problem } from '../../../ui/problem';
import { Conflict } from '../../../ui/review/conflict';
import { useOvertaken } from '../use-overtaken';
import { counsellingChanged } from '../use-places';
import { DayRows } from './day-rows';
import {
  hasIssues,
  hoursFields,
  hoursInput,
  hoursOf,
  weekdays,
  type HoursForm,
} from './hours-form';
import type { Counsellor } from './use-counsellor';
import { WaysFields } from './ways-fields';

/** The hours of every week, and how they are booked. */
export function HoursEditor({ counsellor }: { counsellor: Counsellor }) {
  // What she types stays hers while the page looks again; what others saved is compared on saving.
  const [start, setStart] = useState(() => hoursOf(counsellor));
  const [form, setForm] = useState(start);
  const [tried, setTried] = useState(false);
  const overtaken = useOvertaken(counsellor.id, start, hoursFields, hoursOf);
  const save = useCommand(api.counselling.saveHours, {
    onDone: () => {
      setStart(form);
      setTried(false);
      counsellingChanged();
    },
  });
  const set = (change: Partial<HoursForm>) => {
    setForm((before) => ({ ...before, ...change }));
    save.reset();
  };
  const isChanged = differencesOf(hoursFields, start, form, null).length > 0;
  const submit = async () => {
    setTried(true);
    if (hasIssues(form)) return;
    const latest = await overtaken.lookAgain();
    if (latest?.revision === undefined) return;
    const { revision } = latest;
    save.mutate({ counsellorId: counsellor.id, revision, ...hoursInput(form) });
  };
  const error = overtaken.error ?? save.error;
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Panel title="每周">
        <ul className="hours-days">
          {weekdays.map((name) => (
            <DayRows
              key={name}
              weekday={name}
              spans={form[name]}
              tried={tried}
              onChange={(spans) => set({ [name]: spans })}
            />
          ))}
        </ul>
      </Panel>
      <Panel title="怎么约">
        <WaysFields ways={form} onChange={set} />
      </Panel>
      <div className={isChanged ? 'hours-save hours-save--open' : 'hours-save'}>
        <Button
          type="primary"
          htmlType="submit"
          disabled={!isChanged}
          loading={save.isPending || overtaken.isAsking}
        >
          保存开放时间
        </Button>
        {isChanged && tried && hasIssues(form) && (
          <p className="labelled__issue" role="alert">
            有几行没写对，看红字。
          </p>
        )}
        {save.data && <Saved outside={save.data.outside} />}
        {error !== null && <Problem error={error} />}
      </div>
      {overtaken.theirs && (
        <Conflict
          byName={null}
          conflicts={conflictsOf(hoursFields, {
            base: overtaken.base,
            mine: form,
            theirs: overtaken.theirs,
          })}
          mine={form}
          theirs={overtaken.theirs}
          names={null}
          onMerge={(merged) => {
            if (overtaken.theirs) setStart(overtaken.theirs);
            setForm(merged);
            overtaken.takeUp();
          }}
          onClose={overtaken.leave}
        />
      )}
    </form>
  );
}

function Saved({ outside }: { outside: number }) {
  return (
    <Alert
      role="status"
      type={outside > 0 ? 'warning' : 'success'}
      showIcon
      title={
        outside > 0
          ? `存好了。有 ${outside} 个约好的在新时间外面，它们照旧，请到日程里看一眼。`
          : '存好了。'
      }
    />
  );
}
