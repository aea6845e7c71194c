import { standingLabels, standingNotes } from '@shared/policies/standing';
import { hostOf } from '@shared/policies/sources';
import type { PolicyForm } from '../editor/policy-form';
import './policy-preview.css';

/** How it will look in the app, while it is being written. */
export function PolicyPreview({ form }: { form: PolicyForm }) {
  const { standing } = form;
  const basis = [form.basisDocument, form.basisArticle].filter(Boolean).join(' ');
  return (
    <div className="policy-phone">
      {/* Longer than the phone: whoever has no mouse scrolls it with the keys. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className="policy-phone__screen" aria-label="手机上的样子" tabIndex={0}>
        {form.neutralTitle !== '' && <div className="policy-phone__leave">快速离开</div>}
        <div className="policy-phone__tag">{standingLabels[standing]}</div>
        <div className="policy-phone__title">{form.title || '标题'}</div>
        <div className="policy-phone__small">{standingNotes[standing]}</div>
        <Part title="一分钟读懂">{form.summary || '几句话说清楚'}</Part>
        <div className="policy-phone__gains">
          <div className="policy-phone__box policy-phone__box--gain">
            <div className="policy-phone__small">补给你</div>
            <div className="policy-phone__strong">{form.gains || '能得什么'}</div>
          </div>
          {form.loan !== '' && (
            <div className="policy-phone__box">
              <div className="policy-phone__small">借给你，要还</div>
              <div className="policy-phone__strong">{form.loan}</div>
            </div>
          )}
        </div>
        <Part title="谁能办">{form.who || '什么人'}</Part>
        <Lines title="怎么办" items={form.steps.map(({ text }) => text)} isOrdered />
        <Lines
          title="带什么"
          items={form.materials.map(
            ({ name, why, whereToGet }) => `${name}：${why}；哪里拿：${whereToGet}`,
          )}
        />
        <Lines
          title="去哪里、打哪个电话"
          items={form.places.map(({ name, address, telephone }) =>
            [name, address, telephone].filter(Boolean).join(' '),
          )}
        />
        <Lines title="要由窗口定的" items={form.officeJudges.map(({ text }) => text)} />
        <Lines title="别弄混" items={form.isNot.map(({ text }) => text)} />
        <Lines
          title="是哪里的规定"
          items={[
            [form.region, form.issuer].filter(Boolean).join('，'),
            form.documentNumber,
            basis,
          ]}
        />
        <Lines
          title="来源"
          items={[...form.sources, ...form.attachments].map(({ title, url }) =>
            [title, hostOf(url.trim())].filter(Boolean).join('　'),
          )}
        />
      </section>
    </div>
  );
}

function Part({ title, children }: { title: string; children: string }) {
  return (
    <div>
      <div className="policy-phone__heading">{title}</div>
      <div className="policy-phone__text">{children}</div>
    </div>
  );
}

interface LinesProps {
  title: string;
  items: readonly string[];
  isOrdered?: boolean;
}

/** Nothing where nothing is written. */
function Lines({ title, items, isOrdered = false }: LinesProps) {
  const written = items.filter((item) => item.trim() !== '');
  if (written.length === 0) return null;
  const List = isOrdered ? 'ol' : 'ul';
  return (
    <div>
      <div className="policy-phone__heading">{title}</div>
      <List className="policy-phone__list">
        {written.map((item, at) => (
          <li key={at}>{item}</li>
        ))}
      </List>
    </div>
  );
}
