import { Alert } from 'antd';
import { nearDay } from '@shared/time/time-format';
import type { Rota } from './use-rota';
import { calledNow } from './week';

/** Whom an alarm reaches if something comes in now. */
export function CalledNow({ rota }: { rota: Rota }) {
  const now = new Date(rota.now);
  const people = calledNow(rota.duties, now);
  if (people.length === 0) {
    const { nextFrom } = rota.duty;
    return (
      <Alert
        type="error"
        showIcon
        role="status"
        title="现在没有确认过的值班：有急事，直接叫负责人。"
        description={nextFrom === null ? '后面也没有排班。' : `下一班 ${nearDay(nextFrom, now)}。`}
      />
    );
  }
  return (
    <Alert
      type="success"
      showIcon
      role="status"
      title={`现在来急事，先叫${people.map(({ name }) => name).join('，再叫')}，最后叫负责人。`}
    />
  );
}
