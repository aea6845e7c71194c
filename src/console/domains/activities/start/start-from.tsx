import { useState } from 'react';
import { Loading } from '../../../ui/loading';
import { NothingHere } from '../../../ui/nothing-here';
import { Problem } from '../../../ui/problem';
import { emptyForm, type FormDraft } from '../editor/form-draft';
import { useSeries } from '../use-series';
import { beginFrom } from './begin-from';
import { Templates } from './templates';

interface StartFromProps {
  unitId: string;
  onStart: (form: FormDraft) => void;
}

/** Templates and series: choosing one fills in the form. */
export function StartFrom({ unitId, onStart }: StartFromProps) {
  const series = useSeries();
  const [busy, setBusy] = useState<string | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  if (series.isPending) return <Loading />;
  if (series.isError) return <Problem error={series.error} onRetry={() => void series.refetch()} />;

  const begin = async (id: string, load: () => Promise<FormDraft | null>) => {
    setBusy(id);
    setFailure(null);
    try {
      onStart((await load()) ?? { ...emptyForm(unitId, new Date()), seriesId: id });
    } catch (error) {
      setFailure(error);
      setBusy(null);
    }
  };
  return (
    <>
      {failure !== null && <Problem error={failure} />}
      <Templates
        unitId={unitId}
        busy={busy}
        onChoose={(templateId) =>
          void begin(templateId, () => beginFrom(unitId, { kind: 'template', templateId }))
        }
      />
      <h2 className="section-title">照这个系列的上一场</h2>
      {series.data.length === 0 && <NothingHere title="还没有系列" />}
      <ul className="cards">
        {series.data.map(({ id, name, summary }) => (
          <li key={id}>
            <button
              type="button"
              className="card card--button"
              disabled={busy !== null}
              aria-busy={busy === id}
              onClick={() =>
                void begin(id, () => beginFrom(unitId, { kind: 'series', seriesId: id }))
              }
            >
              <span className="card__title">{name}</span>
              <span className="quiet">{summary}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
