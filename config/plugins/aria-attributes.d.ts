/** Attributes by component, each with the default that Taro's templates want. */
declare const ariaAttributes: Record<string, Record<string, string>>;
export default ariaAttributes;
