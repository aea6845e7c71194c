import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { textContainsCode } from '@shared/envelope/code/text-contains-code';
import type { Said } from '@shared/counselling/talk/seal-talk';
import type { AppointmentCard } from '@shared/counselling/views';
import { Page } from '@client/ui/page/page';
import { Button } from '@client/ui/press/button';
import { Skeleton } from '@client/ui/state/skeleton';
import { goesOn } from '../../talk/begin-thread';
import { isWrongCode, problemWords, whyWords } from '../../talk/fault-words';
import { dropResult, useBroughtResult } from '../../talk/brought-result';
import { namesOf } from '../../talk/reader-names';
import { talkTime } from '../../talk/standing';
import { toEnd } from '../../talk/to-end';
import type { CodeSession } from '../../talk/use-code-session';
import type { Start } from '../../talk/use-start';
import { useThread } from '../../talk/use-thread';
import { useDanger } from '../../use-danger';
import { HelpCard } from '../help-card/help-card';
import { BroughtCard } from './brought-card';
import { CannotSend } from './cannot-send';
import { Composer } from './composer';
import { MoreSheet } from './more-sheet';
import { NewReaders } from './new-readers';
import { ThreadHead } from './thread-head';
import { ThreadLines } from './thread-lines';

interface ThreadScreenProps {
  appointment: AppointmentCard;
  start: Start;
  session: CodeSession;
  personId: string;
  onKeep: (isKept: boolean) => void;
  onWrongCode: () => void;
  onForgotten: () => void;
}

/** The talk itself: who reads stands above it, what waits says so, and writing is always possible. */
export function ThreadScreen(props: ThreadScreenProps) {
  const { appointment, start, session, personId, onKeep, onWrongCode, onForgotten } = props;
  const time = talkTime(appointment, new Date());
  const talk = useThread({
    appointmentId: appointment.id,
    counsellorId: appointment.counsellor.id,
    session,
    start,
    isLive: time === 'now',
  });
  const { thread, outgoing, fault, readers, change, isCutOff } = talk;
  const [isMore, setMore] = useState(false);
  const count = (thread?.lines.length ?? 0) + outgoing.length;
  useEffect(() => {
    if (count > 0) toEnd();
  }, [count]);
  const result = useBroughtResult(personId);
  const sayResult = (summary: string) => {
    talk.say(summary);
    dropResult();
  };
  const [typed, setTyped] = useState('');
  // With her last words before: a sentence may be broken over two messages.
  const hers = (thread?.lines ?? []).filter(({ isHers }) => isHers).slice(-1);
  const danger = useDanger(...[...hers, ...outgoing].map(({ said }) => textOf(said)), typed);
  const { isForgotten } = talk;
  const wrong = isWrongCode(fault);
  useEffect(() => {
    if (isForgotten) onForgotten();
    else if (wrong) onWrongCode();
  }, [isForgotten, wrong, onForgotten, onWrongCode]);

  if (!readers.ok || (fault !== null && !wrong)) {
    const reason = readers.ok ? problemWords(fault) : whyWords[readers.why];
    return (
      <Page title="对话" quickExit={!session.isKept}>
        <CannotSend reason={reason} appointment={appointment} />
      </Page>
    );
  }
  if (!thread) {
    return (
      <Page title="对话" quickExit={!session.isKept}>
        <Skeleton rows={2} />
      </Page>
    );
  }
  const names = namesOf(readers);
  const isStopped = !goesOn(change);
  const bottom = (
    <Composer
      stopped={isStopped ? '先点上面：让不让看' : null}
      givesAway={(text) => textContainsCode(text, session.code)}
      text={typed}
      onType={setTyped}
      onSay={talk.say}
    />
  );
  return (
    <Page title="对话" quickExit={!session.isKept} bottom={bottom}>
      <View className="co-groups">
        <ThreadHead
          readers={isStopped ? null : names.all}
          appointment={appointment}
          time={time}
          isCutOff={isCutOff}
          onMore={() => setMore(true)}
        />
        <ThreadLines
          lines={thread.lines}
          outgoing={outgoing}
          handlers={start.choice.ok ? start.choice.directory.handlers : []}
          onRetry={talk.retry}
        />
        <View className="co-slot">
          <HelpCard kinds={danger} isYoung={null} />
          {change !== 'none' && (
            <NewReaders change={change} counsellor={names.counsellor} onAgree={talk.agree} />
          )}
          {result !== null && !isStopped && (
            <BroughtCard
              summary={result}
              note="点了才加密发给老师，别处不存。"
              action={<Button kind="soft" label="加密发给老师" onPress={() => sayResult(result)} />}
            />
          )}
        </View>
      </View>
      <MoreSheet
        appointmentId={appointment.id}
        session={session}
        open={isMore}
        onClose={() => setMore(false)}
        onKeep={onKeep}
        onForgotten={onForgotten}
      />
    </Page>
  );
}

const textOf = (said: Said): string => (said.kind === 'intake' ? said.words : said.text);
