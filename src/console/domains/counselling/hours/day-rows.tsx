import { Button } from 'antd';
import { doubleIssue, nextSpan, weekdayWords, type TypedSpan, type Weekday } from './hours-form';
import { SpanFields } from './span-fields';

interface DayRowsProps {
  weekday: Weekday;
  spans: readonly TypedSpan[];
  /** Whether somebody has tried to save: before that nothing is called wrong. */
  tried: boolean;
  onChange: (spans: TypedSpan[]) => void;
}

const mostADay = 6;

/** The hours of one weekday. */
export function DayRows({ weekday, spans, tried, onChange }: DayRowsProps) {
  const name = weekdayWords[weekday];
  const double = tried ? doubleIssue(spans) : null;
  return (
    <li className="hours-day">
      <h3 className="hours-day__name">{name}</h3>
      <div className="hours-day__rows">
        {spans.length === 0 && <span className="quiet">不开放</span>}
        {spans.map((span, index) => (
          <SpanFields
            // Rows have no ids: the count tells React that one went.
            key={`${index}-${spans.length}`}
            label={`${name}第 ${index + 1} 段`}
            span={span}
            tried={tried}
            onChange={(changed) =>
              onChange(spans.map((each, at) => (at === index ? changed : each)))
            }
            onRemove={() => onChange(spans.filter((_, at) => at !== index))}
          />
        ))}
        {double !== null && <p className="labelled__issue">{double}</p>}
      </div>
      <Button
        aria-label={`${name}加一段`}
        disabled={spans.length >= mostADay}
        onClick={() => onChange([...spans, nextSpan(spans)])}
      >
        加一段
      </Button>
    </li>
  );
}
