import { View } from '@tarojs/components';
import { useState } from 'react';
import {
  consentText,
  currentConsentText,
  type ConsentPurpose,
} from '@shared/people/privacy/consent-texts';
import { shanghai } from '@shared/time/time-format';
import { Button } from '@client/ui/press/button';
import { Card } from '@client/ui/show/card';
import { Tag } from '@client/ui/show/tag';
import type { Consent } from '../../privacy/use-consents';
import { usePolite } from '@client/session/use-polite';
import { ConsentSheet } from './consent-sheet';

interface ConsentCardProps {
  purpose: ConsentPurpose;
  /** The one that stands, if any. */
  consent: Consent | undefined;
  busy: boolean;
  onGive: (version: string) => void;
  onWithdraw: () => void;
}

/** One purpose: what for, whether she agreed and when, the whole text, and the other choice. */
export function ConsentCard({ purpose, consent, busy, onGive, onWithdraw }: ConsentCardProps) {
  const [reading, setReading] = useState(false);
  const polite = usePolite();
  const current = currentConsentText(purpose);
  const text = consent ? (consentText(purpose, consent.version) ?? current) : current;
  const title = consent?.memberName ? `${text.title}：${consent.memberName}` : text.title;
  return (
    <Card label={`${title}，${consent ? '已同意' : '没有同意'}`} onPress={() => setReading(true)}>
      <View className="row">
        <View className="grow strong">{title}</View>
        <Tag tone={consent ? 'ok' : 'quiet'}>{consent ? '已同意' : '没有同意'}</Tag>
      </View>
      <View className="small">{polite(text.short)}</View>
      {consent && <View className="small">{`${dayOf(consent.givenAt)}同意的`}</View>}
      <ConsentSheet text={text} open={reading} onClose={() => setReading(false)}>
        {!consent && <Button label="同意" busy={busy} onPress={() => onGive(current.version)} />}
        {consent && text.ifWithdrawn !== null && (
          <>
            <View>{polite(`撤回以后：${text.ifWithdrawn}`)}</View>
            <Button kind="danger" label="撤回同意" busy={busy} onPress={onWithdraw} />
          </>
        )}
        {text.ifWithdrawn === null && (
          <View>{polite('没有这一项就没法用账号。不想再用，你可以注销账号。')}</View>
        )}
      </ConsentSheet>
    </Card>
  );
}

function dayOf(instant: string): string {
  const { year, month, day } = shanghai(instant);
  return `${year} 年 ${month} 月 ${day} 日`;
}
