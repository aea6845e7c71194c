import { Text, View } from '@tarojs/components';
import type { PolicyCard } from '@shared/policies/views';
import { routes } from '@client/domains';
import { open } from '@client/platform/go';
import { Card } from '@client/ui/show/card';
import { Tag } from '@client/ui/show/tag';
import { dayBefore } from '../day-words';
import { marked } from '../search/marked';
import { StateTag } from './state-tag';

interface PolicyRowProps {
  policy: PolicyCard;
  /** Words to mark. */
  marks?: readonly string[];
}

/** A policy in a list. An example says so on each. */
export function PolicyRow({ policy, marks = [] }: PolicyRowProps) {
  const { id, title, summary, state, standing, deadline, region } = policy;
  return (
    <Card
      className="policy-card"
      label={[title, standing === 'example' ? '示例' : '', summary].filter(Boolean).join('，')}
      onPress={() => open(routes.policy(id))}
    >
      <View className="policy-head">
        <View className="policy-tags">
          <StateTag state={state} />
          {standing === 'example' && <Tag tone="warn">示例，不是真的政策</Tag>}
        </View>
        <View className="small">{deadline === null ? region : `${dayBefore(deadline)}申请`}</View>
      </View>
      <View className="strong">
        <Marked text={title} words={marks} />
      </View>
      {summary !== '' && (
        <View className="small">
          <Marked text={summary} words={marks} />
        </View>
      )}
    </Card>
  );
}

function Marked({ text, words }: { text: string; words: readonly string[] }) {
  return (
    <>
      {marked(text, words).map((piece, at) => (
        <Text key={at} className={piece.isHit ? 'policy-mark' : ''}>
          {piece.text}
        </Text>
      ))}
    </>
  );
}
