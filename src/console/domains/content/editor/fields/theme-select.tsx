import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { queryKey } from '@shared/contract/query-key';
import { api } from '../../../../platform/api';

interface ThemeSelectProps {
  id?: string;
  value: string | null;
  onChange: (themeId: string | null) => void;
}

/** One of the themes that are published. */
export function ThemeSelect({ id, value, onChange }: ThemeSelectProps) {
  const found = useQuery({
    queryKey: queryKey('content', 'themes'),
    queryFn: ({ signal }) => api.content.themes({}, { signal }),
  });
  return (
    <Select
      id={id}
      aria-label="哪个专题"
      allowClear
      value={value ?? undefined}
      options={(found.data?.themes ?? []).map((theme) => ({ value: theme.id, label: theme.title }))}
      placeholder="不属于专题"
      notFoundContent="还没有专题"
      onChange={(chosen?: string) => onChange(chosen ?? null)}
    />
  );
}
