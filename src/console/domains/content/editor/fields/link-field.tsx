import { useQuery } from '@tanstack/react-query';
import { Input, Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { linkedPages } from '@shared/content/linked-pages';
import { linkedPageNames, type Link } from '@shared/content/links';
import { queryKey } from '@shared/contract/query-key';
import { api } from '../../../../platform/api';
import { ThemeSelect } from './theme-select';

interface LinkFieldProps {
  id?: string;
  link: Link;
  onChange: (link: Link) => void;
}

const places: { value: Link['to']; label: string }[] = [
  { value: 'page', label: '应用里的页面' },
  { value: 'activity', label: '一场活动' },
  { value: 'article', label: '另一篇文章' },
  { value: 'theme', label: '一个专题' },
  { value: 'telephone', label: '打电话' },
];

/** Where a banner or a line leads: inside the app, or to a telephone number. */
export function LinkField({ id, link, onChange }: LinkFieldProps) {
  return (
    <div className="piece-two">
      <Select
        id={id}
        aria-label="通向哪里"
        value={link.to}
        options={places}
        onChange={(to) => onChange(beginning(to))}
      />
      <Target link={link} onChange={onChange} />
    </div>
  );
}

function beginning(to: Link['to']): Link {
  switch (to) {
    case 'page':
      return { to, page: 'activities' };
    case 'activity':
      return { to, activityId: '' };
    case 'telephone':
      return { to, number: '12338' };
    case 'article':
    case 'theme':
      return { to, pieceId: '' };
  }
}

function Target({ link, onChange }: LinkFieldProps) {
  switch (link.to) {
    case 'page':
      return (
        <Select
          aria-label="哪一页"
          value={link.page}
          options={linkedPages.map((value) => ({ value, label: linkedPageNames[value] }))}
          onChange={(page) => onChange({ to: 'page', page })}
        />
      );
    case 'telephone':
      return (
        <Input
          aria-label="电话号码"
          value={link.number}
          maxLength={20}
          onChange={(event) => onChange({ to: 'telephone', number: event.target.value })}
        />
      );
    case 'activity':
      return (
        <ActivitySelect
          value={link.activityId}
          onChange={(activityId) => onChange({ to: 'activity', activityId })}
        />
      );
    case 'article':
      return (
        <ArticleSelect
          value={link.pieceId}
          onChange={(pieceId) => onChange({ to: 'article', pieceId })}
        />
      );
    case 'theme':
      return (
        <ThemeSelect
          value={link.pieceId || null}
          onChange={(pieceId) => onChange({ to: 'theme', pieceId: pieceId ?? '' })}
        />
      );
  }
}

interface IdSelectProps {
  value: string;
  onChange: (id: string) => void;
}

function ActivitySelect({ value, onChange }: IdSelectProps) {
  const [words, setWords] = useState('');
  const sought = useDeferredValue(words.trim()) || undefined;
  const found = useQuery({
    queryKey: queryKey('activities', 'list', sought),
    queryFn: ({ signal }) => api.activities.list({ words: sought }, { signal }),
  });
  const options = (found.data?.items ?? []).map(({ id, title, hostName }) => ({
    value: id,
    label: `${title}（${hostName}）`,
  }));
  return (
    <Select
      aria-label="哪一场"
      value={value || undefined}
      options={options}
      placeholder="写名字找"
      notFoundContent="没有找到"
      showSearch={{ filterOption: false, onSearch: setWords }}
      onChange={onChange}
    />
  );
}

function ArticleSelect({ value, onChange }: IdSelectProps) {
  const found = useQuery({
    queryKey: queryKey('content', 'list', 'newest'),
    queryFn: ({ signal }) => api.content.list({ limit: 50 }, { signal }),
  });
  return (
    <Select
      aria-label="哪一篇"
      value={value || undefined}
      options={(found.data?.items ?? []).map(({ id, title }) => ({ value: id, label: title }))}
      placeholder="最近的 50 篇"
      showSearch={{ optionFilterProp: 'label' }}
      onChange={onChange}
    />
  );
}
