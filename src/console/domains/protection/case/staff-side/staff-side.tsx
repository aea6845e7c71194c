import { EyeInvisibleOutlined } from '@ant-design/icons';
import { useColleagues } from '../../directory/use-colleagues';
import { whenLabel } from '../../times';
import type { ShownCase } from '../../vault/vault-calls';
import { useOpenCase } from '../session/use-act';
import { NoteForm } from './note-form';
import { Referrals } from './referrals';
import { staffLines } from './staff-lines';

/** What she never sees: another key, another ground, another field. */
export function StaffSide({ shown }: { shown: ShownCase }) {
  const { data } = useOpenCase();
  const colleagues = useColleagues();
  const now = new Date();
  const lines = staffLines(shown);
  return (
    <section className="side side--staff" aria-label="她看不到">
      <header className="side__head">
        <EyeInvisibleOutlined aria-hidden />
        <h2>{shown.reporter === 'self' ? '她看不到' : '反映的人看不到'}</h2>
        <span className="quiet">另一把钥匙</span>
      </header>
      <div className="side__body">
        <Referrals shown={shown} referrals={data.referrals} />
        {lines.length === 0 && <p className="quiet">还没有记什么。</p>}
        <ol className="memos">
          {lines.map(({ key, at, author, title, text }) => (
            <li key={key} className="memo">
              {title && <p className="memo__title">{title}</p>}
              <p className="memo__text">{text}</p>
              <p className="memo__meta">
                {colleagues.byKey(author)} · {whenLabel(at, now)}
              </p>
            </li>
          ))}
        </ol>
      </div>
      <NoteForm colleagues={othersWhoRead(shown, colleagues.handlerOf)} />
    </section>
  );
}

/** Persons, not keys; without herself. */
function othersWhoRead(
  { readers, me }: ShownCase,
  handlerOf: (keyId: string) => string | null,
): number {
  const personOf = (keyId: string) => handlerOf(keyId) ?? keyId;
  const persons = new Set(readers.map(personOf));
  persons.delete(personOf(me));
  return persons.size;
}
