import { View } from '@tarojs/components';
import { useState } from 'react';
import { currentConsentText } from '@shared/people/privacy/consent-texts';
import { Button } from '@client/ui/press/button';
import { usePolite } from '@client/session/use-polite';
import { ConsentSheet } from '../privacy/consent-sheet';

/** What she agrees to with the button below, and where to read it first. */
export function PrivacyLine() {
  const [reading, setReading] = useState(false);
  const polite = usePolite();
  return (
    <View>
      <View className="small">
        {polite('登录只用来认出是你。点“同意并登录”，就是同意隐私说明；随时能注销。')}
      </View>
      <Button kind="quiet" label="先看隐私说明" onPress={() => setReading(true)} />
      <ConsentSheet
        text={currentConsentText('privacy')}
        open={reading}
        onClose={() => setReading(false)}
      />
    </View>
  );
}
