import { useStaff } from '../../../session/use-staff';
import { Loading } from '../../../ui/loading';
import { Page } from '../../../ui/page';
import { DueList } from './due-list';
import { ParameterRegister } from './parameter-register';
import { SourceHosts } from './source-hosts';
import '../editor/editor.css';

/** What keeps a public library true: sources, figures, and the sites that count as official. */
export default function UpkeepPage() {
  const { unit } = useStaff();
  if (!unit) return <Loading />;
  return (
    <Page title="核对和数字" note={`${unit.name}和下面各单位的政策`}>
      <div className="policy-editor__form">
        <DueList unitId={unit.id} />
        <ParameterRegister unitId={unit.id} />
        <SourceHosts unitId={unit.id} />
      </div>
    </Page>
  );
}
