import { CheckOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { api } from '../../../platform/api';
import { useCommand } from '../../../platform/use-command';
import { Problem } from '../../../ui/problem';
import { counsellingChanged } from '../use-places';
import { dayAndClock, lineWords, visitWords, weekdayAndClock } from '../words';
import { CancelHitDialog } from './cancel-hit-dialog';
import { ChoiceDialog } from './choice-dialog';
import type { Hit } from './use-absence';

interface HitCardProps {
  hit: Hit;
  absenceId: string;
}

/** One appointment in the way of an absence: another time, another counsellor, or called off. */
export function HitCard({ hit, absenceId }: HitCardProps) {
  const { appointmentId, startsAt, line, visit, settled } = hit;
  const title = `${weekdayAndClock(startsAt)} ${lineWords(line)}`;
  return (
    <li className={settled === null ? 'hit' : 'hit hit--settled'} aria-label={title}>
      <p>
        <strong>{title}</strong> <span className="quiet">· {visitWords(visit)}</span>
      </p>
      {settled === null ? (
        <Ways key={appointmentId} hit={hit} absenceId={absenceId} />
      ) : (
        <p className="hit__settled">
          <CheckOutlined aria-hidden /> {settledWords(hit)}
        </p>
      )}
    </li>
  );
}

/** "改到 12 月 5 日 周六 16:00，等她点头" */
function settledWords({ settled, newStartsAt, newCounsellorName }: Hit): string {
  if (settled === 'cancelled') return '取消了';
  const who = newCounsellorName === null ? '' : `${newCounsellorName}，`;
  const time = newStartsAt === null ? '换了时间' : `改到 ${dayAndClock(newStartsAt)}`;
  return `${who}${time}，${settled === 'offered' ? '等她点头' : '她答应了'}`;
}

function Ways({ hit, absenceId }: HitCardProps) {
  const { appointmentId, ownTimes, replacements, startsAt } = hit;
  const [asked, setAsked] = useState<'move' | 'replace' | 'cancel' | null>(null);
  const close = () => setAsked(null);
  const settle = useCommand(api.counselling.settleHit, { onDone: counsellingChanged });
  const move = (time: string) =>
    settle.mutate({ absenceId, appointmentId, settlement: { how: 'move', startsAt: time } });
  const replace = (counsellorId: string) =>
    settle.mutate({
      absenceId,
      appointmentId,
      settlement: { how: 'replace', counsellorId, startsAt },
    });
  const [time] = ownTimes;
  const [other] = replacements;
  return (
    <>
      <p className="quiet">{wayWords(hit)}</p>
      <div className="hit__ways">
        {time !== undefined && (
          <Button
            color="primary"
            variant="filled"
            loading={settle.isPending}
            onClick={() => move(time)}
          >
            改到{shortTime(time)}
          </Button>
        )}
        {ownTimes.length > 1 && <Button onClick={() => setAsked('move')}>别的时间</Button>}
        {other && replacements.length === 1 && (
          <Button disabled={settle.isPending} onClick={() => replace(other.counsellorId)}>
            换{other.name}
          </Button>
        )}
        {replacements.length > 1 && <Button onClick={() => setAsked('replace')}>换人</Button>}
        <Button onClick={() => setAsked('cancel')}>取消预约</Button>
      </div>
      {settle.isError && <Problem error={settle.error} onRetry={() => counsellingChanged()} />}
      {asked === 'move' && (
        <ChoiceDialog
          title="改到什么时候"
          note="她点头才算；她没答应以前，这个时间先给她留着。"
          okText="问她行不行"
          choices={ownTimes.map((value) => ({ value, label: dayAndClock(value) }))}
          onClose={close}
          onOk={move}
        />
      )}
      {asked === 'replace' && (
        <ChoiceDialog
          title={`换谁，${dayAndClock(startsAt)} 不变`}
          note="她点头才算。她不愿意换人，可以不答应。"
          okText="问她行不行"
          choices={replacements.map(({ counsellorId, name }) => ({
            value: counsellorId,
            label: name,
          }))}
          onClose={close}
          onOk={replace}
        />
      )}
      {asked === 'cancel' && <CancelHitDialog hit={hit} absenceId={absenceId} onClose={close} />}
    </>
  );
}

/** What could be done, before it is done. */
function wayWords({ ownTimes, replacements, startsAt }: Hit): string {
  const [time] = ownTimes;
  const [other] = replacements;
  const own = time === undefined ? '请假以后没有空的时间' : `${dayAndClock(time)} 有空`;
  if (!other) return own;
  return `${own}；${other.name}${weekdayAndClock(startsAt)} 有空`;
}

/** "12 月 7 日 9:45": short enough for a button. */
function shortTime(at: string): string {
  return ` ${dayAndClock(at).replace(/ 周. /, ' ')}`;
}
