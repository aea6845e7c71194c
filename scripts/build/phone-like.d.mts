export function bundleAsOnPhone(contents: string, options?: { minify?: boolean }): Promise<string>;
