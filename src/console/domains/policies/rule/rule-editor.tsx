import { Button, Popconfirm } from 'antd';
import { useMemo, useState } from 'react';
import { policyFacts } from '@shared/policies/facts/facts';
import type { Ruled } from '@shared/policies/affected/who-changes';
import { problemsOf } from '@shared/rules/check-rule';
import { noConditions } from '@shared/rules/editing/tree';
import type { FactSchema } from '@shared/rules/facts';
import { parametersOf } from '@shared/rules/judge';
import type { Parameters } from '@shared/rules/parameters';
import { conditionsOf } from '@shared/rules/predicate';
import type { Rule, RuleVersion } from '@shared/rules/rule';
import { shanghaiDate } from '@shared/time/shanghai';
import { Affected } from './affected/affected';
import { ConditionTree } from './condition-tree';
import { World } from './editor-world';
import { ExampleTable } from './examples/example-table';
import { FigureList } from './figures/figure-list';
import { RuleProblems } from './rule-problems';
import { useUndo } from './use-undo';
import { VersionBar } from './version-bar';
import './rule.css';

interface RuleEditorProps {
  /** Null is no rule: residents read "请问窗口". */
  value: Rule | null;
  parameters: Parameters;
  /** Figures that other policies of the county name already. */
  register?: Parameters;
  /** Whether every condition needs its clause: of an example none is known. */
  needsClauses: boolean;
  /** What residents see, or what was kept last. */
  before: Ruled | null;
  places?: Readonly<Record<string, string>>;
  facts?: FactSchema;
  onChange: (value: Rule | null, parameters: Parameters) => void;
}

const none = {};

/** A rule written as sentences, tried on made-up persons while one writes. */
export function RuleEditor(props: RuleEditorProps) {
  const { value, parameters, register = none, places = none, facts = policyFacts } = props;
  const { needsClauses, before, onChange } = props;
  const [chosen, setChosen] = useState<number | null>(null);
  const { undo, undone, remember } = useUndo({ value, parameters }, onChange);
  const today = shanghaiDate(new Date());
  const known = useMemo(() => ({ ...register, ...parameters }), [register, parameters]);
  const world = useMemo(
    () => ({ facts, parameters: known, places, today }),
    [facts, known, places, today],
  );
  const write = (rule: Rule | null, own = parameters) => {
    const named = rule === null ? own : withNamed(own, rule, known);
    remember({ value: rule, parameters: named });
    onChange(rule, named);
  };
  if (value === null) {
    return (
      <div className="rule-part">
        <p>还没有写条件：手机上不判断，居民读到“请问窗口”。</p>
        <Button className="rule-start" onClick={() => write(emptyRule(today))}>
          开始写条件
        </Button>
      </div>
    );
  }
  const version =
    value.versions.find(({ number }) => number === chosen) ??
    value.versions[value.versions.length - 1];
  if (version === undefined) return null;
  const change = (changed: RuleVersion) =>
    write({ versions: value.versions.map((each) => (each === version ? changed : each)) });
  const problems = problemsOf(value, { facts, parameters, needsClauses });
  return (
    <World.Provider value={world}>
      <div className="rule-part">
        <RuleProblems problems={problems} titles={titlesOf(value)} />
        <h3 className="rule-heading">条件</h3>
        <ConditionTree
          key={`${version.number} ${undone}`}
          when={version.when}
          problems={problems}
          onChange={(when) => change({ ...version, when })}
        />
        <p className="quiet">
          键盘：Alt + ↑ ↓ 移动，Alt + → 放进上面那一组，Alt + ← 挪出来，Delete 删掉。
        </p>
        <div className="row">
          <Button disabled={undo === null} onClick={() => undo?.()}>
            撤销上一步
          </Button>
          <Popconfirm
            title="条件和例子都会去掉"
            okText="不要条件了"
            cancelText="留着"
            onConfirm={() => write(null)}
          >
            <Button type="text" danger>
              这条政策不用条件判断
            </Button>
          </Popconfirm>
        </div>
        <h3 className="rule-heading">什么时候有效</h3>
        <VersionBar
          rule={value}
          version={version}
          onChoose={setChosen}
          onChange={change}
          onRule={write}
        />
        <h3 className="rule-heading">会变的数字</h3>
        <FigureList
          parameters={parameters}
          used={value.versions.flatMap(parametersOf)}
          onChange={(own) => write(value, own)}
        />
        <h3 className="rule-heading">例子（都算对了才能公开）</h3>
        <ExampleTable
          key={`examples ${version.number} ${undone}`}
          version={version}
          onChange={(examples) => change({ ...version, examples })}
        />
        <h3 className="rule-heading">谁会受影响</h3>
        <Affected before={before} after={{ rule: value, parameters }} />
      </div>
    </World.Provider>
  );
}

function emptyRule(today: string): Rule {
  return {
    versions: [
      {
        number: 1,
        from: today,
        until: null,
        judgedBy: 'today',
        when: noConditions,
        figures: [],
        examples: [],
      },
    ],
  };
}

function titlesOf({ versions }: Rule): Record<string, string> {
  const conditions = versions.flatMap(({ when }) => conditionsOf(when));
  return Object.fromEntries(conditions.map(({ id, words }) => [id, words]));
}

/** A figure of the register that a rule names comes into the draft with its dates and sources. */
function withNamed(own: Parameters, rule: Rule, known: Parameters): Parameters {
  const added = rule.versions
    .flatMap(parametersOf)
    .filter((name) => own[name] === undefined && known[name] !== undefined)
    .flatMap((name) => Object.entries({ [name]: known[name] }));
  const named: Record<string, Parameters[string]> = { ...own };
  for (const [name, parameter] of added) if (parameter) named[name] = parameter;
  return added.length === 0 ? own : named;
}
