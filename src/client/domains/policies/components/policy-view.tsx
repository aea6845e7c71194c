import { View } from '@tarojs/components';
import { standingLabels, standingNotes } from '@shared/policies/standing';
import { topicNames } from '@shared/policies/topics';
import type { PolicyDetail } from '@shared/policies/views';
import { routes } from '@client/domains';
import { Helplines } from '@client/pages/help/helplines';
import { open } from '@client/platform/go';
import { usePolite } from '@client/session/use-polite';
import { isWeapp } from '@client/ui/aria';
import { Button } from '@client/ui/press/button';
import { ReadAloud } from '@client/ui/press/read-aloud';
import { Card } from '@client/ui/show/card';
import { Fact } from '@client/ui/show/fact';
import { Heading } from '@client/ui/show/heading';
import { Tag } from '@client/ui/show/tag';
import { Notice } from '@client/ui/state/notice';
import { dayBefore, dayWords } from '../day-words';
import { FollowPolicy } from './follow-button';
import { GainBoxes } from './gain-boxes';
import { PlainList } from './plain-list';
import { Sources } from './sources';
import { StateTag } from './state-tag';
import { Versions } from './versions';
import { WhereTo } from './where-to';
import './policies.scss';

/** A policy from what it is to where it stands. */
export function PolicyView({ policy }: { policy: PolicyDetail }) {
  const polite = usePolite();
  const { id, standing, discreet, deadline, calculator } = policy;
  const isExample = standing === 'example';
  return (
    <View className="stack">
      <View className="policy-tags">
        <StateTag state={policy.state} />
        <Tag tone={isExample ? 'warn' : 'quiet'}>{standingLabels[standing]}</Tag>
      </View>
      <Heading level={1}>{policy.heading}</Heading>
      <Notice tone={isExample ? 'warn' : 'quiet'}>{standingNotes[standing]}</Notice>
      {policy.state === 'ended' && (
        <Notice tone="warn">这条已经结束，不再受理。已经交了材料的，问问窗口。</Notice>
      )}
      {deadline !== null && (
        <Fact icon="clock" title={`${dayBefore(deadline)}申请`} note={dayWords(deadline)} />
      )}
      <View>
        <Heading>一分钟读懂</Heading>
        <View>{policy.summary}</View>
      </View>
      {!discreet && <ReadAloud parts={spokenParts(policy)} />}
      <GainBoxes gains={policy.gains} loan={policy.loan} />
      <View>
        <Heading>谁能办</Heading>
        <View>{policy.who}</View>
      </View>
      {calculator !== null && (
        <Button
          kind="soft"
          label={calculator === 'loan' ? '算一算每月还多少' : '算一算能补多少'}
          onPress={() => open(routes.calculator(id))}
        />
      )}
      {policy.hasRule && !discreet && (
        <Button
          kind="ghost"
          icon="sprout"
          label={polite('三分钟看看你符不符合')}
          onPress={() => open(routes.match())}
        />
      )}
      <PlainList title="怎么办" items={policy.steps} ordered />
      <Materials policy={policy} />
      <WhereTo policy={policy} />
      <PlainList title="要由窗口定的" items={policy.officeJudges} />
      <PlainList title="别弄混" items={policy.isNot} />
      <Papers policy={policy} />
      <Sources policy={policy} />
      <Versions policy={policy} />
      {discreet ? <Helplines /> : <FollowPolicy policy={policy} />}
      {isWeapp && !discreet && (
        <Button kind="soft" icon="share-2" label="发给朋友" openType="share" onPress={nothing} />
      )}
    </View>
  );
}

/** WeChat itself opens its dialogue. */
const nothing = () => undefined;

function Materials({ policy: { materials } }: { policy: PolicyDetail }) {
  if (materials.length === 0) return null;
  return (
    <View className="stack">
      <Heading>带什么</Heading>
      <Card>
        {materials.map(({ name, why, whereToGet }) => (
          <Fact
            key={name}
            icon="check"
            title={name}
            note={`为什么：${why}。哪里拿：${whereToGet}。`}
          />
        ))}
      </Card>
    </View>
  );
}

/** Who issued it, for whom, since when: for whoever has to show it at the counter. */
function Papers({ policy }: { policy: PolicyDetail }) {
  const { region, issuer, documentNumber, basis, from, until, topics } = policy;
  const span = [from && `${dayWords(from)}起`, until && `到 ${dayWords(until)}`].filter(Boolean);
  return (
    <View className="stack">
      <Heading>是哪里的规定</Heading>
      <Card>
        <Fact icon="map-pin" title={`管哪里：${region}`} note={`谁定的：${issuer}`} />
        {documentNumber !== null && <Fact icon="ticket" title={`文号：${documentNumber}`} />}
        {basis !== null && (
          <Fact
            icon="book-open-text"
            title={`${basis.document} ${basis.article}`}
            note={`看的文本：${basis.version}`}
          />
        )}
        {span.length > 0 && <Fact icon="calendar-days" title={span.join('，')} />}
        <Fact icon="info" title={topics.map((topic) => topicNames[topic]).join('、')} />
      </Card>
    </View>
  );
}

/** In the order in which it is read; an example says so first. */
function spokenParts(policy: PolicyDetail): string[] {
  const { heading, standing, summary, gains, loan, who, steps, materials } = policy;
  return [
    heading,
    ...(standing === 'example' ? [standingNotes.example] : []),
    summary,
    `补给你：${gains}`,
    ...(loan === null ? [] : [`借给你，要还：${loan}`]),
    `谁能办：${who}`,
    ...steps,
    ...materials.map(({ name, whereToGet }) => `带上${name}，${whereToGet}`),
  ];
}
