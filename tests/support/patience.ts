import { configure } from '@testing-library/react';

// Where all cores are busy, what is compiled once a file and what is drawn is late.
jest.setTimeout(90_000);
configure({ asyncUtilTimeout: 30_000 });
