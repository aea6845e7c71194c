import { Alert, Button, Modal, Radio } from 'antd';
import { useState } from 'react';
import { mergeDrafts, type DraftField, type FieldConflict, type Side } from '@shared/review/fields';
import './conflict.css';

interface ConflictProps<Draft extends object, Names> {
  /** Who saved the other version: "林雅琴". */
  byName: string | null;
  conflicts: readonly FieldConflict<Draft, Names>[];
  mine: Draft;
  theirs: Draft;
  names: Names;
  /** Goes on from the merged version: nothing is saved by this. */
  onMerge: (merged: Draft) => void;
  onClose: () => void;
}

/** Two versions side by side, field by field: where both changed something she says which one stays. */
export function Conflict<Draft extends object, Names>(props: ConflictProps<Draft, Names>) {
  const { byName, conflicts, mine, theirs, names, onMerge, onClose } = props;
  const [chosen, setChosen] = useState<ReadonlyMap<string, Side>>(new Map());
  const who = byName ?? '别人';
  const open = conflicts.filter(
    ({ field, isContested }) => isContested && !chosen.has(field.label),
  ).length;
  return (
    <Modal open width={920} title="两个人改的对照" footer={null} onCancel={onClose}>
      <div className="conflict">
        <Alert
          role="alert"
          type="warning"
          showIcon
          title={`没有存上：${who}刚改过`}
          description={
            open > 0
              ? `有 ${open} 处你们两个都改了，选一下留哪个。你填的都还在。`
              : '你们改的不是同一处，合在一起就行。你填的都还在。'
          }
        />
        <table className="conflict__table">
          <thead>
            <tr>
              <th scope="col">哪里</th>
              <th scope="col">你填的</th>
              <th scope="col">{who}存的</th>
            </tr>
          </thead>
          <tbody>
            {conflicts.map(({ field, isContested, usual }) => {
              const side = chosen.get(field.label) ?? (isContested ? null : usual);
              const choose = (value: Side) => setChosen(new Map(chosen).set(field.label, value));
              const cell = (value: Side, draft: Draft) => (
                <td className={side === value ? 'conflict__kept' : undefined}>
                  <Radio
                    name={field.label}
                    checked={side === value}
                    aria-label={`${field.label}留${value === 'mine' ? '你填的' : `${who}存的`}`}
                    onChange={() => choose(value)}
                  >
                    <span className="conflict__words">{wordsOf(field, draft, names)}</span>
                  </Radio>
                </td>
              );
              return (
                <tr key={field.label}>
                  <th scope="row">
                    {field.label}
                    {isContested && <span className="conflict__both">两个人都改了</span>}
                  </th>
                  {cell('mine', mine)}
                  {cell('theirs', theirs)}
                </tr>
              );
            })}
          </tbody>
        </table>
        <div className="row">
          <Button
            type="primary"
            disabled={open > 0}
            onClick={() =>
              onMerge(mergeDrafts(conflicts, { mine, theirs }, (label) => chosen.get(label)))
            }
          >
            合在一起，接着改
          </Button>
          <Button onClick={() => onMerge(theirs)}>不要我填的，用{who}存的</Button>
          <Button type="text" onClick={onClose}>
            回去看我填的
          </Button>
        </div>
      </div>
    </Modal>
  );
}

/** What is typed may not be finished: a time without a day has no words. */
function wordsOf<Draft, Names>(
  field: DraftField<Draft, Names>,
  draft: Draft,
  names: Names,
): string {
  try {
    return field.words(draft, names) || '没有写';
  } catch {
    return '没有填完';
  }
}
