import { Button } from 'antd';
import { useState } from 'react';
import { useStaff } from '../../../session/use-staff';
import { Loading } from '../../../ui/loading';
import { Page } from '../../../ui/page';
import { Editor } from '../editor/editor';
import { emptyForm, type FormDraft } from '../editor/form-draft';
import { readLocalDraft, localDraftKey } from '../editor/local-draft';
import { StartFrom } from './start-from';

/** A new activity: from the last one of a series, or from nothing. */
export default function NewPage() {
  const { me, unit } = useStaff();
  if (!me || !unit) return <Loading />;
  return <Begin key={unit.id} personId={me.id} unitId={unit.id} />;
}

function Begin({ personId, unitId }: { personId: string; unitId: string }) {
  const name = localDraftKey(personId, { unitId });
  const [start, setStart] = useState<FormDraft | null>(() => readLocalDraft(name)?.form ?? null);
  if (!start) {
    return (
      <Page title="新建活动" note="照上一场改最快，时间会往后排好">
        <StartFrom unitId={unitId} onStart={setStart} />
        <Button type="link" onClick={() => setStart(emptyForm(unitId, new Date()))}>
          从空白开始写
        </Button>
      </Page>
    );
  }
  return (
    <Page title="新建活动">
      <Editor start={start} localDraftKey={name} edited={null} />
    </Page>
  );
}
