import { Button } from 'antd';
import { Loading } from '../../../ui/loading';
import { NothingHere } from '../../../ui/nothing-here';
import { Page } from '../../../ui/page';
import { Problem } from '../../../ui/problem';
import { useMyTasks } from './use-my-tasks';
import { TaskList } from './task-list';

/** All that I had done: exports, imports, messages. */
export default function TasksPage() {
  const tasks = useMyTasks();
  return (
    <Page title="我的任务" note="导出、导入、群发都在这里。关掉页面它也接着做。">
      {tasks.isPending && <Loading />}
      {tasks.isError && <Problem error={tasks.error} onRetry={() => void tasks.refetch()} />}
      {tasks.data && tasks.items.length === 0 && (
        <NothingHere title="还没有任务">
          <p>在活动的名单里导出表格，或者给大家发通知，就会出现在这里。</p>
        </NothingHere>
      )}
      <div className="task-page">
        <TaskList items={tasks.items} />
      </div>
      {tasks.hasNextPage && (
        <div className="more">
          <Button loading={tasks.isFetchingNextPage} onClick={() => void tasks.fetchNextPage()}>
            再看一些
          </Button>
        </div>
      )}
    </Page>
  );
}
