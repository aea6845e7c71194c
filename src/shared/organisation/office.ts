/**
 * How the federation's own office is reached, as the middle of a sentence: "请马上到妇联窗口告诉我们".
 * 12338 is answered by whoever the province appoints and is never called ours.
 * @param telephone as configured (OFFICE_TELEPHONE); null or empty: there is none to show
 */
export function reachOffice(telephone: string | null): string {
  return telephone ? `打 ${telephone}，或到妇联窗口` : '到妇联窗口';
}
