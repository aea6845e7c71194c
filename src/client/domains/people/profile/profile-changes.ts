/** What the form of the profile holds. */
export interface ProfileForm {
  name: string;
  /** Typed anew: the stored number is shown masked and never filled in. Empty leaves it. */
  phone: string;
  removePhone: boolean;
  village: { id: string; name: string; townName: string | null } | null;
}

interface Known {
  name: string | null;
  village: { id: string; name: string; townName: string | null } | null;
}

interface ProfileChanges {
  name?: string | null;
  phone?: string | null;
  villageId?: string | null;
}

export const formOf = (me: Known): ProfileForm => ({
  name: me.name ?? '',
  phone: '',
  removePhone: false,
  village: me.village,
});

/** Only what she changed, for `updateProfile`; null when nothing is to be saved. */
export function changesOf(me: Known, form: ProfileForm): ProfileChanges | null {
  const changes: ProfileChanges = {};
  const name = form.name.trim() || null;
  if (name !== me.name) changes.name = name;
  if (form.phone !== '') changes.phone = form.phone;
  else if (form.removePhone) changes.phone = null;
  const villageId = form.village?.id ?? null;
  if (villageId !== (me.village?.id ?? null)) changes.villageId = villageId;
  return Object.keys(changes).length > 0 ? changes : null;
}

/** "虹桥东街社区" */
export const villageLabel = (village: { name: string; townName: string | null }): string =>
  `${village.townName ?? ''}${village.name}`;
