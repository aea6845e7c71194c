import type { AppointmentState } from '@shared/counselling/rules';
import type { WaitingTask } from '../../../console-domain';
import { countedTask } from '../../../ui/waiting-task';
import { lacksOutcome } from '../words';

interface Waiting {
  absences: readonly { state: string; left: number }[];
  appointments: readonly { state: AppointmentState; endsAt: string }[];
  talks: readonly { isMine: boolean; waits: boolean }[];
  counsellors: readonly { isActive: boolean; endsSoon: string | null }[];
}

const dayMs = 24 * 3_600_000;

/** What is to be done in counselling, in counts alone; what there is none of is left out. */
export function waitingTasks(waiting: Waiting, now: Date): WaitingTask[] {
  const left = waiting.absences
    .filter(({ state }) => state === 'settling')
    .reduce((sum, absence) => sum + absence.left, 0);
  const open = waiting.appointments.filter((each) => lacksOutcome(each, now));
  // A supervisor reads along; the answer is the counsellor's.
  const written = waiting.talks.filter(({ isMine, waits }) => isMine && waits);
  const ending = waiting.counsellors.filter(({ isActive, endsSoon }) => isActive && endsSoon);
  const tasks: WaitingTask[] = [
    {
      ...countedTask('absence', left, '个预约被请假碰到，等你定', '/counselling/absences'),
      note: '都定了，请假才生效',
      isLate: true,
    },
    countedTask('talk', written.length, '个人写了话等你看', '/counselling/talks'),
    {
      ...countedTask('outcome', open.length, '次谈过了没记结果', '/counselling'),
      // After a week nothing can be said of it any more.
      isLate: open.some(({ endsAt }) => now.getTime() - Date.parse(endsAt) > 5 * dayMs),
    },
    countedTask('qualification', ending.length, '位老师的资格快到期', '/counselling/house'),
  ];
  return tasks.filter(({ count }) => count !== '0');
}
