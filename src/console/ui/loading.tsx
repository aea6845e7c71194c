import { Skeleton } from 'antd';

/** While a page or its first data is on the way. */
export function Loading({ rows = 6 }: { rows?: number }) {
  return (
    <div className="loading" role="status" aria-label="正在打开">
      <Skeleton active title paragraph={{ rows }} />
    </div>
  );
}
