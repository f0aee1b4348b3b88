import { entry, type ProblemEntry } from './problem-entry.js';

/** Refusals of reads as of a moment. */
export const momentProblems = {
  as_of_in_future: entry(
    422,
    ['Thời điểm chưa đến', 'A moment that has not come'],
    [
      'Chỉ xem được số liệu theo hiểu biết đến hiện tại; hãy chọn một thời điểm đã qua.',
      'Figures can be read only as they were known up to now; choose a moment that has passed.',
    ],
  ),
  as_of_too_early: entry(
    422,
    ['Thời điểm quá sớm', 'Too early a moment'],
    [
      'Lúc đó hệ thống chưa ghi nhận tỉnh, xã hay chỉ tiêu nào; hãy chọn một thời điểm muộn hơn.',
      'Nothing had been recorded by then, neither the province nor its communes or goals; choose a later moment.',
    ],
  ),
  moments_out_of_order: entry(
    422,
    ['Hai thời điểm ngược nhau', 'The two moments are the wrong way round'],
    [
      'Thời điểm đầu phải trước hoặc bằng thời điểm sau.',
      'The first moment has to be before the second, or the same.',
    ],
  ),
} as const satisfies Record<string, ProblemEntry>;
