import { PlusOutlined, TableOutlined } from '@ant-design/icons';
import { Button, Input, Segmented } from 'antd';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import type { Register } from '@shared/activities/registers/register-rules';
import { cut } from '@shared/text/characters';
import { queryKey } from '@shared/contract/query-key';
import { api } from '../../../platform/api';
import { useStaff } from '../../../session/use-staff';
import { Loading } from '../../../ui/loading';
import { Page } from '../../../ui/page';
import { Problem } from '../../../ui/problem';
import { upTo } from '../../../ui/up-to';
import { registerLabels, type Entry } from './entries';
import { EntryActions } from './entry-actions';
import { EntryDialog } from './entry-dialog';
import { ImportPanel } from './import-panel';
import { pageSize, RegisterTable } from './register-table';
import '../editor/editor.css';
import './registers.css';

/** Lecturers and venues of the unit: what the editor suggests, kept one by one or from a table. */
export default function RegistersPage() {
  const { unit } = useStaff();
  const [register, setRegister] = useState<Register>('lecturers');
  const [isImporting, setIsImporting] = useState(false);
  /** The one in the dialog; null adds one. */
  const [open, setOpen] = useState<{ entry: Entry | null } | null>(null);
  const [typed, setTyped] = useState('');
  const [page, setPage] = useState(1);
  const words = cut(useDeferredValue(typed.trim()), 40);
  const unitId = unit?.id ?? '';
  const entries = useQuery({
    queryKey: queryKey('activities', 'registerEntries', unitId, register, words, page, pageSize),
    queryFn: ({ signal }) =>
      api.activities.registerEntries(
        { unitId, register, page, size: pageSize, ...(words === '' ? {} : { words }) },
        { signal },
      ),
    enabled: unit !== null,
    placeholderData: keepPreviousData,
  });
  if (!unit) return <Loading />;
  const called = registerLabels[register];
  const actions = (entry: Entry) => (
    <EntryActions
      unitId={unit.id}
      register={register}
      entry={entry}
      onEdit={() => setOpen({ entry })}
    />
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
            {called.add}
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
            onChange={(chosen) => {
              setRegister(chosen);
              setPage(1);
            }}
          />
        </div>
        {isImporting && (
          <ImportPanel key={`${unit.id} ${register}`} unitId={unit.id} register={register} />
        )}
        <Input
          className="register-search"
          type="search"
          allowClear
          aria-label={`找${called.one}`}
          placeholder={`找${called.one}：${called.name}或${called.second}`}
          value={typed}
          count={upTo(40)}
          onChange={(event) => {
            setTyped(event.target.value);
            setPage(1);
          }}
        />
        {entries.isPending && <Loading />}
        {entries.isError && (
          <Problem error={entries.error} onRetry={() => void entries.refetch()} />
        )}
        {entries.data && (
          <RegisterTable
            register={register}
            rows={entries.data.items}
            total={entries.data.total}
            page={page}
            isSearch={words !== ''}
            onPage={setPage}
            actions={actions}
          />
        )}
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
