import { Segmented } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Register } from '@shared/activities/registers/register-rules';
import { api } from '../../../platform/api';
import { useStaff } from '../../../session/use-staff';
import { Loading } from '../../../ui/loading';
import { Page } from '../../../ui/page';
import { Problem } from '../../../ui/problem';
import { ImportPanel } from './import-panel';
import { Lecturers, Venues } from './register-tables';
import '../editor/editor.css';
import './registers.css';

/** Lecturers and venues of the unit: what the editor suggests, and how to fill it from a table. */
export default function RegistersPage() {
  const { unit } = useStaff();
  const [register, setRegister] = useState<Register>('lecturers');
  const suggestions = useQuery({
    queryKey: ['activities', 'suggestions', unit?.id],
    queryFn: ({ signal }) => api.activities.suggestions({ unitId: unit?.id ?? '' }, { signal }),
    enabled: unit !== null,
  });
  const isLecturers = register === 'lecturers';
  return (
    <Page
      title="讲师和场地"
      note={`写活动时会提示。导入到${unit?.name ?? '你的单位'}，下级也能用。`}
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
        {unit && (
          <ImportPanel key={`${unit.id} ${register}`} unitId={unit.id} register={register} />
        )}
        <section aria-labelledby="register-title">
          <h2 className="section-title" id="register-title">
            {isLecturers ? '现有的讲师' : '现有的场地'}
          </h2>
          {suggestions.isPending && <Loading />}
          {suggestions.isError && (
            <Problem error={suggestions.error} onRetry={() => void suggestions.refetch()} />
          )}
          {suggestions.data &&
            (isLecturers ? (
              <Lecturers lecturers={suggestions.data.lecturers} />
            ) : (
              <Venues venues={suggestions.data.venues} />
            ))}
        </section>
      </div>
    </Page>
  );
}
