import type { PropsWithChildren } from 'react';
import './theme/app.scss';

export default function App({ children }: PropsWithChildren) {
  return children;
}
