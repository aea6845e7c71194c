import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { queryKey } from '@shared/contract/query-key';
import { api } from '../../../platform/api';

export type GenderReview = Awaited<ReturnType<typeof api.policies.genderReview>>;

/** What a unit and those below it look at, newest first. */
export function useGenderReviews(unitId: string) {
  const query = useInfiniteQuery({
    queryKey: queryKey('policies', 'genderReviews', unitId),
    queryFn: ({ pageParam, signal }) =>
      api.policies.genderReviews({ unitId, after: pageParam }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    enabled: unitId !== '',
  });
  return { ...query, items: query.data?.pages.flatMap((page) => page.items) ?? [] };
}

export function useGenderReview(reviewId: string) {
  return useQuery({
    queryKey: queryKey('policies', 'genderReview', reviewId),
    queryFn: ({ signal }) => api.policies.genderReview({ reviewId }, { signal }),
  });
}
