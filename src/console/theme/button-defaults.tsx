import { LoadingOutlined } from '@ant-design/icons';
import type { ConfigProviderProps } from 'antd';

/** Two characters stand as they are written, and what goes on is said in Chinese. */
export const buttonDefaults: ConfigProviderProps['button'] = {
  autoInsertSpace: false,
  loadingIcon: <LoadingOutlined aria-label="正在处理" />,
};
