import { useMemo } from 'react';
import { useStaff } from '../../../session/use-staff';
import { Loading } from '../../../ui/loading';
import { Page } from '../../../ui/page';
import { PolicyEditor } from './policy-editor';
import { emptyForm } from './policy-form';

/** A new one for the chosen unit. */
export default function NewPage() {
  const { me, unit } = useStaff();
  const unitId = unit?.id ?? '';
  const start = useMemo(() => emptyForm(unitId), [unitId]);
  if (!me || !unit) return <Loading />;
  return (
    <Page title="写政策" note={unit.name}>
      <PolicyEditor
        key={unit.id}
        start={start}
        problems={noProblems}
        localDraftKey={`policy:${me.id}:new:${unit.id}`}
        edited={null}
      />
    </Page>
  );
}

const noProblems = {};
