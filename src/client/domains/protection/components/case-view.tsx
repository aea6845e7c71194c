import { View } from '@tarojs/components';
import { nearDay } from '@shared/time/time-format';
import { CallRow } from '@client/ui/press/call-row';
import { Button } from '@client/ui/press/button';
import { Heading } from '@client/ui/show/heading';
import { Notice } from '@client/ui/state/notice';
import { headline } from '../case/headline';
import type { OpenedCase } from '../case/open-case';
import { hasNewAnswer, referralItems, signedStatus, writtenItems } from '../case/thread';
import { timeline } from '../case/timeline';
import { problemWords } from '../sealing/problem-words';
import { CallLine } from './call-line';
import { Mark, markWords } from './mark';
import { NumbersInstead } from './numbers-instead';
import { ReferralCard } from './referral-card';
import { WrittenCard } from './written-card';
import './case-view.scss';
import './slot.scss';

interface CaseViewProps {
  opened: OpenedCase;
  /** The last load failed; what stands here was seen before. */
  problem: unknown;
  isLoading: boolean;
  onReload: () => void;
  onCorrect: (hash: string) => void;
  onConsent: (referral: string, agrees: boolean) => void;
}

/** The answer first, then what happened. What is signed and what the system says never look alike. */
export function CaseView(props: CaseViewProps) {
  const { opened, problem, isLoading, onReload, onCorrect, onConsent } = props;
  const { state, facts, findings, directory } = opened;
  if (!state) return <NumbersInstead reason="收到的内容对不上，打不开。别照着做，打电话问。" />;
  if (opened.isReplaced) return <NumbersInstead reason="这个回访码换过了，用新的那个。" />;
  const now = new Date();
  const { title, isLate } = headline({
    facts,
    hasNewAnswer: hasNewAnswer(state),
    signed: signedStatus(state),
    now,
  });
  const lines = timeline(state, facts.events, directory);
  return (
    <>
      <Heading level={1}>{title}</Heading>
      <View className="pr-slot">
        {findings.length > 0 && (
          <NumbersInstead reason="有内容对不上，可能被人动过或者少了。下面只有对得上的；要紧的事打电话核对。" />
        )}
        {problem !== null && (
          <Notice tone="warn" icon="wifi-off" live>
            {problemWords(problem)}下面是刚才看到的。
          </Notice>
        )}
        {isLate && (
          <>
            <CallRow number="110" name="有危险，马上打" urgent />
            <CallRow number="12338" name="妇女维权公益服务热线" />
          </>
        )}
      </View>
      <View className="pr-slot">
        {referralItems(state).map((item) => (
          <ReferralCard key={item.id} item={item} onConsent={onConsent} />
        ))}
      </View>
      <View className="pr-slot">
        {writtenItems(state).map((item) => (
          <WrittenCard
            key={item.hash}
            item={item}
            storedAt={opened.storedAt.get(item.hash) ?? item.at}
            onCorrect={onCorrect}
          />
        ))}
      </View>
      <View className="pr-part">
        <Heading>经过</Heading>
        <View className="pr-legend small">
          {(['stored', 'signed'] as const).map((kind) => (
            <View key={kind} className="pr-legend__one">
              <Mark kind={kind} />
              {markWords[kind]}
            </View>
          ))}
        </View>
        <View className="pr-line">
          {lines.map(({ key, kind, text, at }) => (
            <View key={key} className="pr-line__row">
              <Mark kind={kind} />
              <View className={`grow ${kind === 'signed' ? 'strong' : ''}`}>{text}</View>
              <View className="small">{nearDay(at, now)}</View>
            </View>
          ))}
        </View>
      </View>
      <Button
        kind="ghost"
        icon="rotate-cw"
        label="看看有没有新的"
        busy={isLoading}
        onPress={onReload}
      />
      <CallLine before="别等答复" />
    </>
  );
}
