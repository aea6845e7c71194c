export const auditLabels = {
  borrow: '借一只风筝',
  giveBack: '归还一只风筝',
  draw: '画一只风筝',
  submitDesign: '把风筝提交审核',
  returnDesign: '退回一只风筝',
  build: '让风筝飞起来',
};
