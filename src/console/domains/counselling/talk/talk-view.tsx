import { Alert, Button } from 'antd';
import { useState } from 'react';
import { Link } from 'wouter';
import { useStore } from 'zustand';
import { VaultProblem } from '../../../keyring/vault-problem';
import { Loading } from '../../../ui/loading';
import { DoneDialog } from '../appointment/done-dialog';
import { useTalkKeys } from '../talk-keys/talk-keyring';
import { UnlockTalk } from '../talk-keys/unlock-talk';
import { useTalkDirectory } from '../talk-keys/use-talk-directory';
import type { ShownTalk } from '../talk-vault/talk-calls';
import { dayAndClock, lineWords, serviceWords, span } from '../words';
import { NotesSide, RecordSide } from './staff-side';
import type { TalkSession } from './talk-session';
import { ThreadSide } from './thread-side';
import type { TalkRow } from './use-my-talks';
import { useTalkSession } from './use-talk-session';

/** One talk: locked until her keys are open; then what verified. */
export function TalkView({ row }: { row: TalkRow }) {
  const { isOpen } = useTalkKeys();
  const { given, choice } = useTalkDirectory();
  const session = useTalkSession(row, choice?.ok ? given : null);
  return (
    <section className="talk" aria-label="这次对话">
      <Head row={row} />
      {!isOpen && (
        <div className="talk__locked">
          <p>打开钥匙才看得到内容。打开后，审计记录里记下：谁、什么时候、什么身份。</p>
          <UnlockTalk />
        </div>
      )}
      {session && <Opened session={session} row={row} />}
    </section>
  );
}

function Head({ row }: { row: TalkRow }) {
  const [isClosing, setClosing] = useState(false);
  const hasBegun = row.startsAt <= new Date().toISOString();
  return (
    <header className="talk__head">
      <div>
        <h2>
          {dayAndClock(row.startsAt)} {lineWords(row.line)}
        </h2>
        <p className="quiet">
          {span(row.startsAt, row.endsAt)} · {serviceWords(row.service)} · {row.counsellorName}
        </p>
      </div>
      <div className="row">
        {hasBegun && <Button onClick={() => setClosing(true)}>记结果：时长、去向</Button>}
        <Link href={`/counselling?counsellor=${row.counsellorId}`}>
          <Button>去日程约下一次</Button>
        </Link>
      </div>
      {isClosing && (
        <DoneDialog
          entry={{ id: row.appointmentId, startsAt: row.startsAt, endsAt: row.endsAt }}
          onClose={() => setClosing(false)}
        />
      )}
    </header>
  );
}

function Opened({ session, row }: { session: TalkSession; row: TalkRow }) {
  const { shown, error, isForgotten, rewrapped } = useStore(session.store);
  if (!shown) return error === null ? <Loading /> : <VaultProblem error={error} />;
  return (
    <>
      {error !== null && <VaultProblem error={error} />}
      {rewrapped && <Rewrapped of={rewrapped} />}
      <div className="talk__sides">
        <ThreadSide session={session} part={shown.parts.thread} isForgotten={isForgotten} />
        <div className="talk__staff">
          <RecordSide session={session} part={shown.parts.record} />
          {(row.isMine || shown.parts.notes.state !== 'none') && (
            <NotesSide session={session} part={shown.parts.notes} />
          )}
        </div>
      </div>
    </>
  );
}

function Rewrapped({ of: { added, removed } }: { of: NonNullable<ShownTalk['recordDue']> }) {
  const words = [
    added.length > 0 ? `她同意了，${added.join('、')}现在也读得到记录。` : '',
    removed.length > 0 ? `${removed.join('、')}不再读得到记录。` : '',
  ].join('');
  return <Alert type="success" showIcon closable role="status" title={words || '记录换了锁。'} />;
}
