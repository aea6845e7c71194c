import { Button } from 'antd';
import { useState } from 'react';
import type { FoundPerson } from '../../../ui/find-person';
import { Panel } from '../../../ui/panel';
import { MergeDialog } from './merge-dialog';
import { recordLabel, type PersonRecord } from './record-label';

interface DoublesProps {
  person: FoundPerson;
  onMerged: (effects: readonly string[]) => void;
}

/** Other records that may be hers. */
export function Doubles({ person, onMerged }: DoublesProps) {
  const [other, setOther] = useState<PersonRecord | null>(null);
  return (
    <Panel title="可能是同一个人">
      <p className="quiet">号码一样的账号。请她本人确认是不是她的，再合并。</p>
      <ul className="plain-list">
        {person.doubles.map((double) => (
          <li key={double.personId} className="panel__row">
            <span>{recordLabel(double)}</span>
            <Button
              aria-label={`看看怎么合并：${recordLabel(double)}`}
              onClick={() => setOther(double)}
            >
              看看怎么合并
            </Button>
          </li>
        ))}
      </ul>
      {other && (
        <MergeDialog
          records={[person, other]}
          onClose={() => setOther(null)}
          onMerged={(effects) => {
            setOther(null);
            onMerged(effects);
          }}
        />
      )}
    </Panel>
  );
}
