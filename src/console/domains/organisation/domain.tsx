import { ApartmentOutlined, FileSearchOutlined } from '@ant-design/icons';
import { lazy } from 'react';
import { auditLabels } from '@shared/organisation/audit-labels';
import { auditorRoles, overseerRoles } from '@shared/organisation/roles';
import type { ConsoleDomain } from '../../console-domain';

export const domain: ConsoleDomain = {
  name: 'organisation',
  pages: [
    {
      path: '/background-tasks',
      title: '我的任务',
      page: lazy(() => import('./background-tasks/tasks-page')),
    },
    {
      path: '/units',
      title: '单位和角色',
      page: lazy(() => import('./units/units-page')),
      icon: <ApartmentOutlined />,
      roles: overseerRoles,
    },
    {
      path: '/units/:id',
      title: '单位和角色',
      page: lazy(() => import('./units/units-page')),
      roles: overseerRoles,
    },
    {
      path: '/audit',
      title: '操作记录',
      page: lazy(() => import('./audit/audit-page')),
      icon: <FileSearchOutlined />,
      roles: auditorRoles,
    },
  ],
  auditLabels,
};
