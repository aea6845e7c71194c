import { Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { withFigure } from '@shared/policies/figures';
import { figureWords, parameterWords } from '@shared/rules/editing/figure-words';
import { dayWords } from '@shared/rules/editing/sentence';
import type { DatedFigure, Parameter, Parameters } from '@shared/rules/parameters';
import { newKey } from '../../../../platform/new-key';
import { useWorld } from '../editor-world';
import { FigureForm } from './figure-form';

interface FigureListProps {
  parameters: Parameters;
  /** Names that conditions use: these stay. */
  used: readonly string[];
  onChange: (parameters: Parameters) => void;
}

/** The figures of this policy, each with its days and where it stands. */
export function FigureList({ parameters, used, onChange }: FigureListProps) {
  const [form, setForm] = useState<string | null>(null);
  const write = (name: string, parameter: Parameter) => {
    onChange({ ...parameters, [name]: parameter });
    setForm(null);
  };
  return (
    <div className="rule-part">
      <p className="quiet">
        每年会变的数（利率、标准、月数）写在这里，带上起止日期和依据；别的政策用过的数，在条件里直接选。
      </p>
      {Object.entries(parameters).map(([name, parameter]) => (
        <section key={name} className="rule-figure" aria-label={parameter.words}>
          <Figures parameter={parameter} />
          <div className="row">
            <Button size="small" onClick={() => setForm(form === name ? null : name)}>
              加下一个数
            </Button>
            {!used.includes(name) && (
              <Popconfirm
                title="这条政策不用这个数了"
                okText="去掉"
                cancelText="留着"
                onConfirm={() => {
                  const { [name]: _gone, ...others } = parameters;
                  onChange(others);
                }}
              >
                <Button size="small" type="text" danger aria-label={`去掉“${parameter.words}”`}>
                  去掉
                </Button>
              </Popconfirm>
            )}
          </div>
          {form === name && (
            <NextFigure parameter={parameter} onDone={(next) => write(name, next)} />
          )}
        </section>
      ))}
      {form === '' ? (
        <FigureForm
          parameter={null}
          onDone={(words, unit, figure) =>
            write(`f-${newKey()}`, { words, unit, figures: [figure] })
          }
        />
      ) : (
        <Button className="rule-start" onClick={() => setForm('')}>
          新写一个会变的数
        </Button>
      )}
    </div>
  );
}

function Figures({ parameter }: { parameter: Parameter }) {
  const { today } = useWorld();
  return (
    <>
      <strong>{parameterWords(parameter, today)}</strong>
      <ul className="rule-why">
        {parameter.figures.map((figure) => (
          <li key={figure.from}>{lineOf(parameter, figure)}</li>
        ))}
      </ul>
    </>
  );
}

function lineOf({ unit }: Parameter, { from, until, value, source }: DatedFigure): string {
  const { document, article } = source.clause;
  const end = until === null ? '还没定到哪天' : `到 ${dayWords(until)}`;
  return `${figureWords(unit, value)}：${dayWords(from)}起，${end}（《${document}》${article}，${source.checkedOn} 核对）`;
}

function NextFigure(props: { parameter: Parameter; onDone: (parameter: Parameter) => void }) {
  const { parameter, onDone } = props;
  const [isShared, setShared] = useState(false);
  return (
    <>
      {isShared && (
        <p className="rule-wrong" role="alert">
          日期和已有的数重了，请改起止日期
        </p>
      )}
      <FigureForm
        parameter={parameter}
        onDone={(_words, _unit, figure) => {
          const next = withFigure(parameter, figure);
          setShared(next === null);
          if (next) onDone(next);
        }}
      />
    </>
  );
}
