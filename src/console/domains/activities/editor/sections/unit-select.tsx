import { useQueries, useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { queryKey } from '@shared/contract/query-key';
import { api } from '../../../../platform/api';
import type { FieldTie } from './field';

interface NamedUnit {
  id: string;
  name: string;
}

interface CommonProps extends FieldTie {
  /** Units to choose from, with all below them; everywhere when empty. */
  under?: readonly NamedUnit[];
}

/** One unit, found by its name or its pinyin initials. */
export function UnitSelect({
  value,
  onChange,
  under = [],
  ...tie
}: CommonProps & { value: string; onChange: (unitId: string) => void }) {
  const { options, search } = useUnitChoices([value], under);
  return (
    <Select
      {...tie}
      value={value || undefined}
      options={options}
      placeholder="写名字找，比如“虹桥”"
      notFoundContent="没有这个单位"
      showSearch={{ filterOption: false, onSearch: search }}
      onChange={onChange}
    />
  );
}

/** Several units. */
export function UnitsSelect({
  value,
  onChange,
  under = [],
  ...tie
}: CommonProps & { value: readonly string[]; onChange: (unitIds: string[]) => void }) {
  const { options, search } = useUnitChoices(value, under);
  return (
    <Select
      {...tie}
      mode="multiple"
      value={[...value]}
      options={options}
      placeholder="写名字找，比如“虹桥”"
      notFoundContent="没有这个单位"
      showSearch={{ filterOption: false, onSearch: search }}
      onChange={onChange}
    />
  );
}

function useUnitChoices(chosen: readonly string[], under: readonly NamedUnit[]) {
  const [words, setWords] = useState('');
  const sought = useDeferredValue(words.trim());
  const found = useQuery({
    queryKey: queryKey(
      'organisation',
      'searchUnits',
      sought,
      under.map(({ id }) => id),
    ),
    queryFn: async ({ signal }) => {
      const places = under.length === 0 ? [undefined] : under.map(({ id }) => id);
      const answers = await Promise.all(
        places.map((underId) =>
          api.organisation.searchUnits({ text: sought, underId }, { signal }),
        ),
      );
      return answers.flatMap(({ units }) => units);
    },
    enabled: sought !== '',
  });
  const names = useUnitNames(chosen);
  const own = sought === '' ? under : [];
  const choices: { value: string; label: string }[] = [
    ...chosen.flatMap((id) => ({ value: id, label: names.get(id) ?? '…' })),
    ...own.map(({ id, name }) => ({ value: id, label: name })),
    ...(found.data ?? []).map(({ id, name, parentName }) => ({
      value: id,
      label: parentName === null ? name : `${name}（${parentName}）`,
    })),
  ].filter(({ value }) => value !== '');
  const options = choices.filter(
    ({ value }, index) => choices.findIndex((other) => other.value === value) === index,
  );
  return { options, search: setWords };
}

/** What units are called, by id; those that are still on the way are missing. */
export function useUnitNames(ids: readonly string[]): ReadonlyMap<string, string> {
  return useQueries({
    queries: ids
      .filter((id) => id !== '')
      .map((id) => ({
        queryKey: queryKey('organisation', 'unit', id),
        queryFn: ({ signal }: { signal: AbortSignal }) => api.organisation.unit({ id }, { signal }),
        staleTime: 10 * 60_000,
      })),
    combine: (answers) =>
      new Map(answers.flatMap(({ data }) => (data ? [[data.id, data.name] as const] : []))),
  });
}
