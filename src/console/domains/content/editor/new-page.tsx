import { useParams } from 'wouter';
import { pieceKindNames, pieceKinds } from '@shared/content/views';
import { useStaff } from '../../../session/use-staff';
import { Loading } from '../../../ui/loading';
import { NothingHere } from '../../../ui/nothing-here';
import { Page } from '../../../ui/page';
import { PieceEditor } from './piece-editor';
import { emptyForm } from './piece-form';

/** A new one of the kind in the address, for the chosen unit. */
export default function NewPage() {
  const { kind: named } = useParams();
  const { me, unit } = useStaff();
  const kind = pieceKinds.find((each) => each === named);
  if (!kind) return <NothingHere title="没有这一种" />;
  if (!me || !unit) return <Loading />;
  return (
    <Page title={`写${pieceKindNames[kind]}`} note={unit.name}>
      <PieceEditor
        key={`${kind}:${unit.id}`}
        start={emptyForm(kind, unit.id)}
        localDraftKey={`piece:${me.id}:new:${kind}:${unit.id}`}
        edited={null}
      />
    </Page>
  );
}
