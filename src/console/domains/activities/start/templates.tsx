import { DeleteOutlined } from '@ant-design/icons';
import { Button, Popconfirm } from 'antd';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { queryKey } from '@shared/contract/query-key';
import { api } from '../../../platform/api';
import { useCommand } from '../../../platform/use-command';
import { Problem } from '../../../ui/problem';

interface TemplatesProps {
  unitId: string;
  /** The one that is being opened. */
  busy: string | null;
  onChoose: (templateId: string) => void;
}

/** Templates of the unit and of those above; nothing at all while there are none. */
export function Templates({ unitId, busy, onChoose }: TemplatesProps) {
  const client = useQueryClient();
  const templates = useQuery({
    queryKey: queryKey('activities', 'templates', unitId),
    queryFn: ({ signal }) => api.activities.templates({ unitId }, { signal }),
  });
  const remove = useCommand(api.activities.deleteTemplate, {
    onDone: () => void client.invalidateQueries({ queryKey: queryKey('activities', 'templates') }),
  });
  if (templates.isError)
    return <Problem error={templates.error} onRetry={() => void templates.refetch()} />;
  if (!templates.data || templates.data.items.length === 0) return null;
  return (
    <section aria-labelledby="templates-title">
      <h2 className="section-title" id="templates-title">
        用模板
      </h2>
      {remove.isError && <Problem error={remove.error} />}
      <ul className="cards">
        {templates.data.items.map(({ id, name, unitId: owner, unitName }) => (
          <li key={id} className="template">
            <button
              type="button"
              className="card card--button"
              disabled={busy !== null}
              aria-busy={busy === id}
              onClick={() => onChoose(id)}
            >
              <span className="card__title">{name}</span>
              <span className="quiet">{unitName}的模板</span>
            </button>
            {owner === unitId && (
              <Popconfirm
                title="删掉这个模板？"
                okText="删掉"
                cancelText="先不"
                onConfirm={() => remove.mutate({ unitId, templateId: id })}
              >
                <Button
                  className="template__delete"
                  type="text"
                  icon={<DeleteOutlined />}
                  aria-label={`删掉模板 ${name}`}
                />
              </Popconfirm>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
