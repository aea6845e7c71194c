import { Button } from 'antd';
import { useCommand } from '@console/platform/use-command';
import { useStaff } from '@console/session/use-staff';
import { Page } from '@console/ui/page';
import { kites } from './kites-api';

export default function KitesPage() {
  const { unit } = useStaff();
  const draw = useCommand(kites.draw);
  return (
    <Page title="风筝" note={unit?.name}>
      <Button onClick={() => unit && draw.mutate({ unitId: unit.id, shape: '蜈蚣' })}>
        画一只蜈蚣
      </Button>
      {draw.data && <p>画好了，第 {draw.data.revision} 稿</p>}
    </Page>
  );
}
