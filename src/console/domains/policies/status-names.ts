import type { PolicyState } from '@shared/policies/states';
import type { PolicyStatus } from '@shared/policies/views';

export const statusNames: Record<PolicyStatus, string> = {
  draft: '草稿',
  'in-review': '等审核',
  published: '已公开',
  withdrawn: '已撤下',
};

/** antd's names of tints, whose text has enough contrast by our theme. */
export const statusColours: Record<PolicyStatus, string> = {
  draft: 'default',
  'in-review': 'warning',
  published: 'success',
  withdrawn: 'error',
};

export const stateColours: Record<PolicyState, string> = {
  'in-force': 'success',
  ending: 'warning',
  ended: 'default',
  unchecked: 'warning',
};
