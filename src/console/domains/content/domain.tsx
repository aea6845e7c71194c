import { FileTextOutlined } from '@ant-design/icons';
import { lazy } from 'react';
import { auditLabels } from '@shared/content/audit-labels';
import { reviewerRoles, writerRoles } from '@shared/organisation/roles';
import type { ConsoleDomain } from '../../console-domain';

export const domain: ConsoleDomain = {
  name: 'content',
  pages: [
    {
      path: '/content',
      title: '文章和专题',
      page: lazy(() => import('./list/list-page')),
      icon: <FileTextOutlined />,
      roles: writerRoles,
    },
    {
      path: '/content/new/:kind',
      title: '写文章',
      page: lazy(() => import('./editor/new-page')),
      roles: writerRoles,
    },
    {
      path: '/content/:id',
      title: '文章和专题',
      page: lazy(() => import('./piece/piece-page')),
      roles: writerRoles,
    },
    {
      path: '/content/:id/edit',
      title: '修改',
      page: lazy(() => import('./editor/edit-page')),
      roles: writerRoles,
    },
  ],
  reviewed: [
    {
      kind: 'article',
      noun: '稿子',
      measure: '篇',
      roles: reviewerRoles,
      panel: lazy(() => import('./review/review-panel')),
    },
  ],
  auditLabels,
};
