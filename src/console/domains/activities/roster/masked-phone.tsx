import { Button } from 'antd';
import { useState } from 'react';
import { nameLabel } from './booking-labels';
import { UnmaskDialog } from './dialogs/unmask-dialog';
import type { RosterRow } from './use-roster';

/** The masked number, and the way to the whole one. */
export function MaskedPhone({ row }: { row: RosterRow }) {
  const [asks, setAsks] = useState(false);
  if (row.maskedPhone === null) return <span className="quiet">没有留号码</span>;
  return (
    <span className="roster-masked">
      {row.maskedPhone}
      <Button
        type="link"
        className="roster-masked__see"
        aria-label={`看号码：${nameLabel(row.name)}`}
        onClick={() => setAsks(true)}
      >
        看号码
      </Button>
      {asks && <UnmaskDialog row={row} onClose={() => setAsks(false)} />}
    </span>
  );
}
