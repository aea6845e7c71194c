import { View } from '@tarojs/components';
import { useState } from 'react';
import { currentConsentText } from '@shared/people/privacy/consent-texts';
import { routes } from '@client/domains';
import { open } from '@client/platform/go';
import { Button } from '@client/ui/press/button';
import { Card } from '@client/ui/show/card';
import { CheckboxGroup } from '@client/ui/input/checkbox-group';
import { ConsentSheet } from '../privacy/consent-sheet';

interface GuardianConsentProps {
  given: boolean;
  onChange: (given: boolean) => void;
}

/** A child under 14: its guardian consents by a tick of her own, never set beforehand. */
export function GuardianConsent({ given, onChange }: GuardianConsentProps) {
  const [reading, setReading] = useState(false);
  const text = currentConsentText('child-data');
  return (
    <Card>
      <View className="strong">孩子不满 14 岁，要监护人同意</View>
      <CheckboxGroup
        label={text.title}
        choices={[
          {
            value: 'given',
            label: '我是监护人，或监护人已经同意；记下孩子的称呼和年龄',
            note: '只用来报名活动，随时能删',
          },
        ]}
        chosen={given ? ['given'] : []}
        onChange={(chosen) => onChange(chosen.length > 0)}
      />
      <Button kind="quiet" label="看全部说明" onPress={() => setReading(true)} />
      <Button kind="quiet" label="孩子信息的规矩" onPress={() => open(routes.childRules)} />
      <ConsentSheet text={text} open={reading} onClose={() => setReading(false)} />
    </Card>
  );
}
