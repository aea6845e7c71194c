import { CheckCircleFilled } from '@ant-design/icons';
import { useEffect, useRef } from 'react';
import { whenLabel } from '../../times';
import type { Colleagues } from '../../directory/use-colleagues';
import type { ThreadLine } from './thread-lines';

interface ThreadProps {
  lines: readonly ThreadLine[];
  colleagues: Colleagues;
  now: Date;
  /** Written by somebody else: whoever wrote is told 收到 and 已处理, and nothing of this. */
  isOther: boolean;
}

/** The shared thread. A green tick is a handler's signature, a hollow grey mark the system's word. */
export function Thread({ lines, colleagues, now, isOther }: ThreadProps) {
  const list = useRef<HTMLOListElement>(null);
  const last = lines[lines.length - 1]?.key;
  useEffect(() => {
    // The newest is what she waits for an answer to. Only the column moves, not the page around it.
    const column = list.current?.parentElement;
    if (last !== undefined && column) column.scrollTop = column.scrollHeight;
  }, [last]);
  return (
    <ol ref={list} className="thread" aria-label="往来">
      {lines.map((line) => (
        <Line key={line.key} line={line} colleagues={colleagues} now={now} isOther={isOther} />
      ))}
    </ol>
  );
}

function Line({
  line,
  colleagues,
  now,
  isOther,
}: Omit<ThreadProps, 'lines'> & { line: ThreadLine }) {
  const when = whenLabel(line.at, now);
  const whose = isOther ? '反映的人' : '她';
  switch (line.kind) {
    case 'hers':
      return (
        <li className="said said--hers">
          <p className="said__text">{line.text}</p>
          <p className="said__meta">
            {line.note && <span>{line.note}</span>}
            {when} · {whose}签名
            {line.isNew && <span className="mark mark--new">新</span>}
          </p>
        </li>
      );
    case 'ours':
      return (
        <li className="said said--ours">
          <p className="said__text">{line.text}</p>
          <p className="said__meta">
            {line.note && <span>{line.note}</span>}
            <CheckCircleFilled className="signed-mark" aria-hidden />
            {colleagues.byKey(line.author)}签名 {when}
          </p>
        </li>
      );
    case 'signed':
      return (
        <li className="said said--mark">
          <CheckCircleFilled className="signed-mark" aria-hidden />
          {colleagues.byKey(line.author)}签名确认：{line.words} · {when}
        </li>
      );
    case 'system':
      return (
        <li className="said said--mark said--system">
          <span className="stored-mark" aria-hidden />
          系统记的：{line.words}
          {isOther ? '' : '。她也看得到'}
        </li>
      );
  }
}
