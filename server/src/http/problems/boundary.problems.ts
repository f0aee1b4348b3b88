import { entry, type ProblemEntry } from './problem-entry.js';

const KEPT = ['Chưa ghi gì; bản đồ vẫn như cũ.', 'Nothing was recorded; the map stays as it is.'] as const;

const refused = (title: readonly [string, string], detail: readonly [string, string]): ProblemEntry =>
  entry(422, title, [`${detail[0]} ${KEPT[0]}`, `${detail[1]} ${KEPT[1]}`]);

/** Refusals of files with the boundaries of communes. */
export const boundaryProblems = {
  boundary_file_empty: refused(
    ['Tệp trống', 'The file is empty'],
    ['Tệp không có gì.', 'There is nothing in it.'],
  ),
  boundary_file_not_text: refused(
    ['Không phải tệp GeoJSON', 'Not a GeoJSON file'],
    [
      'Tệp không phải văn bản UTF-8. Nếu là shapefile (.shp, .zip) hoặc tệp nén, hãy xuất sang GeoJSON hay TopoJSON rồi gửi lại.',
      'The file is no UTF-8 text. If it is a shapefile (.shp, .zip) or an archive, export it as GeoJSON or TopoJSON and send that.',
    ],
  ),
  boundary_file_not_json: refused(
    ['Không phải tệp GeoJSON', 'Not a GeoJSON file'],
    [
      'Tệp không phải JSON, hoặc bị cắt giữa chừng. Hãy xuất lại từ phần mềm bản đồ rồi gửi.',
      'The file is no JSON, or it was cut off. Export it again from the map software and send that.',
    ],
  ),
  boundary_file_kind: refused(
    ['Không phải tệp ranh giới', 'Not a file of boundaries'],
    [
      'Cần tệp GeoJSON loại FeatureCollection hoặc tệp TopoJSON loại Topology; tệp này ghi loại “{found}”.',
      'A GeoJSON FeatureCollection or a TopoJSON Topology is needed; this file says it is "{found}".',
    ],
  ),
  boundary_file_deep: refused(
    ['Tệp lồng quá sâu', 'The file is nested too deeply'],
    [
      'Tệp có hơn {limit} lớp ngoặc lồng nhau, không phải tệp ranh giới bình thường.',
      'More than {limit} brackets lie within each other: that is no file of boundaries.',
    ],
  ),
  boundary_file_unsafe: refused(
    ['Tên không được nhận', 'A name that is not taken'],
    [
      'Tệp có thuộc tính tên “{key}”. Hãy bỏ thuộc tính ấy rồi gửi lại.',
      'The file has a property named "{key}". Take it out and send the file again.',
    ],
  ),
  boundary_file_topology: refused(
    ['Tệp TopoJSON bị hỏng', 'The TopoJSON file is broken'],
    [
      'Các cung (arcs) trong tệp không khớp nhau. Hãy xuất lại từ phần mềm bản đồ rồi gửi.',
      'The arcs of the file do not fit together. Export it again from the map software and send that.',
    ],
  ),
  boundary_file_no_shapes: refused(
    ['Tệp không có hình nào', 'There is no shape in the file'],
    [
      'Danh sách hình trong tệp trống hoặc không đúng dạng.',
      'The list of shapes in the file is empty or broken.',
    ],
  ),
  boundary_file_shapes: refused(
    ['Quá nhiều hình', 'Too many shapes'],
    [
      'Tệp có hơn {limit} hình. Hãy chỉ xuất ranh giới các xã, phường của tỉnh.',
      'The file has more than {limit} shapes. Export the communes of the province only.',
    ],
  ),
  boundary_file_properties: refused(
    ['Quá nhiều thuộc tính', 'Too many properties'],
    [
      'Các hình có hơn {limit} tên thuộc tính. Hãy chỉ giữ mã và tên xã.',
      'The shapes have more than {limit} names of properties. Keep code and name only.',
    ],
  ),
  boundary_file_corners: refused(
    ['Quá nhiều điểm', 'Too many points'],
    [
      'Ranh giới có hơn {limit} điểm. Hãy giản lược trong phần mềm bản đồ rồi xuất lại.',
      'The boundaries have more than {limit} points. Simplify them in the map software and export again.',
    ],
  ),
  boundary_file_coordinates: refused(
    ['Không phải kinh độ, vĩ độ', 'Not longitude and latitude'],
    [
      'Điểm ({x}; {y}) nằm ngoài khu vực Việt Nam. Nếu tệp dùng hệ VN-2000 (mét), hãy xuất lại theo WGS 84 (EPSG:4326).',
      'The point ({x}; {y}) is not in or near Viet Nam. If the file is in VN-2000 (metres), export it again in WGS 84 (EPSG:4326).',
    ],
  ),
  boundary_file_swapped: refused(
    ['Kinh độ và vĩ độ đổi chỗ', 'Longitude and latitude are swapped'],
    [
      'Điểm ({x}; {y}) ghi vĩ độ trước. GeoJSON cần kinh độ trước, vĩ độ sau; hãy xuất lại.',
      'The point ({x}; {y}) has its latitude first. GeoJSON takes the longitude first; export it again.',
    ],
  ),
  boundary_file_no_codes: refused(
    ['Không thấy mã xã', 'No code of a commune'],
    [
      'Không thuộc tính nào trong tệp chứa mã chính thức (5 chữ số) của xã, phường trong tỉnh. Hãy thêm thuộc tính “ma_xa”.',
      'No property in the file holds the official code (5 digits) of a commune of the province. Add a property "ma_xa".',
    ],
  ),
  boundary_file_no_polygons: refused(
    ['Không vẽ được xã nào', 'No commune can be drawn'],
    [
      'Có mã xã trong tệp nhưng không hình nào là vùng khép kín (Polygon, MultiPolygon).',
      'There are codes in the file, but no shape with one is a closed area (Polygon, MultiPolygon).',
    ],
  ),
  boundary_file_choice: refused(
    ['Không có mục đã chọn', 'What was chosen is not there'],
    [
      'Lớp hoặc thuộc tính đã chọn không có mã xã nào trong tệp này. Hãy chọn lại.',
      'The layer or property that was chosen finds no commune in this file. Choose again.',
    ],
  ),
  boundary_file_heavy: refused(
    ['Tệp quá nặng', 'The file is too heavy'],
    [
      'Đọc tệp tốn quá nhiều thời gian hoặc bộ nhớ nên đã dừng. Hãy giản lược ranh giới rồi gửi lại.',
      'Reading the file took too long or too much memory and was stopped. Simplify the boundaries and send it again.',
    ],
  ),
  boundary_file_changed: entry(
    409,
    ['Tệp không còn như lúc xem trước', 'The file is not the one of the preview'],
    [
      'Tệp trên máy đã đổi sau khi xem trước. Chưa ghi gì; hãy xem trước lại.',
      'The file was changed after the preview. Nothing was recorded; look at the preview again.',
    ],
  ),
  boundaries_none: entry(
    409,
    ['Chưa có ranh giới', 'There are no boundaries'],
    [
      'Bản đồ đang dùng ô vuông, không có ranh giới nào để gỡ.',
      'The map already shows squares; there are no boundaries to take off.',
    ],
  ),
} as const satisfies Record<string, ProblemEntry>;
