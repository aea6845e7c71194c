import { Radio, Select } from 'antd';
import type { Line, Service } from '@shared/counselling/services';
import type { ServiceCard } from '@shared/counselling/views';
import { Labelled } from '../../../ui/labelled';
import { lineWords, serviceWords } from '../words';

export interface PartlyWanted {
  service: Service | null;
  line: Line | null;
  counsellorId: string | null;
}

interface WantedFieldsProps {
  cards: readonly ServiceCard[];
  wanted: PartlyWanted;
  onChange: (wanted: PartlyWanted) => void;
}

const anyone = 'anyone';

/** What for, how, and with whom: only what somebody really offers. */
export function WantedFields({ cards, wanted, onChange }: WantedFieldsProps) {
  const card = cards.find(({ service }) => service === wanted.service);
  const counsellors = (card?.counsellors ?? []).filter(
    ({ lines }) => wanted.line === null || lines.includes(wanted.line),
  );
  return (
    <>
      <Labelled label="约什么" note={card && `一次 ${card.minutes} 分钟`}>
        {(tie) => (
          <Select
            {...tie}
            value={wanted.service}
            placeholder="选一项"
            options={cards.map(({ service }) => ({ value: service, label: serviceWords(service) }))}
            onChange={(service) => onChange({ service, line: null, counsellorId: null })}
          />
        )}
      </Labelled>
      {card && (
        <div className="labelled">
          <span className="labelled__label">怎么谈</span>
          <Radio.Group
            aria-label="怎么谈"
            optionType="button"
            value={wanted.line}
            options={card.lines.map(({ line }) => ({ value: line, label: lineWords(line) }))}
            onChange={(event) => {
              const chosen = card.lines.find(({ line }) => line === event.target.value);
              if (chosen) onChange({ ...wanted, line: chosen.line, counsellorId: null });
            }}
          />
        </div>
      )}
      {card && wanted.line !== null && (
        <Labelled label="跟谁">
          {(tie) => (
            <Select
              {...tie}
              value={wanted.counsellorId ?? anyone}
              options={[
                { value: anyone, label: '谁先有空都行' },
                ...counsellors.map(({ id, name }) => ({ value: id, label: name })),
              ]}
              onChange={(id) => onChange({ ...wanted, counsellorId: id === anyone ? null : id })}
            />
          )}
        </Labelled>
      )}
    </>
  );
}
