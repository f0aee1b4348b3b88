/** What a verification found wrong. */
export type AuditFaultKind =
  | 'line_changed'
  | 'line_missing'
  | 'line_unsealed'
  | 'line_in_other_chain'
  | 'seal_missing'
  | 'seal_out_of_order'
  | 'head_differs'
  | 'root_differs'
  | 'root_missing'
  | 'kept_root_unknown'
  | 'revision_missing'
  | 'revision_changed'
  | 'revision_unaudited';

export interface AuditFault {
  readonly kind: AuditFaultKind;
  /** Commune (org_units.id), 0 the administration; null: it concerns no chain. */
  readonly chain: number | null;
  /** Line (audit_lines.id); null: none can be named. */
  readonly line: string | null;
  /** What is concerned, where a line does not say it: a seal, a root, a revision. */
  readonly about: string;
}

type Words = readonly [vietnamese: string, english: string];

const sentences: Readonly<Record<AuditFaultKind, Words>> = {
  line_changed: [
    'dòng hoặc bản sửa mà nó ghi đã bị thay đổi sau khi niêm phong',
    'the line, or the revision it speaks of, was changed after it was sealed',
  ],
  line_missing: ['dòng đã niêm phong không còn', 'a sealed line is gone'],
  line_unsealed: [
    'dòng không có niêm phong trong khi dòng mới hơn đã có: dòng bị chèn, hoặc niêm phong của nó bị xóa',
    'the line has no seal although a newer one has: it was put in, or its seal was removed',
  ],
  line_in_other_chain: [
    'dòng được niêm phong trong chuỗi của đơn vị khác',
    'the line is sealed in the chain of another unit',
  ],
  seal_missing: ['thiếu niêm phong trước chỗ này', 'a seal is missing before this place'],
  seal_out_of_order: [
    'niêm phong không theo thứ tự của các dòng',
    'the seals do not follow the order of the lines',
  ],
  head_differs: [
    'đầu chuỗi không khớp với niêm phong cuối: chuỗi bị cắt ngắn hoặc bị nối thêm',
    'the head of the chain is not its last seal: the chain was cut short or added to',
  ],
  root_differs: [
    'gốc của ngày không khớp với các chuỗi lúc đó',
    'the root of the day does not fit what the chains were then',
  ],
  root_missing: ['thiếu gốc của một ngày trước đó', 'the root of an earlier day is missing'],
  kept_root_unknown: [
    'gốc được giữ bên ngoài không có trong sổ: sổ đã bị viết lại',
    'the root that was kept elsewhere is not in the store: the audit was rewritten',
  ],
  revision_missing: [
    'không còn bản sửa số liệu có mã băm mà dòng này ghi',
    'there is no revision with the hash that the line names',
  ],
  revision_changed: [
    'nội dung bản sửa số liệu không khớp với mã băm của nó',
    'the content of the revision does not fit its hash',
  ],
  revision_unaudited: [
    'bản sửa số liệu không có dòng nào trong nhật ký',
    'no line of the audit speaks of the revision',
  ],
};

/** One sentence each, Vietnamese and English, naming chain and line. `chainName` gives a commune's name. */
export function faultSentences(fault: AuditFault, chainName: (chain: number) => string): Words {
  const [vietnamese, english] = sentences[fault.kind];
  const place = (chainWord: string, administration: string, lineWord: string): string =>
    [
      fault.chain === null
        ? null
        : `${chainWord} ${fault.chain === 0 ? administration : chainName(fault.chain)}`,
      fault.line === null ? null : `${lineWord} ${fault.line}`,
      fault.about === '' ? null : fault.about,
    ]
      .filter((part) => part !== null)
      .join(', ');
  return [
    `${place('chuỗi', 'quản trị', 'dòng')}: ${vietnamese}.`,
    `${place('chain', 'administration', 'line')}: ${english}.`,
  ];
}
