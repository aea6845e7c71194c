import { Button, Input, Select } from 'antd';
import { useId } from 'react';
import { lines } from '@shared/counselling/services';
import { upTo } from '../../../ui/up-to';
import { lineWords } from '../words';
import { spanIssue, type TypedSpan } from './hours-form';

interface SpanFieldsProps {
  /** "周一第 1 段": what each field belongs to. */
  label: string;
  span: TypedSpan;
  tried: boolean;
  onChange: (span: TypedSpan) => void;
  /** Left out: it stands alone. */
  onRemove?: () => void;
}

const choices = lines.map((value) => ({ value, label: lineWords(value) }));

/** From when until when, how, and where. */
export function SpanFields({ label, span, tried, onChange, onRemove }: SpanFieldsProps) {
  const id = useId();
  const issue = tried ? spanIssue(span) : null;
  const set = (change: Partial<TypedSpan>) => onChange({ ...span, ...change });
  return (
    <div className="span" role="group" aria-label={label} aria-describedby={issue ? id : undefined}>
      <Input
        className="span__time"
        aria-label={`${label}从`}
        type="time"
        value={span.from}
        onChange={(event) => set({ from: event.target.value })}
      />
      <span aria-hidden>–</span>
      <Input
        className="span__time"
        aria-label={`${label}到`}
        type="time"
        value={span.until}
        onChange={(event) => set({ until: event.target.value })}
      />
      <Select
        className="span__line"
        aria-label={`${label}怎么谈`}
        value={span.line}
        options={choices}
        onChange={(line) => set({ line })}
      />
      {span.line === 'on-site' && (
        <Input
          className="span__place"
          aria-label={`${label}在哪里`}
          placeholder="在哪里，像“权益中心 2 号室”"
          count={upTo(30)}
          value={span.place}
          onChange={(event) => set({ place: event.target.value })}
        />
      )}
      {onRemove && (
        <Button aria-label={`去掉${label}`} onClick={onRemove}>
          去掉
        </Button>
      )}
      {issue !== null && (
        <p id={id} className="labelled__issue span__issue">
          {issue}
        </p>
      )}
    </div>
  );
}
