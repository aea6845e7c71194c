/** What was done, for readers of the audit log; kept after an operation is gone, since rows outlive it. */
export const auditLabels = {
  create: '新建内容',
  edit: '修改内容',
  sendToReview: '把内容提交审核',
  sendBack: '退回内容',
  returnForChanges: '退回内容让作者修改',
  publish: '发布内容',
  withdraw: '撤下内容',
  startPicture: '准备上传图片',
  keepPicture: '保存图片',
};
