/** What was done, for readers of the audit log; kept after an operation is gone, since rows outlive it. */
export const auditLabels = {
  follow: '关注或取消关注政策',
  create: '新建政策',
  edit: '修改政策',
  sendToReview: '把政策提交审核',
  returnForChanges: '退回政策让作者修改',
  publish: '公开政策',
  withdraw: '撤下政策',
  allowHost: '改可以作来源的网站',
  markChecked: '核对政策来源',
  registerGenderReview: '登记送来评估的文件稿',
  giveOpinion: '写性别平等评估意见',
  closeGenderReview: '下性别平等评估结论',
  addFigure: '给政策填下一个数',
};
