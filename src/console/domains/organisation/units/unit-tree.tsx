import { CaretDownOutlined, CaretRightOutlined, SearchOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { Link } from 'wouter';
import { queryKey } from '@shared/contract/query-key';
import { api } from '../../../platform/api';
import { useDebounced } from '../../../platform/use-debounced';
import { Loading } from '../../../ui/loading';
import { Problem } from '../../../ui/problem';

interface Named {
  id: string;
  name: string;
}

interface UnitTreeProps {
  roots: readonly Named[];
  openId: string | undefined;
}

/** Her units with all below them: levels are fetched as they are opened, and words find any of them. */
export function UnitTree({ roots, openId }: UnitTreeProps) {
  const [typed, setTyped] = useState('');
  const words = useDebounced(typed.trim(), 250);
  return (
    <nav className="unit-tree" aria-label="单位">
      <Input
        prefix={<SearchOutlined aria-hidden />}
        aria-label="找单位"
        placeholder="找单位：名字或拼音首字母"
        allowClear
        maxLength={20}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      {words === '' ? (
        <ul className="unit-tree__level">
          {roots.map((unit) => (
            <Branch key={unit.id} unit={unit} hasChildren isOpenAtFirst openId={openId} />
          ))}
        </ul>
      ) : (
        <Found words={words} roots={roots} openId={openId} />
      )}
    </nav>
  );
}

interface BranchProps {
  unit: Named;
  hasChildren: boolean;
  isOpenAtFirst?: boolean;
  openId: string | undefined;
}

function Branch({ unit, hasChildren, isOpenAtFirst = false, openId }: BranchProps) {
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  return (
    <li>
      <div className="unit-tree__row">
        {hasChildren ? (
          <Button
            type="text"
            className="unit-tree__fold"
            aria-expanded={isOpen}
            aria-label={`${unit.name}下面的单位`}
            icon={isOpen ? <CaretDownOutlined /> : <CaretRightOutlined />}
            onClick={() => setOpen(!isOpen)}
          />
        ) : (
          <span className="unit-tree__fold" />
        )}
        <UnitLink unit={unit} openId={openId} />
      </div>
      {isOpen && hasChildren && <Level parentId={unit.id} openId={openId} />}
    </li>
  );
}

function Level({ parentId, openId }: { parentId: string; openId: string | undefined }) {
  const below = useQuery({
    queryKey: queryKey('organisation', 'listUnits', parentId),
    queryFn: ({ signal }) => api.organisation.listUnits({ parentId }, { signal }),
    staleTime: 300_000,
  });
  if (below.isPending) return <Loading rows={2} />;
  if (below.isError) return <Problem error={below.error} onRetry={() => void below.refetch()} />;
  return (
    <ul className="unit-tree__level">
      {below.data.units.map((unit) => (
        <Branch key={unit.id} unit={unit} hasChildren={unit.hasChildren} openId={openId} />
      ))}
    </ul>
  );
}

interface FoundProps {
  words: string;
  roots: readonly Named[];
  openId: string | undefined;
}

function Found({ words, roots, openId }: FoundProps) {
  const rootIds = roots.map(({ id }) => id);
  const found = useQuery({
    queryKey: queryKey('organisation', 'searchUnits', words, rootIds),
    queryFn: async ({ signal }) => {
      const answers = await Promise.all(
        rootIds.map((underId) =>
          api.organisation.searchUnits({ text: words, underId }, { signal }),
        ),
      );
      const all = answers.flatMap(({ units }) => units);
      return all.filter(({ id }, index) => all.findIndex((other) => other.id === id) === index);
    },
  });
  if (found.isPending) return <Loading rows={2} />;
  if (found.isError) return <Problem error={found.error} onRetry={() => void found.refetch()} />;
  if (found.data.length === 0) return <p className="quiet">没有找到，换几个字试试</p>;
  return (
    <ul className="unit-tree__level">
      {found.data.map((unit) => (
        <li key={unit.id} className="unit-tree__row">
          <UnitLink unit={unit} openId={openId} note={unit.parentName} />
        </li>
      ))}
    </ul>
  );
}

interface UnitLinkProps {
  unit: Named;
  openId: string | undefined;
  note?: string | null;
}

function UnitLink({ unit, openId, note }: UnitLinkProps) {
  return (
    <Link
      className="unit-tree__link"
      href={`/units/${unit.id}`}
      aria-current={unit.id === openId ? 'page' : undefined}
    >
      {unit.name}
      {note && <span className="quiet"> {note}</span>}
    </Link>
  );
}
