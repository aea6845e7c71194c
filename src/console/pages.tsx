import {
  ApartmentOutlined,
  AuditOutlined,
  CalendarOutlined,
  ContactsOutlined,
  FileSearchOutlined,
  FileTextOutlined,
  HomeOutlined,
  IdcardOutlined,
  ReadOutlined,
  SolutionOutlined,
} from '@ant-design/icons';
import { lazy, type ComponentType, type ReactNode } from 'react';
import type { Role } from '@shared/organisation/roles';
import {
  administratorRoles,
  auditorRoles,
  organiserRoles,
  overseerRoles,
  writerRoles,
} from './session/staff-roles';

export interface ConsolePage {
  /** Below `/console`; `:id` matches a part of the address. */
  path: string;
  /** Stands in the browser's tab, and in the navigation. */
  title: string;
  page: ComponentType;
  /** In the navigation under `title`; pages without one are reached from others. */
  icon?: ReactNode;
  /** One of these roles, anywhere; everybody on the staff when left out. What is shown: the server decides. */
  roles?: readonly Role[];
}

/**
 * Every page of the console, in the order of the navigation. A page is a file with a default export
 * and a line here: it becomes a chunk of its own, loaded when it is opened. More particular addresses
 * stand before those with `:id`.
 */
export const consolePages: readonly ConsolePage[] = [
  { path: '/', title: '首页', page: lazy(() => import('./pages/home')), icon: <HomeOutlined /> },
  {
    path: '/activities',
    title: '活动',
    page: lazy(() => import('./domains/activities/list/list-page')),
    icon: <ReadOutlined />,
    roles: organiserRoles,
  },
  {
    path: '/activities/calendar',
    title: '活动日历',
    page: lazy(() => import('./domains/activities/calendar/calendar-page')),
    icon: <CalendarOutlined />,
    roles: organiserRoles,
  },
  {
    path: '/activities/review',
    title: '待审核',
    page: lazy(() => import('./domains/activities/review/review-page')),
    icon: <AuditOutlined />,
    roles: organiserRoles,
  },
  {
    path: '/activities/registers',
    title: '讲师和场地',
    page: lazy(() => import('./domains/activities/registers/registers-page')),
    icon: <ContactsOutlined />,
    roles: organiserRoles,
  },
  {
    path: '/activities/new',
    title: '新建活动',
    page: lazy(() => import('./domains/activities/start/new-page')),
    roles: organiserRoles,
  },
  {
    path: '/activities/:id',
    title: '活动',
    page: lazy(() => import('./domains/activities/activity/activity-page')),
    roles: organiserRoles,
  },
  {
    path: '/activities/:id/roster',
    title: '报名名单',
    page: lazy(() => import('./domains/activities/roster/roster-page')),
    roles: organiserRoles,
  },
  {
    path: '/activities/:id/roster/print',
    title: '签到表',
    page: lazy(() => import('./domains/activities/roster/print/print-page')),
    roles: organiserRoles,
  },
  {
    path: '/activities/:id/poster',
    title: '海报',
    page: lazy(() => import('./domains/activities/poster/poster-page')),
    roles: organiserRoles,
  },
  {
    path: '/activities/:id/edit',
    title: '改活动',
    page: lazy(() => import('./domains/activities/editor/edit-page')),
    roles: organiserRoles,
  },
  {
    path: '/work',
    title: '我的任务',
    page: lazy(() => import('./domains/organisation/work/work-page')),
  },
  {
    path: '/people',
    title: '找人',
    page: lazy(() => import('./domains/people/lookup/people-page')),
    icon: <IdcardOutlined />,
    roles: organiserRoles,
  },
  {
    path: '/people/requests',
    title: '要资料、要注销的',
    page: lazy(() => import('./domains/people/requests/requests-page')),
    icon: <SolutionOutlined />,
    roles: administratorRoles,
  },
  {
    path: '/units',
    title: '单位和角色',
    page: lazy(() => import('./domains/organisation/units/units-page')),
    icon: <ApartmentOutlined />,
    roles: overseerRoles,
  },
  {
    path: '/units/:id',
    title: '单位和角色',
    page: lazy(() => import('./domains/organisation/units/units-page')),
    roles: overseerRoles,
  },
  {
    path: '/audit',
    title: '操作记录',
    page: lazy(() => import('./domains/organisation/audit/audit-page')),
    icon: <FileSearchOutlined />,
    roles: auditorRoles,
  },
  {
    path: '/security',
    title: '登录与安全',
    page: lazy(() => import('./domains/people/security/security-page')),
  },
  {
    path: '/content',
    title: '文章和专题',
    page: lazy(() => import('./domains/content/list/list-page')),
    icon: <FileTextOutlined />,
    roles: writerRoles,
  },
  {
    path: '/content/new/:kind',
    title: '写文章',
    page: lazy(() => import('./domains/content/editor/new-page')),
    roles: writerRoles,
  },
  {
    path: '/content/:id',
    title: '文章和专题',
    page: lazy(() => import('./domains/content/piece/piece-page')),
    roles: writerRoles,
  },
  {
    path: '/content/:id/edit',
    title: '修改',
    page: lazy(() => import('./domains/content/editor/edit-page')),
    roles: writerRoles,
  },
];
