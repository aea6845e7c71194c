import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { queryKey } from '@shared/contract/query-key';
import { api } from '../platform/api';
import { useStaff } from '../session/use-staff';

interface Choice {
  value: string;
  label: string;
}

/** The unit that she works for now: one of hers, or one below that she finds by name or initials. */
export function UnitSwitcher() {
  const { units, unit, chooseUnit } = useStaff();
  const [words, setWords] = useState('');
  const sought = useDeferredValue(words.trim());
  const found = useQuery({
    queryKey: queryKey(
      'organisation',
      'searchUnits',
      sought,
      units.map(({ id }) => id),
    ),
    queryFn: async ({ signal }) => {
      const answers = await Promise.all(
        units.map(({ id }) =>
          api.organisation.searchUnits({ text: sought, underId: id }, { signal }),
        ),
      );
      return answers.flatMap((answer) => answer.units);
    },
    enabled: sought !== '' && units.length > 0,
  });
  if (!unit) return null;

  const own: Choice[] = units
    .filter(({ name }) => name.includes(sought))
    .map(({ id, name }) => ({ value: id, label: name }));
  const below: Choice[] = (found.data ?? []).map(({ id, name, parentName }) => ({
    value: id,
    label: parentName === null ? name : `${name}（${parentName}）`,
  }));
  const options = uniqueChoices([...own, ...below, { value: unit.id, label: unit.name }]);
  return (
    <Select
      className="unit-switcher"
      aria-label="单位"
      value={unit.id}
      options={options}
      showSearch={{ filterOption: false, onSearch: setWords }}
      notFoundContent="没有这个单位"
      popupMatchSelectWidth={260}
      onChange={(id) => {
        const chosen = options.find(({ value }) => value === id);
        if (chosen) chooseUnit({ id, name: chosen.label });
        setWords('');
      }}
    />
  );
}

/** The first of those that mean the same unit. */
function uniqueChoices(choices: readonly Choice[]): Choice[] {
  return choices.filter(
    ({ value }, index) => choices.findIndex((other) => other.value === value) === index,
  );
}
