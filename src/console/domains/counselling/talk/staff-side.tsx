import { Alert } from 'antd';
import type { ShownPart } from '../talk-vault/talk-calls';
import { PartNotice } from './part-notice';
import { SaidLine } from './said-line';
import type { TalkSession } from './talk-session';
import { WriteForm } from './write-form';

interface StaffSideProps {
  session: TalkSession;
  part: ShownPart;
}

/** What was done, for the counsellor and the supervisor. She does not see it. */
export function RecordSide({ session, part }: StaffSideProps) {
  return (
    <section className="talk-side talk-side--record" aria-label="咨询记录">
      <h3>咨询记录</h3>
      <p className="quiet">
        {part.readers.length > 0 ? `${part.readers.join('、')}看得到` : '你和督导看得到'}
        ，她看不到。
      </p>
      <PartNotice part={part} />
      <Lines part={part} label="记录" />
      {part.mayWrite && (
        <WriteForm
          session={session}
          part="record"
          label="写记录"
          placeholder="做了什么、说好什么"
          button="存进记录"
        />
      )}
      {!part.mayWrite && part.state === 'none' && (
        <p className="quiet">你的钥匙签进名册以后，这里才能写。</p>
      )}
    </section>
  );
}

/** For whoever wrote them alone, and lost with her key. */
export function NotesSide({ session, part }: StaffSideProps) {
  return (
    <section className="talk-side talk-side--notes" aria-label="私人笔记">
      <h3>私人笔记</h3>
      <Alert
        type="warning"
        showIcon
        title="只有你的钥匙打得开，督导也不行。六个词丢了，笔记就没了；要留给接手的人，写进记录。"
      />
      <PartNotice part={part} />
      <Lines part={part} label="笔记" />
      {part.mayWrite && (
        <WriteForm
          session={session}
          part="notes"
          label="写笔记"
          placeholder="给自己看的"
          button="存进笔记"
        />
      )}
    </section>
  );
}

function Lines({ part, label }: { part: ShownPart; label: string }) {
  if (part.lines.length === 0) return null;
  return (
    <ol className="said-list" aria-label={label}>
      {part.lines.map((line) => (
        <SaidLine key={line.position} line={line} />
      ))}
    </ol>
  );
}
