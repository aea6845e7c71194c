import { configure } from '@testing-library/react';

// antd is compiled once a file, and slowly where all cores are busy; so is what is drawn.
jest.setTimeout(90_000);
configure({ asyncUtilTimeout: 15_000 });
