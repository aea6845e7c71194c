import { Button } from 'antd';
import { useState } from 'react';
import { caseLeadRoles } from '@shared/organisation/roles';
import { holdsOneOf } from '../../../session/staff-roles';
import { useStaff } from '../../../session/use-staff';
import { Loading } from '../../../ui/loading';
import { Page } from '../../../ui/page';
import { Panel } from '../../../ui/panel';
import { Problem } from '../../../ui/problem';
import { CalledNow } from './called-now';
import { ContactTest } from './contact-test';
import { DutyDialog } from './duty-dialog';
import { SettingsPanel } from './settings-panel';
import { useRota } from './use-rota';
import { WeekRota } from './week-rota';
import { weekOf } from './week';
import './duty.css';

/** Who is called, and when. */
export default function DutyPage() {
  const { units } = useStaff();
  const isLead = holdsOneOf(units, caseLeadRoles);
  const [offset, setOffset] = useState(0);
  const [isAdding, setAdding] = useState(false);
  const week = weekOf(new Date(), offset);
  const rota = useRota(week);
  const thisWeek = useRota(weekOf(new Date()));
  return (
    <Page
      title="值班"
      note="有求助没人接，就按顺序叫人：30 分钟（紧急）或 24 小时（其他）没人接，叫下一位，直到有人接。"
      actions={
        isLead && (
          <Button type="primary" onClick={() => setAdding(true)}>
            排一班
          </Button>
        )
      }
    >
      <div className="stack">
        {thisWeek.data && <CalledNow rota={thisWeek.data} />}
        <Panel title="我的提醒电话">
          {thisWeek.data ? <ContactTest contact={thisWeek.data.myContact} /> : <Loading rows={1} />}
        </Panel>
        <Panel
          title="值班表"
          actions={
            <>
              <Button onClick={() => setOffset(offset - 1)}>上一周</Button>
              <Button disabled={offset === 0} onClick={() => setOffset(0)}>
                本周
              </Button>
              <Button onClick={() => setOffset(offset + 1)}>下一周</Button>
            </>
          }
        >
          {rota.isPending && <Loading />}
          {rota.isError && <Problem error={rota.error} onRetry={() => void rota.refetch()} />}
          {rota.data && <WeekRota week={week} rota={rota.data} isLead={isLead} />}
        </Panel>
        {isLead && <SettingsPanel />}
      </div>
      {isAdding && rota.data && (
        <DutyDialog
          handlers={rota.data.handlers}
          days={week.days}
          onClose={() => setAdding(false)}
        />
      )}
    </Page>
  );
}
