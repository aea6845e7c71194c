import { newCondition, newTest, waysFor } from '@shared/rules/editing/new-condition';
import { outlineOf } from '@shared/rules/editing/outline';
import type { RuleProblem } from '@shared/rules/check-rule';
import { conditionsOf, type Condition, type Predicate } from '@shared/rules/predicate';
import { ConditionForm } from './condition/condition-form';
import { counterChoice, FactSelect } from './condition/fact-select';
import { useWorld } from './editor-world';
import { TreeEditor } from './tree/tree-editor';

interface ConditionTreeProps {
  when: Predicate;
  problems: readonly RuleProblem[];
  onChange: (when: Predicate) => void;
}

/** The conditions of a version, as they are read. */
export function ConditionTree({ when, problems, onChange }: ConditionTreeProps) {
  const world = useWorld();
  const { facts, places, today } = world;
  const taken = conditionsOf(when).map(({ id }) => id);
  const of = (id: string) => problems.filter(({ at }) => at === id).map(({ words }) => words);
  const begin = (chosen: string): Condition | null => {
    if (chosen === counterChoice) return newCondition({ op: 'counter' }, taken, world);
    const from = { facts, today, places: Object.keys(places) };
    const fact = facts[chosen];
    const [usual] = fact === undefined ? [] : waysFor(fact, from.places);
    const test = usual === undefined ? null : newTest(chosen, usual, from);
    return test && newCondition(test, taken, world);
  };
  return (
    <TreeEditor<Condition>
      label="条件"
      tree={when}
      onChange={onChange}
      view={{
        keyOf: ({ id }) => id,
        title: ({ words }) => words,
        renderDetails: (condition) => <Details condition={condition} />,
        isWrong: ({ id }) => of(id).length > 0,
        renderForm: (condition, change) => (
          <ConditionForm condition={condition} problems={of(condition.id)} onChange={change} />
        ),
      }}
      renderAdder={(add, isNested) => (
        <FactSelect
          facts={facts}
          label={isNested ? '在这一组里加一条条件' : '加一条条件'}
          placeholder={`${isNested ? '在这一组里' : ''}加一条：选看她的哪个回答`}
          value={null}
          withCounter
          onChange={(chosen) => {
            const condition = begin(chosen);
            if (condition) add(condition);
          }}
        />
      )}
    />
  );
}

/** What is asked exactly, where it stands, and what she could do. */
function Details({ condition }: { condition: Condition }) {
  const world = useWorld();
  const [line] = outlineOf(condition, world);
  if (line === undefined) return null;
  const { words, sentence, clause, step } = line;
  return (
    <>
      {sentence !== words && <p className="quiet">{sentence}</p>}
      {clause !== '' && <p className="quiet">依据：{clause}</p>}
      {step !== '' && <p className="rule-hers">{step}</p>}
    </>
  );
}
