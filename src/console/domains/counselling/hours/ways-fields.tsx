import { Input, InputNumber, Select } from 'antd';
import { startSteps } from '@shared/counselling/staff/hours-contract';
import { Labelled } from '../../../ui/labelled';
import { duration } from '../words';
import type { Ways } from './hours-form';

interface WaysFieldsProps {
  ways: Ways;
  onChange: (change: Partial<Ways>) => void;
}

const kept = [0, 5, 10, 15, 20, 30, 45, 60];
const notices = [0, 60, 120, 240, 720, 1440, 2880, 4320, 10_080];

/** How her hours are booked: where appointments begin, and what is kept free around them. */
export function WaysFields({ ways, onChange }: WaysFieldsProps) {
  return (
    <div className="ways">
      <Labelled label="多久能开始一个" note={`从 ${ways.startsFrom} 起每 ${ways.startsEvery} 分钟`}>
        {(tie) => (
          <Select
            {...tie}
            value={ways.startsEvery}
            options={startSteps.map((value) => ({ value, label: `每 ${value} 分钟` }))}
            onChange={(startsEvery) => onChange({ startsEvery })}
          />
        )}
      </Labelled>
      <Labelled label="从几点数起">
        {(tie) => (
          <Input
            {...tie}
            type="time"
            value={ways.startsFrom}
            onChange={({ target: { value } }) => value !== '' && onChange({ startsFrom: value })}
          />
        )}
      </Labelled>
      <Labelled label="每次前面留空">
        {(tie) => (
          <Select
            {...tie}
            value={ways.beforeMinutes}
            options={minutesWith(kept, ways.beforeMinutes, '不留')}
            onChange={(beforeMinutes) => onChange({ beforeMinutes })}
          />
        )}
      </Labelled>
      <Labelled
        label="每次后面留空"
        note="写几句、喝口水；两个预约之间是前一个的后面加后一个的前面"
      >
        {(tie) => (
          <Select
            {...tie}
            value={ways.afterMinutes}
            options={minutesWith(kept, ways.afterMinutes, '不留')}
            onChange={(afterMinutes) => onChange({ afterMinutes })}
          />
        )}
      </Labelled>
      <Labelled label="最晚提前多久约">
        {(tie) => (
          <Select
            {...tie}
            value={ways.noticeMinutes}
            options={minutesWith(notices, ways.noticeMinutes, '不用提前')}
            onChange={(noticeMinutes) => onChange({ noticeMinutes })}
          />
        )}
      </Labelled>
      <Labelled label="每天最多几个" note="空着就是不限">
        {(tie) => (
          <InputNumber
            {...tie}
            min={1}
            max={20}
            precision={0}
            value={ways.mostADay}
            onChange={(mostADay) => onChange({ mostADay })}
          />
        )}
      </Labelled>
    </div>
  );
}

/** The usual choices, and what is chosen now even where it is none of them. */
function minutesWith(usual: readonly number[], chosen: number, none: string) {
  const all = usual.includes(chosen) ? usual : [...usual, chosen].sort((a, b) => a - b);
  return all.map((value) => ({ value, label: value === 0 ? none : duration(value) }));
}
