import { View } from '@tarojs/components';
import type { Said } from '@shared/counselling/talk/seal-talk';
import type { HandlerEntry } from '@shared/envelope/directory/directory';
import { nearDay } from '@shared/time/time-format';
import { usePolite } from '@client/session/use-polite';
import { aria } from '@client/ui/aria';
import { Pressable } from '@client/ui/press/pressable';
import { Icon } from '@client/ui/show/icon';
import { LongList } from '@client/ui/show/long-list';
import type { Line } from '../../talk/open-thread';
import type { Outgoing } from '../../talk/outbox';
import './thread-lines.scss';

interface ThreadLinesProps {
  lines: readonly Line[];
  outgoing: readonly Outgoing[];
  handlers: readonly HandlerEntry[];
  onRetry: () => void;
}

/** What was said in its order, and under each of her own words how far it has come. */
export function ThreadLines({ lines, outgoing, handlers, onRetry }: ThreadLinesProps) {
  const now = new Date();
  return (
    <LongList className="co-thread">
      {lines.map(({ position, said, isHers, author, storedAt }) => (
        <View key={String(position)} className={isHers ? 'co-said co-said--hers' : 'co-said'}>
          <Bubble said={said} by={isHers ? '你' : nameOf(handlers, author)} />
          <View className="co-said__state">
            {isHers ? (
              <>
                <Icon name="check" />
                {`送到了 ${nearTime(storedAt, now)}`}
              </>
            ) : (
              `${nameOf(handlers, author)} ${nearTime(storedAt, now)}`
            )}
          </View>
        </View>
      ))}
      {outgoing.map(({ id, said, way, storedAt }) => (
        <View key={`out ${id}`} className="co-said co-said--hers">
          <Bubble said={said} by="你" />
          <Standing way={way} storedAt={storedAt} now={now} onRetry={onRetry} />
        </View>
      ))}
    </LongList>
  );
}

function Bubble({ said, by }: { said: Said; by: string }) {
  const polite = usePolite();
  const text = said.kind === 'intake' ? said.words : said.text;
  return (
    <View className="co-bubble" {...aria({ role: 'group', label: `${polite(by)}：${text}` })}>
      {said.kind === 'intake' && <View className="small">约谈前写的</View>}
      {text.split('\n').map((line, at) => (
        <View key={String(at)} className="co-bubble__line">
          {line}
        </View>
      ))}
    </View>
  );
}

interface StandingProps extends Pick<Outgoing, 'way' | 'storedAt'> {
  now: Date;
  onRetry: () => void;
}

function Standing({ way, storedAt, now, onRetry }: StandingProps) {
  if (way === 'failed') {
    return (
      <Pressable className="co-said__again" label="没发出去，再发一次" onPress={onRetry}>
        <Icon name="rotate-cw" />
        没发出去，点这里再发
      </Pressable>
    );
  }
  return (
    <View className="co-said__state" {...aria({ role: 'status', live: 'polite' })}>
      <Icon name={way === 'stored' ? 'check' : 'clock'} />
      {way === 'stored' && storedAt !== null
        ? `送到了 ${nearTime(storedAt, now)}`
        : '在发，没信号会自己再发'}
    </View>
  );
}

const nameOf = (handlers: readonly HandlerEntry[], author: string): string => {
  const handler = handlers.find(({ keyId }) => keyId === author);
  const name = handler?.name ?? '老师';
  return handler?.role === 'counselling-supervisor' ? `${name}（督导）` : name;
};

/** "15:12" today, else with its day. */
const nearTime = (instant: string, now: Date): string =>
  nearDay(instant, now).replace(/^今天 /, '');
