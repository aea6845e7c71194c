import { PhoneOutlined } from '@ant-design/icons';
import type { Reporter } from '@shared/envelope/case/messages';
import type { Reach } from './her-answers';

/** How to reach her without anybody noticing: it stays in sight above the case. */
export function ReachHer({ reach, reporter }: { reach: Reach | null; reporter: Reporter }) {
  const whom = reporter === 'self' ? '怎么联系她：' : '怎么联系反映的人：';
  return (
    <div className="reach" role="note" aria-label={whom}>
      <PhoneOutlined aria-hidden />
      <p>
        <strong>{whom}</strong>
        {reach === null && '没填。别打电话，也别上门，等着用回访码回来看。'}
        {reach?.isUnwanted && <strong>说了别找，自己会回来看。</strong>}
        {reach?.lines.map(({ label, words }) => (
          <span key={label} className="reach__part">
            {label !== '' && `${label}：`}
            {/* What she typed turns nothing that stands beside it, however it is written. */}
            <bdi className="reach__words">{words}</bdi>
          </span>
        ))}
        <strong>没说可以的，不留言，不发短信。</strong>
      </p>
    </div>
  );
}
