import { PlusOutlined, TableOutlined } from '@ant-design/icons';
import { Button, Segmented } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Register } from '@shared/activities/registers/register-rules';
import { api } from '../../../platform/api';
import { useStaff } from '../../../session/use-staff';
import { Loading } from '../../../ui/loading';
import { Page } from '../../../ui/page';
import { Problem } from '../../../ui/problem';
import { registerWords, type Entry } from './entries';
import { EntryActions } from './entry-actions';
import { EntryDialog } from './entry-dialog';
import { ImportPanel } from './import-panel';
import { Lecturers, Venues } from './register-tables';
import '../editor/editor.css';
import './registers.css';

/** Lecturers and venues of the unit: what the editor suggests, kept one by one or from a table. */
export default function RegistersPage() {
  const { unit } = useStaff();
  const [register, setRegister] = useState<Register>('lecturers');
  const [isImporting, setIsImporting] = useState(false);
  /** The one in the dialog; null adds one. */
  const [open, setOpen] = useState<{ entry: Entry | null } | null>(null);
  const suggestions = useQuery({
    queryKey: ['activities', 'suggestions', unit?.id],
    queryFn: ({ signal }) => api.activities.suggestions({ unitId: unit?.id ?? '' }, { signal }),
    enabled: unit !== null,
  });
  if (!unit) return <Loading />;
  const words = registerWords[register];
  const actions = (entry: Entry) => (
    <EntryActions unitId={unit.id} entry={entry} onEdit={() => setOpen({ entry })} />
  );
  return (
    <Page
      title="讲师和场地"
      note={`写活动时会提示。${unit.name}加的，下级也能用。`}
      actions={
        <>
          <Button
            icon={<TableOutlined />}
            aria-expanded={isImporting}
            onClick={() => setIsImporting(!isImporting)}
          >
            从表格导入
          </Button>
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setOpen({ entry: null })}>
            {words.add}
          </Button>
        </>
      }
    >
      <div className="stack">
        <div>
          <Segmented<Register>
            aria-label="看哪一份"
            value={register}
            options={[
              { value: 'lecturers', label: '讲师' },
              { value: 'venues', label: '场地' },
            ]}
            onChange={setRegister}
          />
        </div>
        {isImporting && (
          <ImportPanel key={`${unit.id} ${register}`} unitId={unit.id} register={register} />
        )}
        {suggestions.isPending && <Loading />}
        {suggestions.isError && (
          <Problem error={suggestions.error} onRetry={() => void suggestions.refetch()} />
        )}
        {suggestions.data &&
          (register === 'lecturers' ? (
            <Lecturers rows={suggestions.data.lecturers} actions={actions} />
          ) : (
            <Venues rows={suggestions.data.venues} actions={actions} />
          ))}
      </div>
      {open && (
        <EntryDialog
          unitId={unit.id}
          register={register}
          entry={open.entry}
          onClose={() => setOpen(null)}
        />
      )}
    </Page>
  );
}
