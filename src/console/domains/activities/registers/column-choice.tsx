import { Button, Select } from 'antd';
import { useState } from 'react';
import type { ColumnChoice } from '@shared/activities/registers/register-rules';
import { Labelled } from '../../../ui/labelled';

export interface TableChoice {
  titleRow: number;
  columns: ColumnChoice;
}

interface ColumnChoiceProps {
  titles: readonly string[];
  /** What stands in the row of titles. */
  found: readonly string[];
  choice: TableChoice;
  isBusy: boolean;
  onChoose: (choice: TableChoice) => void;
}

/** Which column of the table is which: as it was found, to be put right. */
export function ColumnChoiceFields({ titles, found, choice, isBusy, onChoose }: ColumnChoiceProps) {
  const [columns, setColumns] = useState(choice.columns);
  const options = found.flatMap((text, at) => (text === '' ? [] : [{ value: at, label: text }]));
  const isChanged = columns.some((column, at) => column !== choice.columns[at]);
  const isWhole = (columns[0] ?? null) !== null;
  return (
    <div className="stack">
      <div className="column-choice">
        {titles.map((title, at) => (
          <Labelled
            key={title}
            label={at === 0 ? `${title}是哪一列` : `${title}是哪一列（可以没有）`}
          >
            {(tie) => (
              <Select
                {...tie}
                allowClear={at > 0}
                placeholder="没有这一列"
                value={columns[at] ?? undefined}
                options={options}
                onChange={(column?: number) =>
                  setColumns(
                    columns.map((other, place) => (place === at ? (column ?? null) : other)),
                  )
                }
              />
            )}
          </Labelled>
        ))}
      </div>
      {isChanged && (
        <div>
          <Button
            disabled={!isWhole}
            loading={isBusy}
            onClick={() => onChoose({ titleRow: choice.titleRow, columns })}
          >
            按这样再查一遍
          </Button>
        </div>
      )}
    </div>
  );
}
