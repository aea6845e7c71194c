import type { ShownLine } from '../talk-vault/talk-calls';
import { dayAndClock } from '../words';

const whoWords = (by: ShownLine['by']): string => {
  if (by === 'her') return '她';
  return by === 'me' ? '你' : by.name;
};

/** One line, with who signed it and when the system had it. */
export function SaidLine({ line: { said, by, storedAt } }: { line: ShownLine }) {
  return (
    <li className={by === 'her' ? 'talk-said talk-said--hers' : 'talk-said talk-said--ours'}>
      {said.kind === 'intake' ? (
        <div className="intake">
          <strong>她约的时候写的</strong>
          <p className="talk-said__text">{said.words}</p>
          {said.telephone && (
            <dl className="figures-list">
              <div>
                <dt>打这个号码</dt>
                <dd>{said.telephone.number}</dd>
              </div>
              <div>
                <dt>什么时候打安全</dt>
                <dd>{said.telephone.safeTime}</dd>
              </div>
              <div>
                <dt>别人接了就说</dt>
                <dd>{said.telephone.ifSomebodyElse}</dd>
              </div>
            </dl>
          )}
        </div>
      ) : (
        <p className="talk-said__text">{said.text}</p>
      )}
      <p className="talk-said__meta">
        {whoWords(by)}签名 · {dayAndClock(storedAt)} 存到系统
      </p>
    </li>
  );
}
