/**
 * The components of antd that the console draws: the build writes the styles of these and no others.
 * A component that is missing here comes out naked, and `antd-components.test.ts` says so.
 */
export const antdComponents = [
  'Alert',
  'App',
  'Button',
  'Checkbox',
  'Drawer',
  'Dropdown',
  'Empty',
  'Input',
  'InputNumber',
  'Modal',
  'Pagination',
  'Popconfirm',
  'Progress',
  'Radio',
  'Segmented',
  'Select',
  'Skeleton',
  'Space',
  'Spin',
  'Steps',
  'Switch',
  'Table',
  'Tabs',
  'Tag',
  'Tooltip',
  'Tree',
  'Upload',
  'message',
];
