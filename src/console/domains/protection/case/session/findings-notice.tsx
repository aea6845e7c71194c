import { Alert } from 'antd';
import type { Finding } from '@shared/envelope/case/verify/findings';
import { findingWords } from './findings-words';

/** What does not verify in this case, each kind once, with what to do. */
export function FindingsNotice({ findings }: { findings: readonly Finding[] }) {
  const counts = new Map<Finding['code'], number>();
  for (const { code } of findings) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].map(([code, count]) => {
    const { what, todo, isSevere } = findingWords[code];
    return (
      <Alert
        key={code}
        role="alert"
        type={isSevere ? 'error' : 'warning'}
        showIcon
        title={count > 1 ? `${what}（${count} 处）` : what}
        description={todo}
      />
    );
  });
}
