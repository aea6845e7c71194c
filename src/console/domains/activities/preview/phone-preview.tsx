import { admissionLabels } from '@shared/activities/sign-up/admission-labels';
import { facilityLabel } from '@shared/activities/catalogue/facility-label';
import { dayAndTime, timeSpan } from '@shared/time/time-format';
import { instantOf, type FormDraft } from '../editor/form-draft';
import { useUnitNames } from '../editor/sections/unit-select';
import { usePeople } from '../use-people';
import { useSeries } from '../use-series';
import './phone-preview.css';

interface PhonePreviewProps {
  form: FormDraft;
  /** What is stored of it: once it is published, places are taken. */
  stored?: { activityId: string; status: string } | null | undefined;
}

/** How the activity will look in the app, while it is being written. */
export function PhonePreview({ form, stored }: PhonePreviewProps) {
  const { data: series = [] } = useSeries();
  const names = useUnitNames([form.unitId, ...form.allowedUnitIds]);
  const seriesName = (id: string | null) => series.find((each) => each.id === id)?.name ?? null;
  const people = usePeople(stored?.activityId ?? '', { enabled: stored?.status === 'published' });
  const leftIn = ({ id, places }: FormDraft['groups'][number]) =>
    Math.max(0, (places ?? 0) - (people.data?.heldIn.get(id ?? '') ?? 0));
  const left = form.groups.reduce((sum, group) => sum + leftIn(group), 0);
  return (
    <div className="phone">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls: the keys must reach it */}
      <section className="phone__screen" aria-label="手机上的样子" tabIndex={0}>
        <div className="phone__tags">
          <span className="phone__tag phone__tag--brand">
            {seriesName(form.seriesId) ?? '系列'}
          </span>
          <span className="phone__tag phone__tag--ok">免费</span>
          {form.needsReview && <span className="phone__tag phone__tag--info">报名后要审核</span>}
        </div>
        <div className="phone__title">{form.title || <Missing>活动名称</Missing>}</div>
        <div className="phone__card">
          <Fact title={whenOf(form)} note={cancelOf(form)} />
          <Fact title={form.venueName} missing="地点" note={whereOf(form, names)} />
          {form.lecturerName && <Fact title={form.lecturerName} note={form.lecturerNote} />}
        </div>
        <div className="phone__card">
          <strong>还剩 {people.isLoading ? '…' : left} 个名额</strong>
          {form.groups.length > 1 &&
            form.groups.map((group) => (
              <div key={group.key} className="phone__small">
                {group.name || '分组'}：{leftIn(group)} 个
              </div>
            ))}
        </div>
        <div className="phone__heading">活动内容</div>
        <div className="phone__text">{form.summary || <Missing>介绍写在这里</Missing>}</div>
        <div className="phone__heading">适合谁</div>
        <div className="phone__tags">
          {conditions(form, names, seriesName).map((words) => (
            <span key={words} className="phone__tag phone__tag--info">
              {words}
            </span>
          ))}
        </div>
        <div className="phone__text">{form.audience || <Missing>一句话</Missing>}</div>
        {form.sessions.length > 1 && <Sessions form={form} />}
      </section>
      <div className="phone__bar" aria-hidden>
        <span className="phone__button">报名 · 本人</span>
      </div>
    </div>
  );
}

function Missing({ children }: { children: string }) {
  return <span className="phone__missing">{children}</span>;
}

function Fact({
  title,
  missing = '时间',
  note,
}: {
  title: string;
  missing?: string;
  note: string;
}) {
  return (
    <div className="phone__fact">
      <div className="phone__fact-title">{title || <Missing>{missing}</Missing>}</div>
      {note && <div className="phone__small">{note}</div>}
    </div>
  );
}

function Sessions({ form }: { form: FormDraft }) {
  return (
    <>
      <div className="phone__heading">每次上什么</div>
      <div className="phone__card">
        {form.sessions.map(({ key, topic, date, from, until }, index) => {
          const [start, end] = [instantOf(`${date}T${from}`), instantOf(`${date}T${until}`)];
          return (
            <div key={key} className="phone__fact">
              <div>
                {index + 1}. {topic || '课程'}
              </div>
              <div className="phone__small">{start && end ? timeSpan(start, end) : '时间'}</div>
            </div>
          );
        })}
      </div>
    </>
  );
}

function whenOf({ sessions }: FormDraft): string {
  const [first] = sessions;
  if (!first) return '';
  const start = instantOf(`${first.date}T${first.from}`);
  const end = instantOf(`${first.date}T${first.until}`);
  return start && end ? timeSpan(start, end) : '';
}

function cancelOf({ cancelUntil, sessions }: FormDraft): string {
  const until = instantOf(cancelUntil);
  const cancelling = until && `${dayAndTime(until)} 前可以取消`;
  return sessions.length > 1 ? `共 ${sessions.length} 次，一次报完。${cancelling}` : cancelling;
}

function whereOf(form: FormDraft, names: ReadonlyMap<string, string>): string {
  const where = [form.venueAddress, facilityLabel(form.facilities)].filter(Boolean).join('，');
  return where || (names.get(form.unitId) ?? '');
}

function conditions(
  form: FormDraft,
  names: ReadonlyMap<string, string>,
  seriesName: (id: string | null) => string | null,
): string[] {
  const { childAgeMonths: ages } = form;
  return admissionLabels({
    roles: form.allowedRoles,
    units: form.allowedUnitIds.map((id) => ({ id, name: names.get(id) ?? '…' })),
    childAgeMonths:
      ages && ages.from !== null && ages.to !== null ? { from: ages.from, to: ages.to } : null,
    childNeeded: form.childNeeded,
    attendedSeriesName: seriesName(form.attendedSeriesId),
    mostInParty: form.mostInParty ?? 1,
  });
}
