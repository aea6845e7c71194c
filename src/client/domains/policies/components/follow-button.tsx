import { View } from '@tarojs/components';
import { messageOf } from '@shared/contract/connection-error';
import type { Topic } from '@shared/policies/topics';
import { topicNames, topicsWithoutTrace } from '@shared/policies/topics';
import type { PolicyDetail } from '@shared/policies/views';
import { Button } from '@client/ui/press/button';
import { Notice } from '@client/ui/state/notice';
import { useFollow, useFollowing } from '../use-follow';

/** One message when this policy changes or ends. */
export function FollowPolicy({ policy }: { policy: PolicyDetail }) {
  const { follow, busy, error, isSignedIn } = useFollow();
  const { following, id: policyId } = policy;
  const label = following ? '在关注，变了告诉你。不关注了' : '关注，变了告诉我';
  return (
    <View className="stack">
      <Button
        kind={following ? 'soft' : 'ghost'}
        icon={following ? 'check' : 'bell'}
        label={isSignedIn ? label : '登录后关注，变了告诉我'}
        busy={busy}
        onPress={() => follow({ followed: { what: 'policy', policyId }, on: !following })}
      />
      {error && (
        <Notice tone="warn" live>
          {messageOf(error)}
        </Notice>
      )}
    </View>
  );
}

/** One message when there is something new of this kind. Nothing where it would tell on her. */
export function FollowTopic({ topic }: { topic: Topic }) {
  const { follow, busy, error, isSignedIn } = useFollow();
  const following = useFollowing();
  if (topicsWithoutTrace.includes(topic)) return null;
  const isOn = following.data?.topics.includes(topic) ?? false;
  const label = isOn
    ? `在关注“${topicNames[topic]}”。不关注了`
    : `关注“${topicNames[topic]}”的新政策`;
  return (
    <View className="stack">
      <Button
        kind={isOn ? 'soft' : 'ghost'}
        icon={isOn ? 'check' : 'bell'}
        label={isSignedIn ? label : `登录后关注“${topicNames[topic]}”`}
        busy={busy}
        onPress={() => follow({ followed: { what: 'topic', topic }, on: !isOn })}
      />
      {error && (
        <Notice tone="warn" live>
          {messageOf(error)}
        </Notice>
      )}
    </View>
  );
}
