import type { ReactNode } from 'react';
import { newTest, isRowTest, waysFor, type RowTest } from '@shared/rules/editing/new-condition';
import { sentenceOf } from '@shared/rules/editing/sentence';
import type { Fact, FactSchema } from '@shared/rules/facts';
import type { Test } from '@shared/rules/predicate';
import { useWorld } from '../editor-world';
import { TreeEditor } from '../tree/tree-editor';
import { FactSelect } from './fact-select';

type OfRows = Extract<Test, { op: 'some-row' | 'every-row' }>;

interface RowFieldsProps {
  test: OfRows;
  fact: Fact;
  onChange: (test: OfRows) => void;
  /** The fields of one comparison, which in turn may be one over rows. */
  renderTest: (one: {
    test: RowTest;
    facts: FactSchema;
    onChange: (test: Test) => void;
  }) => ReactNode;
}

/** What must hold within a row: the same tree again, over the row's own fields. */
export function RowFields({ test, fact, onChange, renderTest }: RowFieldsProps) {
  const world = useWorld();
  if (fact.kind !== 'rows') return null;
  const naming = { ...world, facts: fact.fields };
  const from = { facts: fact.fields, today: world.today, places: Object.keys(world.places) };
  const begin = (name: string) => {
    const field = fact.fields[name];
    const [usual] = field === undefined ? [] : waysFor(field, from.places);
    const made = usual === undefined ? null : newTest(name, usual, from);
    return made !== null && isRowTest(made) ? made : null;
  };
  return (
    <div className="rule-rows">
      <TreeEditor<RowTest>
        label="一行里的条件"
        tree={test.where}
        onChange={(where) => onChange({ ...test, where })}
        view={{
          keyOf: (leaf, at) => `${leaf.fact} ${at}`,
          title: (leaf) => sentenceOf(leaf, naming),
          renderDetails: () => null,
          isWrong: () => false,
          renderForm: (leaf, change) =>
            renderTest({
              test: leaf,
              facts: fact.fields,
              onChange: (made) => isRowTest(made) && change(made),
            }),
        }}
        renderAdder={(add) => (
          <FactSelect
            facts={fact.fields}
            label="一行里加一条"
            placeholder="一行里加一条"
            value={null}
            onChange={(name) => {
              const made = begin(name);
              if (made) add(made);
            }}
          />
        )}
      />
    </div>
  );
}
