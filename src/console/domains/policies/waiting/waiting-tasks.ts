import type { DueItem } from '@shared/policies/views';
import type { WaitingTask } from '../../../console-domain';
import { countedTask } from '../../../ui/waiting-task';

const page = '/policies/upkeep';

/** What has to be checked in the library, in counts; what there is none of is left out. */
export function waitingTasks(items: readonly Pick<DueItem, 'kind'>[]): WaitingTask[] {
  const count = (wanted: DueItem['kind']) => items.filter(({ kind }) => kind === wanted).length;
  const missing = count('figure-missing');
  const tasks: WaitingTask[] = [
    {
      ...countedTask('figure-missing', missing, '个政策里的数今天没有', page),
      note: '居民看到的是“待核实”',
      isLate: true,
    },
    countedTask('figure-ending', count('figure-ending'), '个政策里的数快到期', page),
    countedTask('policy-ending', count('policy-ending'), '条政策快结束', page),
    countedTask('source-old', count('source-old'), '个政策来源超过 90 天没核对', page),
  ];
  return tasks.filter((task) => task.count !== '0');
}
