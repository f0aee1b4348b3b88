import { entry, type ProblemEntry } from './problem-entry.js';

/** Refusals about the register of villages. */
export const villageProblems = {
  invalid_village: entry(
    422,
    ['Danh sách chưa đúng', 'The list is not valid'],
    [
      'Có chỗ chưa đúng nên chưa ghi gì; xem từng mục.',
      'Something is not valid, so nothing was recorded; see each field.',
    ],
  ),
  village_changed: entry(
    409,
    ['Thôn này vừa được sửa', 'The village has changed'],
    [
      '{name} đã được người khác sửa (bản {current}, bạn xem bản {yours}). Chưa ghi gì; điều bạn nhập vẫn còn, hãy xem lại rồi lưu.',
      '{name} was changed by somebody else (version {current}, you saw {yours}). Nothing was recorded; what you typed is kept, look again and save.',
    ],
  ),
  village_list_changed: entry(
    409,
    ['Danh sách vừa được sửa', 'The list has changed'],
    [
      'Danh sách thôn, buôn đã được sửa sau khi bạn xem trước. Chưa ghi gì; khối đã dán vẫn còn, hãy xem trước lại.',
      'The list of villages was changed after your preview. Nothing was recorded; what you pasted is kept, look at the preview again.',
    ],
  ),
  village_name_taken: entry(
    409,
    ['Tên đã có', 'The name is taken'],
    [
      'Xã, phường đã có {name} đang hoạt động. Chưa ghi gì; hãy sửa thôn đó hoặc đặt tên khác.',
      'The commune has an open village {name} already. Nothing was recorded; change that one or choose another name.',
    ],
  ),
  village_is_closed: entry(
    409,
    ['Thôn đã thôi hoạt động', 'The village is closed'],
    [
      '{name} đã thôi hoạt động; mở lại trước khi sửa. Chưa ghi gì.',
      '{name} is closed; open it again before changing it. Nothing was recorded.',
    ],
  ),
} as const satisfies Record<string, ProblemEntry>;
