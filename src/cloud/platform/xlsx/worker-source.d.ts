/** A file bundled to one script of plain JavaScript, as text: what a worker is started with. */
declare module '*?source' {
  const code: string;
  export default code;
}
