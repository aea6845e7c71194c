// Databases, browsers and child processes share two cores with everything else.
jest.setTimeout(process.env.CI ? 120_000 : 60_000);
