import { Link } from 'wouter';
import type { QueueRow } from '@shared/protection/case-contract';
import { isUrgent } from '@shared/protection/states/case-states';
import { caseNumber } from './case-number';
import { isTrial } from './queue-order';
import {
  ageWords,
  promiseOf,
  reporterWords,
  urgencyWords,
  whoAndWhere,
  withdrawalWords,
} from './row-words';

interface QueueCardProps {
  row: QueueRow;
  now: Date;
  isChosen: boolean;
}

/** One case of the queue: urgency, age, who has it. */
export function QueueCard({ row, now, isChosen }: QueueCardProps) {
  const promise = promiseOf(row, now);
  return (
    <li>
      <Link
        className="queue-card"
        href={`/protection/${row.caseId}`}
        aria-current={isChosen ? 'true' : undefined}
      >
        <span className="queue-card__line">
          <Marks row={row} />
          <span className={promise?.isLate ? 'queue-card__age late' : 'queue-card__age'}>
            {ageWords(row, now)}
          </span>
        </span>
        {promise && (
          <>
            <progress
              className={promise.isLate ? 'meter meter--late' : 'meter'}
              value={promise.share}
              max={1}
              aria-hidden
            />
            <span className={promise.isLate ? 'queue-card__words late' : 'queue-card__words'}>
              {promise.words}
            </span>
          </>
        )}
        <span className="queue-card__line">
          <span>{whoAndWhere(row)}</span>
          <span className="queue-card__number">{caseNumber(row.caseId)}</span>
        </span>
        {row.withdrawal && (
          <span className={row.withdrawal.isLong ? 'queue-card__words late' : 'queue-card__words'}>
            {withdrawalWords(row.withdrawal)}
          </span>
        )}
      </Link>
    </li>
  );
}

function Marks({ row }: { row: QueueRow }) {
  const { urgency, takenBy, isMine, state, unreadSince, reporter, openReferrals, withoutCase } =
    row;
  // Signing that it arrived is all that is done with it.
  if (isTrial(row)) return null;
  return (
    <>
      {isUrgent(urgency) && <span className="mark mark--urgent">{urgencyWords[urgency]}</span>}
      {reporter === 'obliged' && <span className="mark mark--warn">{reporterWords.obliged}</span>}
      {isMine && <span className="mark mark--mine">我接的</span>}
      {!isMine && takenBy && <span className="mark">{takenBy.name}接的</span>}
      {!takenBy && state === 'waiting' && <span className="mark">没人接</span>}
      {takenBy && unreadSince !== null && <span className="mark mark--new">她回了</span>}
      {state === 'closing' && (
        <span className="mark mark--warn">
          {withoutCase === null ? '等负责人同意结案' : '等负责人同意不立案'}
        </span>
      )}
      {openReferrals > 0 && <span className="mark mark--ok">转出去 {openReferrals}</span>}
    </>
  );
}
