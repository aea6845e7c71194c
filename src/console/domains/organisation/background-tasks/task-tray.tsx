import { CloudSyncOutlined } from '@ant-design/icons';
import { App, Button, Drawer } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { Loading } from '../../../ui/loading';
import { Problem } from '../../../ui/problem';
import { useMyTasks, type BackgroundTask } from './use-my-tasks';
import { TaskList } from './task-list';
import { isUnderWay } from './task-labels';
import './background-tasks.css';

/**
 * What takes longer than a click, on every page: how much runs, what came of it. It is the server's
 * list, so that it is found again after a reload and at another desk.
 */
export function TaskTray() {
  const [isOpen, setOpen] = useState(false);
  const [, go] = useLocation();
  const tasks = useMyTasks({ limit: 10 });
  useNotifyWhenOver(tasks.data && tasks.items);
  const running = tasks.items.filter(isUnderWay).length;
  return (
    <>
      <Button
        type="text"
        className="task-tray"
        icon={<CloudSyncOutlined spin={running > 0} />}
        aria-label={running > 0 ? `任务，${running} 个在进行` : '任务'}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <span className="task-tray__words">任务</span>
        {running > 0 && (
          <span className="task-tray__count" aria-hidden>
            {running}
          </span>
        )}
      </Button>
      <Drawer
        open={isOpen}
        onClose={() => setOpen(false)}
        placement="right"
        size={400}
        title="任务"
        footer={
          <Button
            type="link"
            onClick={() => {
              setOpen(false);
              go('/background-tasks');
            }}
          >
            看全部
          </Button>
        }
      >
        {tasks.isPending && <Loading rows={3} />}
        {tasks.isError && <Problem error={tasks.error} onRetry={() => void tasks.refetch()} />}
        {tasks.data && tasks.items.length === 0 && (
          <p className="quiet">导出、导入、群发这些要等一会儿的事，会在这里。</p>
        )}
        <TaskList items={tasks.items} />
      </Drawer>
    </>
  );
}

/** Says it once when something is over that was not before; what was over at the first look is old news. */
function useNotifyWhenOver(items: readonly BackgroundTask[] | undefined): void {
  const { message } = App.useApp();
  const known = useRef<ReadonlySet<string> | null>(null);
  useEffect(() => {
    if (!items) return;
    const over = items.filter((item) => !isUnderWay(item));
    for (const { id, title, state, fileName } of known.current ? over : []) {
      if (known.current?.has(id)) continue;
      const words = fileName === null ? `“${title}”好了` : `“${title}”好了，在“任务”里下载`;
      if (state === 'done') void message.success(words);
      if (state === 'failed') void message.error(`“${title}”没做成，在“任务”里看原因`);
    }
    known.current = new Set([...(known.current ?? []), ...over.map(({ id }) => id)]);
  }, [items, message]);
}
