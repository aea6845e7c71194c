import { Select } from 'antd';
import type { ReactNode } from 'react';
import { useSearchParams } from 'wouter';
import { useStaff } from '../../session/use-staff';
import { Labelled } from '../../ui/labelled';
import { Loading } from '../../ui/loading';
import { NothingHere } from '../../ui/nothing-here';
import { Problem } from '../../ui/problem';
import { useMyPlaces, type House } from './use-places';

interface ForHouseProps {
  /** Only those that she runs. */
  mustRun?: boolean;
  children: (house: House) => ReactNode;
}

/** A part of a page about one house of counselling: that of the address, else of the unit chosen above. */
export function ForHouse({ mustRun = false, children }: ForHouseProps) {
  const { unit } = useStaff();
  const [params, setParams] = useSearchParams();
  const { data, isPending, error, refetch } = useMyPlaces();
  if (isPending) return <Loading />;
  if (!data) return <Problem error={error} onRetry={() => void refetch()} />;
  const houses = data.units.filter(({ runs }) => runs || !mustRun);
  const asked = params.get('unit') ?? unit?.id;
  const house = houses.find(({ unitId }) => unitId === asked) ?? houses[0];
  if (!house) {
    return (
      <NothingHere title="你管的单位里没有咨询室">
        <p>要开咨询服务，请县妇联的管理员来办。</p>
      </NothingHere>
    );
  }
  return (
    <>
      {houses.length > 1 && (
        <div className="whose">
          <Labelled label="哪个咨询室">
            {(tie) => (
              <Select
                {...tie}
                value={house.unitId}
                onChange={(unitId) => setParams({ unit: unitId }, { replace: true })}
                options={houses.map(({ unitId, name }) => ({ value: unitId, label: name }))}
              />
            )}
          </Labelled>
        </div>
      )}
      <div key={house.unitId}>{children(house)}</div>
    </>
  );
}
