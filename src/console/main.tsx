import { createRoot } from 'react-dom/client';
import 'virtual:antd.css';
import './theme/console.css';
import { App } from './app';

const place = document.getElementById('console');
if (!place) throw new Error('index.html has no element for the console');
createRoot(place).render(<App />);
