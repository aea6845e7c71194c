import { Button, Input, InputNumber, Select } from 'antd';
import type { Answers, AnswerValue, Fact, Row } from '@shared/rules/facts';
import { Labelled } from '../../../../ui/labelled';
import { useWorld } from '../editor-world';

interface AnswerFieldProps {
  name: string;
  fact: Fact | undefined;
  value: Answers[string] | undefined;
  /** Undefined takes the answer away. */
  onChange: (value: Answers[string] | undefined) => void;
}

/** What a made-up person answers; she may also say nothing. */
export function AnswerField({ name, fact, value, onChange }: AnswerFieldProps) {
  if (fact === undefined) {
    return (
      <p className="rule-wrong">
        没有“{name}”这个问题。
        <Button size="small" onClick={() => onChange(undefined)}>
          去掉这个回答
        </Button>
      </p>
    );
  }
  if (fact.kind === 'rows') {
    const rows = Array.isArray(value) ? value : undefined;
    return <RowsField fact={fact} rows={rows} onChange={onChange} />;
  }
  return (
    <Labelled label={fact.question}>
      {({ id }) => (
        <PlainField
          id={id}
          fact={fact}
          value={typeof value === 'object' ? undefined : value}
          onChange={onChange}
        />
      )}
    </Labelled>
  );
}

interface PlainFieldProps {
  id: string;
  fact: Exclude<Fact, { kind: 'rows' }>;
  value: AnswerValue | undefined;
  onChange: (value: AnswerValue | undefined) => void;
}

function PlainField({ id, fact, value, onChange }: PlainFieldProps) {
  const { places } = useWorld();
  switch (fact.kind) {
    case 'yes-no':
      return (
        <YesNoSelect
          id={id}
          label={fact.question}
          none="没回答"
          value={typeof value === 'boolean' ? value : undefined}
          onChange={onChange}
        />
      );
    case 'number':
      return (
        <InputNumber<number>
          id={id}
          min={fact.least}
          max={fact.most}
          precision={0}
          suffix={fact.unit}
          placeholder="没回答"
          value={typeof value === 'number' ? value : null}
          onChange={(typed) => onChange(typed ?? undefined)}
        />
      );
    case 'day':
    case 'month':
      return (
        <Input
          id={id}
          type={fact.kind === 'day' ? 'date' : 'month'}
          value={value === undefined ? '' : String(value)}
          onChange={({ target }) => onChange(target.value || undefined)}
        />
      );
    default: {
      const options =
        fact.kind === 'choice'
          ? fact.options.map((each) => ({ value: each.value, label: each.label }))
          : Object.entries(places).map(([path, label]) => ({ value: path, label }));
      return (
        <Select<string | null>
          id={id}
          aria-label={fact.question}
          value={value === undefined ? '' : String(value)}
          options={[{ value: '', label: '没回答' }, ...options]}
          onChange={(chosen) => onChange(chosen || undefined)}
        />
      );
    }
  }
}

interface YesNoSelectProps {
  id: string;
  label: string;
  /** "没回答" */
  none: string;
  value: boolean | undefined;
  onChange: (value: boolean | undefined) => void;
}

export function YesNoSelect({ id, label, none, value, onChange }: YesNoSelectProps) {
  return (
    <Select<string>
      id={id}
      aria-label={label}
      value={value === undefined ? '' : String(value)}
      options={[
        { value: '', label: none },
        { value: 'true', label: '是' },
        { value: 'false', label: '不是' },
      ]}
      onChange={(chosen) => onChange(chosen === '' ? undefined : chosen === 'true')}
    />
  );
}

interface RowsFieldProps {
  fact: Extract<Fact, { kind: 'rows' }>;
  rows: readonly Row[] | undefined;
  onChange: (rows: readonly Row[] | undefined) => void;
}

/** The whole list of rows: none at all is an answer too. */
function RowsField({ fact, rows, onChange }: RowsFieldProps) {
  const list = rows ?? [];
  return (
    <fieldset className="rule-choices">
      <legend className="labelled__label">{fact.question}</legend>
      {list.map((row, at) => (
        <div key={at} className="rule-answers">
          {Object.entries(fact.fields).map(([name, field]) => (
            <AnswerField
              key={name}
              name={name}
              fact={field}
              value={row[name]}
              onChange={(value) =>
                onChange(
                  list.map((each, place) => (place === at ? withField(each, name, value) : each)),
                )
              }
            />
          ))}
          <Button onClick={() => onChange(list.filter((_, place) => place !== at))}>
            去掉第 {at + 1} 行
          </Button>
        </div>
      ))}
      <div className="row">
        <Button onClick={() => onChange([...list, {}])}>加一行</Button>
        {rows === undefined ? (
          <Button onClick={() => onChange([])}>回答：一行也没有</Button>
        ) : (
          <Button onClick={() => onChange(undefined)}>没回答</Button>
        )}
      </div>
    </fieldset>
  );
}

function withField(row: Row, name: string, value: Answers[string] | undefined): Row {
  const { [name]: _before, ...others } = row;
  return value === undefined || typeof value === 'object' ? others : { ...others, [name]: value };
}
