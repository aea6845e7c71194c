import { View } from '@tarojs/components';
import { lawNote } from '@shared/protection/guides/guides';
import type { Guide, GuideLine } from '@shared/protection/guides/guide';
import { usePolite } from '@client/session/use-polite';
import { Card } from '@client/ui/show/card';
import { Heading } from '@client/ui/show/heading';
import { Notice } from '@client/ui/state/notice';
import { CallLine } from './call-line';
import './guide-view.scss';

/** A guide: what to know first, who else will know, then what to do. */
export function GuideView({ guide }: { guide: Guide }) {
  const polite = usePolite();
  return (
    <>
      <View>
        <Heading level={1}>{guide.title}</Heading>
        <View>{polite(guide.lead)}</View>
      </View>
      <Notice tone="info" icon="users-round">
        <View className="strong">还有谁会知道</View>
        <Lines lines={guide.whoLearns} />
      </Notice>
      {guide.parts.map(({ heading, lines }) => (
        <View key={heading} className="pr-guide__part">
          <Heading>{heading}</Heading>
          <Card>
            <Lines lines={lines} />
          </Card>
        </View>
      ))}
      <View className="small">{lawNote}</View>
      <CallLine before="别等看完" />
    </>
  );
}

function Lines({ lines }: { lines: readonly GuideLine[] }) {
  const polite = usePolite();
  return (
    <View className="pr-guide__lines">
      {lines.map(({ text, law }) => (
        <View key={text}>
          <View>{polite(text)}</View>
          {law !== undefined && <View className="small">{law}</View>}
        </View>
      ))}
    </View>
  );
}
