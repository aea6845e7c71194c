import { useQuery } from '@tanstack/react-query';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { Link } from 'wouter';
import type { SharedParameter } from '@shared/policies/upkeep-contract';
import { figureWords } from '@shared/rules/editing/figure-words';
import { Loading } from '../../../ui/loading';
import { Panel } from '../../../ui/panel';
import { Problem } from '../../../ui/problem';
import { statusNames } from '../status-names';
import { AddFigureDialog } from './add-figure-dialog';
import { parametersQuery } from './use-upkeep';

const stateNames: Record<SharedParameter['state'], string> = {
  current: '有效',
  ending: '快到期',
  missing: '今天没有数',
  differs: '各政策写得不一样',
};

const stateTints: Record<SharedParameter['state'], string> = {
  current: 'success',
  ending: 'warning',
  missing: 'error',
  differs: 'warning',
};

/** Every figure that policies name, with its dates, where it stands, and who uses it. */
export function ParameterRegister({ unitId }: { unitId: string }) {
  const parameters = useQuery(parametersQuery(unitId));
  const [chosen, setChosen] = useState<SharedParameter | null>(null);
  const items = parameters.data?.items ?? [];
  return (
    <Panel title="数字登记">
      {parameters.isPending && <Loading />}
      {parameters.isError && (
        <Problem error={parameters.error} onRetry={() => void parameters.refetch()} />
      )}
      {parameters.isSuccess && items.length === 0 && (
        <p className="quiet">还没有政策用到数字。利率、标准这样会变的数，写在政策的规则里。</p>
      )}
      {items.map((item) => (
        <div key={`${item.name} ${item.unit} ${item.words}`} className="panel__row">
          <Parameter item={item} />
          <Button aria-label={`给“${item.words}”填下一个数`} onClick={() => setChosen(item)}>
            填下一个数
          </Button>
        </div>
      ))}
      {chosen && (
        <AddFigureDialog unitId={unitId} parameter={chosen} onClose={() => setChosen(null)} />
      )}
    </Panel>
  );
}

function Parameter({ item }: { item: SharedParameter }) {
  const { words, unit, state, endsOn, figures, uses } = item;
  return (
    <div>
      <div>
        <strong>{words}</strong> <Tag color={stateTints[state]}>{stateNames[state]}</Tag>
        {state === 'ending' && endsOn !== null && <span className="quiet">到 {endsOn}</span>}
      </div>
      <ul className="policy-list">
        {figures.map(({ from, until, value, source }) => (
          <li key={from}>
            {figureWords(unit, value)}，{from} 起{until === null ? '，没写到哪天' : `到 ${until}`}
            <div className="quiet">
              {source.clause.document} {source.clause.article}，{source.checkedOn} 核对
            </div>
          </li>
        ))}
      </ul>
      <div className="quiet">
        用到它的：
        {uses.map(({ policyId, title, status }, at) => (
          <span key={policyId}>
            {at > 0 && '、'}
            <Link href={`/policies/${policyId}`}>{title}</Link>（{statusNames[status]}）
          </span>
        ))}
      </div>
    </div>
  );
}
