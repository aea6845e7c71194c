import { CalendarOutlined, ContactsOutlined, ReadOutlined } from '@ant-design/icons';
import { lazy } from 'react';
import { auditLabels } from '@shared/activities/audit-labels';
import { organiserRoles } from '@shared/organisation/roles';
import type { ConsoleDomain } from '../../console-domain';
import { ComingActivities } from './list/coming-activities';
import { useWaiting } from './list/use-waiting-tasks';

export const domain: ConsoleDomain = {
  name: 'activities',
  pages: [
    {
      path: '/activities',
      title: '活动',
      page: lazy(() => import('./list/list-page')),
      icon: <ReadOutlined />,
      roles: organiserRoles,
    },
    {
      path: '/activities/calendar',
      title: '活动日历',
      page: lazy(() => import('./calendar/calendar-page')),
      icon: <CalendarOutlined />,
      roles: organiserRoles,
    },
    {
      path: '/activities/registers',
      title: '讲师和场地',
      page: lazy(() => import('./registers/registers-page')),
      icon: <ContactsOutlined />,
      roles: organiserRoles,
    },
    {
      path: '/activities/new',
      title: '新建活动',
      page: lazy(() => import('./start/new-page')),
      roles: organiserRoles,
    },
    {
      path: '/activities/:id',
      title: '活动',
      page: lazy(() => import('./activity/activity-page')),
      roles: organiserRoles,
    },
    {
      path: '/activities/:id/roster',
      title: '报名名单',
      page: lazy(() => import('./roster/roster-page')),
      roles: organiserRoles,
    },
    {
      path: '/activities/:id/roster/print',
      title: '签到表',
      page: lazy(() => import('./roster/print/print-page')),
      roles: organiserRoles,
    },
    {
      path: '/activities/:id/poster',
      title: '海报',
      page: lazy(() => import('./poster/poster-page')),
      roles: organiserRoles,
    },
    {
      path: '/activities/:id/edit',
      title: '改活动',
      page: lazy(() => import('./editor/edit-page')),
      roles: organiserRoles,
    },
  ],
  useWaiting,
  reviewed: [
    {
      kind: 'activity',
      noun: '活动',
      measure: '场',
      roles: organiserRoles,
      panel: lazy(() => import('./review/review-panel')),
    },
  ],
  mainAction: { title: '新建活动', href: '/activities/new', roles: organiserRoles },
  home: [
    { band: 'coming', roles: organiserRoles, section: ComingActivities },
    {
      band: 'figures',
      roles: organiserRoles,
      section: lazy(() => import('./figures/figures')),
    },
  ],
  auditLabels,
};
