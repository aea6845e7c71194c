import { Button } from 'antd';
import { useMemo, useState } from 'react';
import {
  factsOf,
  whoChanges,
  type Changed,
  type Ruled,
} from '@shared/policies/affected/who-changes';
import type { Outcome } from '@shared/rules/judge';
import { answersInWords } from '../answers-in-words';
import { useWorld } from '../editor-world';

interface AffectedProps {
  /** What residents see, or what was kept last; null for a new one. */
  before: Ruled | null;
  after: Ruled;
}

const outcomeWords: Record<Outcome, string> = {
  fits: '看起来符合',
  'may-fit': '可能符合',
  'one-step': '差一步',
  not: '不符合',
  unverified: '待核实',
  'no-rule': '没有规则，请问窗口',
};
const outcomes = Object.keys(outcomeWords) as Outcome[];

/** Who would come out otherwise, on persons who do not exist. */
export function Affected({ before, after }: AffectedProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="rule-part">
      <p className="quiet">
        拿编出来的人试一遍，不是真的居民：各种年龄、工作、家庭都有，再加上例子里的人和只差一个回答的人。只看改动往哪边走，不能当人数用。
      </p>
      <Button className="rule-start" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {isOpen ? '收起' : '试一遍，看谁会受影响'}
      </Button>
      {isOpen && <Counts before={before} after={after} />}
    </div>
  );
}

function Counts({ before, after }: AffectedProps) {
  const { facts, today } = useWorld();
  const affected = useMemo(
    () => whoChanges(before ?? after, after, facts, today),
    [before, after, facts, today],
  );
  const shown = outcomes.filter((each) => affected.before[each] + affected.after[each] > 0);
  const names = factsOf([before?.rule ?? null, after.rule]);
  return (
    <>
      <table className="rule-counts">
        <caption className="quiet">编的 {affected.persons} 个人</caption>
        <thead>
          <tr>
            <th scope="col">结果</th>
            {before !== null && <th scope="col">改之前</th>}
            <th scope="col">{before === null ? '人数' : '改之后'}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((each) => (
            <tr key={each}>
              <th scope="row">{outcomeWords[each]}</th>
              {before !== null && <td>{affected.before[each]}</td>}
              <td>
                {affected.after[each]}
                {before !== null && (
                  <span className="quiet">
                    {signed(affected.after[each] - affected.before[each])}
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {before !== null && <ChangedList changed={affected.changed} names={names} />}
    </>
  );
}

const signed = (difference: number) =>
  difference === 0 ? '' : ` ${difference > 0 ? '+' : '−'}${Math.abs(difference)}`;

const mostShown = 10;

interface Shown {
  how: string;
  said: string;
}

/** Who answers the same to what is asked, and comes out the same, is said once. */
function alike(persons: readonly Shown[]): [Shown, number][] {
  const groups = new Map<string, [Shown, number]>();
  for (const person of persons) {
    const key = `${person.how} ${person.said}`;
    groups.set(key, [person, (groups.get(key)?.[1] ?? 0) + 1]);
  }
  return [...groups.values()];
}

function ChangedList({
  changed,
  names,
}: {
  changed: readonly Changed[];
  names: readonly string[];
}) {
  const { facts } = useWorld();
  if (changed.length === 0) return <p>没有人的结果会变。</p>;
  const shown = alike(
    changed.map(({ answers, before, after }) => ({
      how: `${outcomeWords[before]} → ${outcomeWords[after]}`,
      said: answersInWords(answers, facts, names),
    })),
  );
  return (
    <>
      <p>
        <strong>{changed.length} 个人的结果会变</strong>
        {shown.length > mostShown && `，下面是前 ${mostShown} 种`}：
      </p>
      <ul className="rule-changed">
        {shown.slice(0, mostShown).map(([{ how, said }, count]) => (
          <li key={`${how} ${said}`}>
            <strong>
              {how}
              {count > 1 && `（${count} 个人）`}
            </strong>
            <div className="quiet">{said}</div>
          </li>
        ))}
      </ul>
    </>
  );
}
