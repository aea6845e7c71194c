import { Button, Checkbox, Input } from 'antd';
import type { OpeningSpan } from '@shared/protection/duty/hours';

const dayNames = ['一', '二', '三', '四', '五', '六', '日'];
const days = dayNames.map((name, index) => ({ value: index + 1, label: `周${name}` }));
const mostSpans = 14;

/** Opening hours: rows of days with a beginning and an end. */
export function HoursField({
  hours,
  onChange,
}: {
  hours: readonly OpeningSpan[];
  onChange: (hours: OpeningSpan[]) => void;
}) {
  const change = (index: number, changes: Partial<OpeningSpan>) =>
    onChange(hours.map((span, at) => (at === index ? { ...span, ...changes } : span)));
  return (
    <div className="stack">
      {hours.length === 0 && <p className="quiet">没写开放时间：没人值班时，求助页只显示电话。</p>}
      {hours.map((span, index) => (
        <div key={`${index}-${hours.length}`} className="row hours">
          <Checkbox.Group
            options={days}
            value={span.days}
            // At least one day: a row without any would say nothing.
            onChange={(value) => value.length > 0 && change(index, { days: value })}
          />
          <Input
            aria-label={`第 ${index + 1} 行从`}
            className="hours__time"
            type="time"
            value={span.opens}
            onChange={(event) => change(index, { opens: event.target.value })}
          />
          <Input
            aria-label={`第 ${index + 1} 行到`}
            className="hours__time"
            type="time"
            value={span.closes}
            onChange={(event) => change(index, { closes: event.target.value })}
          />
          <Button onClick={() => onChange(hours.filter((_, at) => at !== index))}>去掉</Button>
        </div>
      ))}
      <Button
        className="fit"
        disabled={hours.length >= mostSpans}
        onClick={() =>
          onChange([...hours, { days: [1, 2, 3, 4, 5], opens: '08:30', closes: '17:30' }])
        }
      >
        加一行开放时间
      </Button>
    </div>
  );
}
