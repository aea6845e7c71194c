import { View } from '@tarojs/components';
import { Card } from '@client/ui/show/card';
import { Fact } from '@client/ui/show/fact';
import { Heading } from '@client/ui/show/heading';
import { usePolite } from '@client/session/use-polite';

interface DeletionFactsProps {
  consequences: readonly string[];
  kept: readonly { what: string; why: string; basis: string; until: string }[];
}

/** What goes, and what has to stay, why and until when. */
export function DeletionFacts({ consequences, kept }: DeletionFactsProps) {
  const polite = usePolite();
  return (
    <>
      <Heading>会删掉</Heading>
      <Card>
        {consequences.map((consequence) => (
          <Fact key={consequence} icon="trash-2" title={polite(consequence)} />
        ))}
      </Card>
      <Heading>会留下的，和为什么</Heading>
      <Card>
        {kept.map(({ what, why, basis, until }) => (
          <Fact
            key={what}
            icon="info"
            title={what}
            note={polite(`${why}（${basis}）。${until}。`)}
          />
        ))}
      </Card>
      <View className="small">删了就找不回来。以后再登录，是一个全新的账号。</View>
    </>
  );
}
