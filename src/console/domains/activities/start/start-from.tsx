import { useState } from 'react';
import { Loading } from '../../../ui/loading';
import { NothingHere } from '../../../ui/nothing-here';
import { Problem } from '../../../ui/problem';
import { emptyForm, type FormDraft } from '../editor/form-draft';
import { lastOfSeries } from './last-of-series';
import { useSeries } from '../use-series';

interface StartFromProps {
  unitId: string;
  onStart: (form: FormDraft) => void;
}

/** The series of the county: choosing one fills in the form with the unit's last activity of it. */
export function StartFrom({ unitId, onStart }: StartFromProps) {
  const series = useSeries();
  const [busy, setBusy] = useState<string | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  if (series.isPending) return <Loading />;
  if (series.isError) return <Problem error={series.error} onRetry={() => void series.refetch()} />;

  const begin = async (seriesId: string) => {
    setBusy(seriesId);
    setFailure(null);
    try {
      const last = await lastOfSeries(unitId, seriesId);
      onStart(last ?? { ...emptyForm(unitId, new Date()), seriesId });
    } catch (error) {
      setFailure(error);
      setBusy(null);
    }
  };
  return (
    <>
      {failure !== null && <Problem error={failure} />}
      {series.data.length === 0 && <NothingHere title="还没有系列" />}
      <ul className="cards">
        {series.data.map(({ id, name, summary }) => (
          <li key={id}>
            <button
              type="button"
              className="card card--button"
              disabled={busy !== null}
              aria-busy={busy === id}
              onClick={() => void begin(id)}
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
