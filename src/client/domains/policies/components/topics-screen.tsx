import { View } from '@tarojs/components';
import { useState } from 'react';
import { topicNames, topics, topicsWithoutTrace, type Topic } from '@shared/policies/topics';
import { usePolite } from '@client/session/use-polite';
import { aria } from '@client/ui/aria';
import { Heading } from '@client/ui/show/heading';
import { Icon } from '@client/ui/show/icon';
import { BottomBar } from '@client/ui/page/bottom-bar';
import { Button } from '@client/ui/press/button';
import { Pressable } from '@client/ui/press/pressable';
import { Notice } from '@client/ui/state/notice';

interface TopicsScreenProps {
  chosen: readonly Topic[];
  onStart: (topics: readonly Topic[]) => void;
}

/** Where it begins: what she wants to know about. Nothing chosen is everything. */
export function TopicsScreen({ chosen: first, onStart }: TopicsScreenProps) {
  const [chosen, setChosen] = useState(first);
  const polite = usePolite();
  const toggle = (topic: Topic) =>
    setChosen(
      chosen.includes(topic) ? chosen.filter((other) => other !== topic) : [...chosen, topic],
    );
  const isQuiet = chosen.some((topic) => topicsWithoutTrace.includes(topic));
  return (
    <View className="stack">
      <View>
        <Heading level={1}>{polite('你想看哪方面？')}</Heading>
        <View className="small">可以选几样。不选就都看看。</View>
      </View>
      <View className="policy-topics targets" {...aria({ role: 'group', label: '想看哪方面' })}>
        {topics.map((topic) => {
          const isOn = chosen.includes(topic);
          return (
            <Pressable
              key={topic}
              className={`policy-topic ${isOn ? 'policy-topic--on' : ''}`}
              role="checkbox"
              label={topicNames[topic]}
              checked={isOn}
              onPress={() => toggle(topic)}
            >
              {isOn && <Icon name="check" />}
              {topicNames[topic]}
            </Pressable>
          );
        })}
      </View>
      {isQuiet && (
        <Notice tone="quiet" live>
          {polite('选了人身安全，这次的回答一样都不存，关掉就没了。急的时候打 110。')}
        </Notice>
      )}
      <BottomBar>
        <Button
          label={chosen.length === 0 ? '都看看，开始' : '开始'}
          onPress={() => onStart(chosen)}
        />
      </BottomBar>
    </View>
  );
}
