/** Said of what the demo made up about bodies that there are. */
export const exampleMark = '（示例）';
