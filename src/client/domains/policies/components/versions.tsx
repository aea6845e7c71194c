import { View } from '@tarojs/components';
import { useState } from 'react';
import { shanghaiDate } from '@shared/time/shanghai';
import type { PolicyDetail } from '@shared/policies/views';
import { Button } from '@client/ui/press/button';
import { Card } from '@client/ui/show/card';
import { Heading } from '@client/ui/show/heading';
import { dayWords } from '../day-words';
import { useVersions } from '../use-policy';

/** What changed, in plain words; word by word when she asks. */
export function Versions({ policy }: { policy: PolicyDetail }) {
  const { data } = useVersions(policy);
  const [whole, setWhole] = useState(false);
  const versions = data?.versions ?? [];
  const [latest] = versions;
  if (latest === undefined || versions.length < 2) return null;
  const shown = whole ? versions : [latest];
  return (
    <View className="stack">
      <Heading>改过什么</Heading>
      <Card>
        {shown.map(({ version, publishedAt, whatChanged, differences }) => (
          <View key={version} className="policy-version">
            <View className="strong">
              {`第 ${version} 版，${dayWords(shanghaiDate(new Date(publishedAt)))}`}
            </View>
            <View>{whatChanged}</View>
            {whole &&
              differences.map(({ label, before, after }) => (
                <View key={label}>
                  <View className="small">{label}</View>
                  {before !== '' && <View className="policy-before">{`原来：${before}`}</View>}
                  {after !== '' && <View>{`现在：${after}`}</View>}
                </View>
              ))}
          </View>
        ))}
      </Card>
      <Button
        kind="quiet"
        label={whole ? '收起' : '看每一版改了哪里'}
        onPress={() => setWhole(!whole)}
      />
    </View>
  );
}
