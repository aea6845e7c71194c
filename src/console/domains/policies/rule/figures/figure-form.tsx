import { Button, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import type { Clause, DatedFigure, Parameter } from '@shared/rules/parameters';
import { Labelled } from '../../../../ui/labelled';
import { ClauseFields } from '../condition/condition-form';
import { useWorld } from '../editor-world';

interface FigureFormProps {
  /** Null for one that is new. */
  parameter: Parameter | null;
  onDone: (words: string, unit: Parameter['unit'], figure: DatedFigure) => void;
}

const unitWords: Record<Parameter['unit'], string> = {
  fen: '元',
  millionths: '%',
  months: '个月',
  years: '年',
  hours: '课时',
  people: '人',
};
const units = Object.keys(unitWords) as Parameter['unit'][];

/** How many of what is kept are one of what is typed: fen in a yuan, millionths in a per cent. */
const parts: Partial<Record<Parameter['unit'], number>> = { fen: 100, millionths: 10_000 };

/** A figure with its days and its source; the button waits until all is there. */
export function FigureForm({ parameter, onDone }: FigureFormProps) {
  const { today } = useWorld();
  const [words, setWords] = useState(parameter?.words ?? '');
  const [unit, setUnit] = useState<Parameter['unit']>(parameter?.unit ?? 'months');
  const [value, setValue] = useState<number | null>(null);
  const [from, setFrom] = useState('');
  const [until, setUntil] = useState('');
  const [clause, setClause] = useState<Clause | null>(null);
  const [checkedOn, setCheckedOn] = useState(today);
  const isReady =
    words.trim() !== '' && value !== null && from !== '' && clause !== null && checkedOn !== '';
  const day = (label: string, given: string, set: (day: string) => void) => (
    <Labelled label={label}>
      {(tie) => (
        <Input {...tie} type="date" value={given} onChange={({ target }) => set(target.value)} />
      )}
    </Labelled>
  );
  return (
    <div className="rule-form">
      {parameter === null && (
        <div className="rule-answers">
          <Labelled label="这个数叫什么">
            {(tie) => (
              <Input
                {...tie}
                maxLength={60}
                placeholder="创业担保贷款年利率"
                value={words}
                onChange={({ target }) => setWords(target.value)}
              />
            )}
          </Labelled>
          <Labelled label="单位">
            {({ id }) => (
              <Select<Parameter['unit']>
                id={id}
                aria-label="单位"
                value={unit}
                options={units.map((each) => ({ value: each, label: unitWords[each] }))}
                onChange={setUnit}
              />
            )}
          </Labelled>
        </div>
      )}
      <div className="rule-answers">
        <Labelled label="是多少">
          {(tie) => (
            <InputNumber<number>
              {...tie}
              min={0}
              precision={{ fen: 2, millionths: 4 }[String(unit)] ?? 0}
              suffix={unitWords[unit]}
              value={value}
              onChange={setValue}
            />
          )}
        </Labelled>
        {day('数从哪天起', from, setFrom)}
        {day('数到哪天（还没定就不填）', until, setUntil)}
        {day('哪天核对的', checkedOn, setCheckedOn)}
      </div>
      <ClauseFields clause={null} onChange={setClause} />
      <Button
        className="rule-start"
        disabled={!isReady}
        onClick={() => {
          if (value === null || clause === null) return;
          onDone(words.trim(), unit, {
            from,
            until: until || null,
            value: Math.round(value * (parts[unit] ?? 1)),
            source: { clause, checkedOn },
          });
        }}
      >
        加上这个数
      </Button>
    </div>
  );
}
