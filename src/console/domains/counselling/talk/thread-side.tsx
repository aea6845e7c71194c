import { Alert } from 'antd';
import { useEffect, useRef } from 'react';
import type { ShownPart } from '../talk-vault/talk-calls';
import { PartNotice } from './part-notice';
import { SaidLine } from './said-line';
import type { TalkSession } from './talk-session';
import { WriteForm } from './write-form';

interface ThreadSideProps {
  session: TalkSession;
  part: ShownPart;
  isForgotten: boolean;
}

/** What she and her counsellor say to each other; what she wrote before stands first. */
export function ThreadSide({ session, part, isForgotten }: ThreadSideProps) {
  const list = useRef<HTMLOListElement>(null);
  const last = part.lines[part.lines.length - 1]?.position;
  useEffect(() => {
    // The newest is what she waits for an answer to. Only the column moves, not the page around it.
    const column = list.current;
    if (last !== undefined && column) column.scrollTop = column.scrollHeight;
  }, [last]);
  return (
    <section className="talk-side talk-side--thread" aria-label="和她的对话">
      <h3>和她的对话</h3>
      <p className="quiet">她、{part.readers.join('、') || '她选的老师'}看得到。</p>
      <PartNotice part={part} />
      {isForgotten ? (
        <Alert
          type="info"
          showIcon
          title="她忘掉了这次对话：两边的话和钥匙都删了，谁也打不开。记录还在。"
        />
      ) : (
        <>
          <ol ref={list} className="said-list" aria-label="往来">
            {part.lines.map((line) => (
              <SaidLine key={line.position} line={line} />
            ))}
          </ol>
          {part.mayWrite && (
            <WriteForm
              session={session}
              part="thread"
              label="写给她"
              placeholder="写给她的话"
              button="发给她"
            />
          )}
        </>
      )}
    </section>
  );
}
