import { Button, Input, Select } from 'antd';
import { judgedByWords } from '@shared/rules/editing/compare-rules';
import { parameterWords } from '@shared/rules/editing/figure-words';
import { dayWords } from '@shared/rules/editing/sentence';
import { addDays } from '@shared/time/shanghai';
import type { Rule, RuleVersion } from '@shared/rules/rule';
import { Labelled } from '../../../ui/labelled';
import { useWorld } from './editor-world';

interface VersionBarProps {
  rule: Rule;
  version: RuleVersion;
  onChoose: (number: number) => void;
  onChange: (version: RuleVersion) => void;
  onRule: (rule: Rule) => void;
}

const mostVersions = 20;

/** Which version, from when to when it counts, and by which day it judges. */
export function VersionBar({ rule, version, onChoose, onChange, onRule }: VersionBarProps) {
  const { today } = useWorld();
  const addVersion = () => {
    const number = Math.max(...rule.versions.map((each) => each.number)) + 1;
    const from = version.from < today ? addDays(today, 1) : addDays(version.from, 1);
    const ended = { ...version, until: addDays(from, -1) };
    const next = { ...version, number, from, until: version.until };
    onRule({
      versions: [...rule.versions.map((each) => (each === version ? ended : each)), next],
    });
    onChoose(number);
  };
  return (
    <div className="rule-part">
      {rule.versions.length > 1 && (
        <Labelled label="哪一版条件">
          {({ id }) => (
            <Select<number>
              id={id}
              aria-label="哪一版条件"
              value={version.number}
              options={rule.versions.map(({ number, from, until }) => ({
                value: number,
                label: `第 ${number} 版：${dayWords(from)}起，${until ? `到 ${dayWords(until)}` : '一直有效'}`,
              }))}
              onChange={onChoose}
            />
          )}
        </Labelled>
      )}
      <div className="rule-answers">
        <Labelled label="从哪天起">
          {(tie) => (
            <Input
              {...tie}
              type="date"
              value={version.from}
              onChange={({ target }) =>
                target.value && onChange({ ...version, from: target.value })
              }
            />
          )}
        </Labelled>
        <Labelled label="到哪天（不填就一直有效）">
          {(tie) => (
            <Input
              {...tie}
              type="date"
              value={version.until ?? ''}
              onChange={({ target }) => onChange({ ...version, until: target.value || null })}
            />
          )}
        </Labelled>
        <Labelled label="按哪天的规定和数字">
          {({ id }) => (
            <Select<RuleVersion['judgedBy']>
              id={id}
              aria-label="按哪天的规定和数字"
              value={version.judgedBy}
              options={(['today', 'application', 'contract'] as const).map((value) => ({
                value,
                label: judgedByWords[value],
              }))}
              onChange={(judgedBy) => onChange({ ...version, judgedBy })}
            />
          )}
        </Labelled>
        <FiguresField version={version} onChange={onChange} />
      </div>
      <div className="row">
        {rule.versions.length < mostVersions && (
          <Button onClick={addVersion}>条件从某天起要变：加一版</Button>
        )}
        {rule.versions.length > 1 && (
          <Button
            danger
            onClick={() => onRule({ versions: rule.versions.filter((each) => each !== version) })}
          >
            删掉第 {version.number} 版
          </Button>
        )}
      </div>
    </div>
  );
}

/** Figures that no condition compares with, but that the policy cannot do without. */
function FiguresField({ version, onChange }: Pick<VersionBarProps, 'version' | 'onChange'>) {
  const { parameters, today } = useWorld();
  const options = Object.entries(parameters).map(([value, each]) => ({
    value,
    label: parameterWords(each, today),
  }));
  if (options.length === 0) return null;
  return (
    <Labelled label="另外用到的数字" note="到时候没有数，这条政策就显示“待核实”。">
      {({ id }) => (
        <Select<string[]>
          id={id}
          aria-label="另外用到的数字"
          mode="multiple"
          value={[...version.figures]}
          options={options}
          onChange={(figures) => onChange({ ...version, figures })}
        />
      )}
    </Labelled>
  );
}
