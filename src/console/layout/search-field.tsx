import { SearchOutlined } from '@ant-design/icons';
import { Input, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { organiserRoles } from '@shared/organisation/roles';
import { isTyping } from '../platform/keys';
import { holdsOneOf } from '../session/staff-roles';
import { useStaff } from '../session/use-staff';

/** Finds activities by words; `/` leads here from everywhere. */
export function SearchField() {
  const { units } = useStaff();
  const [words, setWords] = useState('');
  const [, go] = useLocation();
  const field = useRef<InputRef>(null);
  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      if (event.key !== '/' || isTyping(event.target)) return;
      event.preventDefault();
      field.current?.focus({ cursor: 'all' });
    };
    document.addEventListener('keydown', focus);
    return () => document.removeEventListener('keydown', focus);
  }, []);
  if (!holdsOneOf(units, organiserRoles))
    return <span className="search-field search-field--none" />;
  return (
    <Input
      ref={field}
      className="search-field"
      aria-label="找活动"
      placeholder="找活动（按 /）"
      prefix={<SearchOutlined aria-hidden />}
      allowClear
      maxLength={40}
      value={words}
      onChange={(event) => setWords(event.target.value)}
      onPressEnter={() => go(`/activities?words=${encodeURIComponent(words.trim())}`)}
    />
  );
}
