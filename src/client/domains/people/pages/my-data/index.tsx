import { View } from '@tarojs/components';
import { useMutation } from '@tanstack/react-query';
import { BottomBar } from '@client/ui/page/bottom-bar';
import { Button } from '@client/ui/press/button';
import { Card } from '@client/ui/show/card';
import { DataSection } from '../../components/privacy/data-section';
import { Failure } from '../../components/failure';
import { IdentityProblem, needsHer } from '../../components/sign-in-methods/identity-problem';
import { OwnPage } from '../../components/own-page';
import { saveFile } from '../../privacy/save-file';
import { useMyData, type MyData } from '../../privacy/use-my-data';
import { usePolite } from '@client/session/use-polite';

export default function MyDataPage() {
  const query = useMyData();
  const polite = usePolite();
  const saving = useMutation({
    mutationFn: (data: MyData) =>
      saveFile(`my-data-${data.madeAt.slice(0, 10)}.json`, JSON.stringify(data, null, 2)),
  });
  const save = (data: MyData) => (
    <BottomBar>
      <Button
        icon="download"
        label="存成文件"
        busy={saving.isPending}
        onPress={() => saving.mutate(data)}
      />
    </BottomBar>
  );
  const instead = (error: unknown) =>
    needsHer(error) && (
      <Card>
        <IdentityProblem error={error} kind="export" onConfirmed={() => void query.refetch()} />
      </Card>
    );
  return (
    <OwnPage title="我的全部资料" query={query} bottom={save} instead={instead}>
      {({ sections }) => (
        <>
          <View className="small">
            {polite('系统里关于你的都在这里。存成文件以后请自己收好，别发给别人。')}
          </View>
          <Failure error={saving.error} />
          {sections.map((section) => (
            <DataSection key={`${section.domain} ${section.key}`} section={section} />
          ))}
        </>
      )}
    </OwnPage>
  );
}
