import {
  ArrowDownOutlined,
  ArrowUpOutlined,
  DeleteOutlined,
  PlusOutlined,
} from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { GroupIssue } from '../../../../ui/form-field';
import { keyed, type Keyed } from '../policy-form';

interface RowsFieldProps<Row extends object> {
  /** The field of the draft: "materials". */
  name: string;
  label: string;
  /** What one of them is called: "材料". */
  noun: string;
  note?: ReactNode;
  most: number;
  rows: readonly Keyed<Row>[];
  empty: () => Row;
  onChange: (rows: Keyed<Row>[]) => void;
  /** The controls of a row; `at` counts from 0. */
  children: (row: Keyed<Row>, at: number, set: (change: Partial<Row>) => void) => ReactNode;
}

/** Things one below the other: added, changed, moved, taken out. */
export function RowsField<Row extends object>(props: RowsFieldProps<Row>) {
  const { name, label, noun, note, most, rows, empty, onChange, children } = props;
  const replace = (at: number, ...by: Keyed<Row>[]) =>
    onChange([...rows.slice(0, at), ...by, ...rows.slice(at + 1)]);
  const move = (at: number, to: number) => {
    const next = [...rows];
    next.splice(to, 0, ...next.splice(at, 1));
    onChange(next);
  };
  return (
    <fieldset className="policy-rows">
      <legend className="form-field__label">{label}</legend>
      {note && <p className="quiet">{note}</p>}
      {rows.map((row, at) => (
        <div key={row.key} className="policy-row" data-field={`${name}.${at}`}>
          <div className="policy-row__fields">
            {children(row, at, (change) => replace(at, { ...row, ...change }))}
          </div>
          <div className="policy-row__buttons">
            <Button
              type="text"
              aria-label={`把第 ${at + 1} 条${noun}往上移`}
              icon={<ArrowUpOutlined />}
              disabled={at === 0}
              onClick={() => move(at, at - 1)}
            />
            <Button
              type="text"
              aria-label={`把第 ${at + 1} 条${noun}往下移`}
              icon={<ArrowDownOutlined />}
              disabled={at === rows.length - 1}
              onClick={() => move(at, at + 1)}
            />
            <Button
              type="text"
              aria-label={`删掉第 ${at + 1} 条${noun}`}
              icon={<DeleteOutlined />}
              onClick={() => replace(at)}
            />
          </div>
        </div>
      ))}
      <GroupIssue name={name} />
      {rows.length < most && (
        <Button
          className="policy-rows__add"
          icon={<PlusOutlined />}
          onClick={() => onChange([...rows, keyed(empty())])}
        >
          加一条{noun}
        </Button>
      )}
    </fieldset>
  );
}
