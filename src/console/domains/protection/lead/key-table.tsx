import { Tag } from 'antd';
import type { HandlerKey } from '@shared/protection/keys-contract';
import { roleNames } from '@shared/organisation/roles';
import { keyStateWords, validityWords } from '../keys/key-words';
import { dateLabel } from '../times';

/** All keys: those that wait for a signature first. */
export function KeyTable({ keys }: { keys: readonly HandlerKey[] }) {
  const ordered = [...keys].sort(
    (a, b) =>
      Number(b.state === 'requested') - Number(a.state === 'requested') ||
      b.madeAt.localeCompare(a.madeAt),
  );
  if (ordered.length === 0) return <p className="quiet">还没有人登记钥匙。</p>;
  return (
    <ul className="key-list">
      {ordered.map((key) => (
        <li key={key.keyId} className="key-list__row">
          <strong>{key.name}</strong>
          <span className="quiet">{roleNames[key.role]}</span>
          <Tag color={key.state === 'listed' ? 'success' : 'default'}>
            {keyStateWords[key.state]}
          </Tag>
          <span className="quiet">{validityWords(key) ?? `${dateLabel(key.madeAt)}登记`}</span>
          <code className="key-list__id">{key.keyId}</code>
        </li>
      ))}
    </ul>
  );
}
