import { Button, Tag } from 'antd';
import { useState } from 'react';
import { dayLabel } from '@shared/time/day-label';
import { dayAndTime } from '@shared/time/time-format';
import { usePowers } from '../../../session/use-powers';
import { deadlineOf, kindLabels, wayLabels, type DataRequest } from './request-labels';
import { SettleDialog } from './settle-dialog';

/** One request, and its deadline in words. */
export function RequestCard({ request }: { request: DataRequest }) {
  const { administersCounty, county } = usePowers();
  const [settles, setSettles] = useState(false);
  const { state, settledAt } = request;
  const who = request.name ?? '没有留名字';
  return (
    <li className="card">
      <div className="card__line">
        {state === 'open' ? <DeadlineTag request={request} /> : <StateTag state={state} />}
      </div>
      <strong>{kindLabels[request.kind]}</strong>
      <div>
        {who} {request.phone}
      </div>
      <div className="quiet">
        {request.unitName} · {wayLabels[request.how]} · {dayAndTime(request.openedAt)} 提出
        {request.openedBy !== null && `，${request.openedBy}记的`}
      </div>
      {request.note !== '' && <div className="quiet">备注：{request.note}</div>}
      {request.reason !== null && <div className="quiet">没有办的原因：{request.reason}</div>}
      {settledAt !== null && <div className="quiet">{dayAndTime(settledAt)} 办结</div>}
      {state === 'open' &&
        (administersCounty && !request.openedByYou ? (
          <div>
            <Button
              aria-label={`去办${who}的：${kindLabels[request.kind]}`}
              onClick={() => setSettles(true)}
            >
              去办
            </Button>
          </div>
        ) : (
          <div className="quiet">
            {request.openedByYou && '是你记下的，'}由{county?.name ?? '上级'}的
            {administersCounty && '另一位'}管理员来办
          </div>
        ))}
      {settles && <SettleDialog request={request} onClose={() => setSettles(false)} />}
    </li>
  );
}

function DeadlineTag({ request }: { request: DataRequest }) {
  const { words, colour } = deadlineOf(request.daysLeft);
  return (
    <>
      <Tag color={colour}>{words}</Tag>
      <span className="quiet">最晚 {dayLabel(request.dueOn)}</span>
    </>
  );
}

function StateTag({ state }: { state: DataRequest['state'] }) {
  return state === 'done' ? <Tag color="success">办好了</Tag> : <Tag>没有办</Tag>;
}
