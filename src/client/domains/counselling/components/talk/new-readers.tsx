import { View } from '@tarojs/components';
import { useState } from 'react';
import { usePolite } from '@client/session/use-polite';
import { Button } from '@client/ui/press/button';
import { Card } from '@client/ui/show/card';
import { Heading } from '@client/ui/show/heading';
import { Notice } from '@client/ui/state/notice';
import type { ReaderChange } from '../../talk/begin-thread';
import { problemWords } from '../../talk/fault-words';

interface NewReadersProps {
  change: Exclude<ReaderChange, 'none'>;
  counsellor: string;
  onAgree: () => Promise<void>;
}

/** Somebody else would read: nobody does before she has agreed, and then her own phone opens it. */
export function NewReaders({ change, counsellor, onAgree }: NewReadersProps) {
  const polite = usePolite();
  const [isBusy, setBusy] = useState(false);
  const [isLater, setLater] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const agree = async () => {
    setBusy(true);
    setProblem(null);
    await onAgree().catch(setProblem);
    setBusy(false);
  };
  const { title, words, yes } = textOf(change, counsellor);
  if (isLater) {
    return <Button kind="quiet" label={title} onPress={() => setLater(false)} />;
  }
  return (
    <Card>
      <View className="co-group">
        <Heading>{title}</Heading>
        <View>{polite(words)}</View>
        <View className="co-slot">
          {problem !== null && (
            <Notice tone="warn" live>
              {problemWords(problem)}
            </Notice>
          )}
        </View>
        <Button label={yes} busy={isBusy} onPress={() => void agree()} />
        <Button kind="quiet" label="先不" onPress={() => setLater(true)} />
      </View>
    </Card>
  );
}

function textOf(change: NewReadersProps['change'], counsellor: string) {
  if (change === 'counsellor') {
    return {
      title: `对方换成了${counsellor}，要她读之前的内容吗？`,
      words:
        '你点头以前，她一个字也看不到。点了以后，原来的老师就看不到了。不想让她看，可以忘掉这次对话。',
      yes: `好，让${counsellor}看`,
    };
  }
  if (change === 'key') {
    return {
      title: `${counsellor}换了新钥匙`,
      words: '还是同一位老师。点一下，她才能接着看。',
      yes: `让${counsellor}接着看`,
    };
  }
  if (change === 'renewed') {
    return {
      title: `${counsellor}换了新钥匙`,
      words: '还是同一位老师。点一下，旧钥匙停了她也能接着看；不点，现在也能接着写。',
      yes: `让${counsellor}接着看`,
    };
  }
  return {
    title: '督导换人了，要新的督导读之前的内容吗？',
    words: '你点头以前，新的督导看不到。不点也能接着跟老师写。',
    yes: '好，让新的督导看',
  };
}
