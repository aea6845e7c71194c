import { compileTemplates } from './runner/build/compile-templates';

test.each([
  ['a template in order', '<view class="a"><input></input></view>', null],
  ['a missing end tag', '<view><input></view>', 'missing end tag'],
  ['an attribute twice', '<view class="a" class="b"></view>', 'duplicated attribute'],
  ['an expression without an end', '<view>{{a</view>', 'missing expression end'],
])('%s', (_what, template, complaint) => {
  const compile = () => compileTemplates({ page: template }, {});
  if (complaint === null) expect(compile).not.toThrow();
  else expect(compile).toThrow(complaint);
});
