import { Button, Modal } from 'antd';
import { dayAndTime, shanghai } from '@shared/time/time-format';
import type { api } from '../../../platform/api';

type Sections = Awaited<ReturnType<typeof api.people.settleRequest>>['sections'];

interface HandedDataProps {
  who: string;
  sections: Sections;
  onClose: () => void;
}

/** All that is kept about her, to be printed or saved and handed over. It cannot be called up again. */
export function HandedData({ who, sections, onClose }: HandedDataProps) {
  return (
    <Modal
      open
      title={`${who}的资料`}
      width={720}
      mask={{ closable: false }}
      keyboard={false}
      onCancel={onClose}
      footer={
        <div className="row handed__foot">
          <Button onClick={() => save(sections)}>存成文件</Button>
          <Button onClick={() => print()}>打印</Button>
          <Button type="primary" onClick={onClose}>
            已经交给她
          </Button>
        </div>
      }
    >
      <p className="quiet handed__note">关上就看不到了。交给她以后，请把电脑上的文件删掉。</p>
      <div className="handed">
        {sections.map((section) => (
          <section key={`${section.domain}.${section.key}`}>
            <h3>{section.title}</h3>
            {section.rows.length === 0 && <p className="quiet">没有</p>}
            {section.rows.map((row, index) => (
              <dl key={index} className="handed__row">
                {Object.entries(row).map(([field, value]) => (
                  <div key={field} className="handed__field">
                    <dt>{section.labels[field] ?? field}</dt>
                    <dd>{valueLabel(value)}</dd>
                  </div>
                ))}
              </dl>
            ))}
          </section>
        ))}
      </div>
    </Modal>
  );
}

const instant = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

function valueLabel(value: string | number | boolean | null): string {
  if (value === null || value === '') return '（空）';
  if (typeof value === 'string' && instant.test(value)) {
    return `${shanghai(value).year} 年 ${dayAndTime(value)}`;
  }
  return typeof value === 'boolean' ? (value ? '是' : '否') : String(value);
}

/** As plain text: she can open it everywhere. */
export function plainText(sections: Sections): string {
  return sections
    .map(({ title, labels, rows }) => {
      const lines = rows.map((row) =>
        Object.entries(row)
          .map(([field, value]) => `${labels[field] ?? field}：${valueLabel(value)}`)
          .join('\r\n'),
      );
      return [`【${title}】`, ...(lines.length > 0 ? lines : ['没有'])].join('\r\n\r\n');
    })
    .join('\r\n\r\n\r\n');
}

function save(sections: Sections): void {
  // The mark at the beginning lets old editors know the encoding.
  const url = URL.createObjectURL(
    new Blob(['\ufeff', plainText(sections)], { type: 'text/plain' }),
  );
  const link = document.createElement('a');
  link.href = url;
  link.download = '我的资料.txt';
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
