import { serviceNames, services, type Service } from '@shared/counselling/services';
import type { DraftField } from '@shared/review/fields';
import type { Counsellor } from '../hours/use-counsellor';

export interface Offered {
  service: Service;
  /** "国家二级心理咨询师"; empty: what the service calls her is enough. */
  title: string;
  /** The last day of her qualification; empty: without end. */
  validUntil: string;
}

/** A profile as it is typed. */
export interface ProfileForm {
  name: string;
  specialties: string;
  dialect: string;
  services: Offered[];
  isActive: boolean;
}

export const emptyProfile: ProfileForm = {
  name: '',
  specialties: '',
  dialect: '',
  services: [],
  isActive: true,
};

export function profileOf(counsellor: Counsellor): ProfileForm {
  const { name, specialties, dialect, isActive } = counsellor;
  return {
    name,
    specialties,
    dialect: dialect ?? '',
    isActive,
    services: inOrder(
      counsellor.services.map(({ service, title, validUntil }) => ({
        service,
        title: title ?? '',
        validUntil: validUntil ?? '',
      })),
    ),
  };
}

/** As the server takes it. */
export function profileInput({
  name,
  specialties,
  dialect,
  isActive,
  services: offered,
}: ProfileForm) {
  return {
    name: name.trim(),
    specialties: specialties.trim(),
    dialect: dialect.trim() || null,
    isActive,
    services: offered.map(({ service, title, validUntil }) => ({
      service,
      title: title.trim() || null,
      validUntil: validUntil || null,
    })),
  };
}

export type ProfileIssues = Partial<Record<'name' | 'specialties' | 'services', string>>;

export function profileIssues({
  name,
  specialties,
  services: offered,
}: ProfileForm): ProfileIssues {
  return {
    ...(name.trim() === '' && { name: '写她的称呼，像“林老师”' }),
    ...(specialties.trim() === '' && { specialties: '写一句她擅长什么' }),
    ...(offered.length === 0 && { services: '至少选一项服务' }),
  };
}

/** With a service more or less; those that stay keep what was typed for them. */
export function withServices(form: ProfileForm, chosen: readonly Service[]): ProfileForm {
  return {
    ...form,
    services: inOrder(
      chosen.map(
        (service) =>
          form.services.find((each) => each.service === service) ?? {
            service,
            title: '',
            validUntil: '',
          },
      ),
    ),
  };
}

function inOrder(offered: readonly Offered[]): Offered[] {
  return [...offered].sort((a, b) => services.indexOf(a.service) - services.indexOf(b.service));
}

/** What two people may have changed, in words. */
export const profileFields: readonly DraftField<ProfileForm, null>[] = [
  { label: '称呼', keys: ['name'], words: ({ name }) => name },
  { label: '擅长', keys: ['specialties'], words: ({ specialties }) => specialties },
  { label: '方言', keys: ['dialect'], words: ({ dialect }) => dialect },
  {
    label: '服务',
    keys: ['services'],
    words: (form) =>
      form.services
        .map(({ service, title, validUntil }) =>
          [serviceNames[service].name, title, validUntil === '' ? '' : `资格到 ${validUntil}`]
            .filter(Boolean)
            .join('，'),
        )
        .join('\n'),
  },
  {
    label: '接不接预约',
    keys: ['isActive'],
    words: ({ isActive }) => (isActive ? '接预约' : '不再接预约'),
  },
];
