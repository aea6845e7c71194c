import { Button } from 'antd';
import { Loading } from '../../../ui/loading';
import { NothingHere } from '../../../ui/nothing-here';
import { Page } from '../../../ui/page';
import { Problem } from '../../../ui/problem';
import { useMyWork } from './use-my-work';
import { WorkList } from './work-list';

/** All that I had done: exports, imports, messages. */
export default function WorkPage() {
  const work = useMyWork();
  return (
    <Page title="我的任务" note="导出、导入、群发都在这里。关掉页面它也接着做。">
      {work.isPending && <Loading />}
      {work.isError && <Problem error={work.error} onRetry={() => void work.refetch()} />}
      {work.data && work.items.length === 0 && (
        <NothingHere title="还没有任务">
          <p>在活动的名单里导出表格，或者给大家发通知，就会出现在这里。</p>
        </NothingHere>
      )}
      <div className="work-page">
        <WorkList items={work.items} />
      </div>
      {work.hasNextPage && (
        <div className="more">
          <Button loading={work.isFetchingNextPage} onClick={() => void work.fetchNextPage()}>
            再看一些
          </Button>
        </div>
      )}
    </Page>
  );
}
