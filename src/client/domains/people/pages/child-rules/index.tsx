import { View } from '@tarojs/components';
import { childRules, childRulesVersion } from '@shared/people/privacy/child-rules';
import { usePolite } from '@client/session/use-polite';
import { Page } from '@client/ui/page/page';
import { Card } from '@client/ui/show/card';
import { Heading } from '@client/ui/show/heading';

/** Read before anybody consents for a child: without signing in. */
export default function ChildRulesPage() {
  const polite = usePolite();
  return (
    <Page title="孩子信息的规矩">
      <Heading level={1}>不满 14 岁孩子的信息，我们这样对待</Heading>
      {childRules.map(({ title, paragraphs }) => (
        <Card key={title}>
          <Heading>{polite(title)}</Heading>
          <View className="stack">
            {paragraphs.map((paragraph) => (
              <View key={paragraph}>{polite(paragraph)}</View>
            ))}
          </View>
        </Card>
      ))}
      <View className="small">{`${childRulesVersion} 起用`}</View>
    </Page>
  );
}
