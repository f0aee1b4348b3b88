import type { PlanStatus } from '../figure.js';

/**
 * A report as a document: finished sentences and typed cells, in the order in which they stand. Page, PDF, DOCX and XLSX are
 * drawn from this one model and from nothing else, so that they cannot differ. It is plain data: as JSON it is what an
 * issue freezes.
 */
export type ReportKind =
  'province_week' | 'commune_week' | 'campaign_summary' | 'gap_report' | 'custom_period';
export type ReportLanguage = 'vi' | 'en';

/** A word or name; also what stands where a figure is missing ("chưa có số liệu") or does not apply (""). */
export interface TextCell {
  readonly kind: 'text';
  readonly text: string;
}

/** A figure: as it is printed, and the number itself for a workbook. */
export interface NumberCell {
  readonly kind: 'number';
  readonly text: string;
  /** In the unit of its column; 58.0 is 58%. */
  readonly value: number;
  readonly decimals: number;
  /** A change, printed with its sign. */
  readonly signed: boolean;
}

/** "1.372.909/2.366.720": one cell on paper, two columns in a workbook. */
export interface QuotientCell {
  readonly kind: 'quotient';
  readonly text: string;
  /** Whole numbers in the count unit; null: missing. */
  readonly numerator: number | null;
  readonly denominator: number | null;
}

/** A standing against the plan, with its word. */
export interface StatusCell {
  readonly kind: 'status';
  readonly text: string;
  readonly status: PlanStatus;
}

export type ReportCell = TextCell | NumberCell | QuotientCell | StatusCell;

export interface ReportColumn {
  readonly id: string;
  readonly head: string;
  /** Share of what is left on paper; null: as wide as the longest word or figure in it. */
  readonly share: number | null;
  readonly align: 'left' | 'center' | 'right';
  /** Heads of the two columns of a workbook; null: no quotient. */
  readonly quotientHeads: readonly [string, string] | null;
}

export interface ReportTable {
  /** Stable within its report. */
  readonly id: string;
  /** Name of its sheet: at most 31 characters, none of []:*?/\ . */
  readonly sheet: string;
  /** Stands above it in the body; empty in an annex, whose title says it. */
  readonly caption: string;
  /** Of its print, in points. */
  readonly size: number;
  readonly columns: readonly ReportColumn[];
  /** As many cells as columns. */
  readonly rows: readonly (readonly ReportCell[])[];
  /** Said under it; empty: nothing. */
  readonly note: string;
}

/** One point of a burn-up: what was counted at a cut-off. */
export interface BurnUpPoint {
  /** Local date. */
  readonly on: string;
  readonly value: number;
  /** As it is printed: "58,0%". */
  readonly text: string;
}

/** What was reached against the plan over the days of a campaign. Values in the unit of the goal. */
export interface BurnUpChart {
  readonly type: 'burn_up';
  readonly startsOn: string;
  readonly endsOn: string;
  /** One point a cut-off that has a figure, in order of time. */
  readonly points: readonly BurnUpPoint[];
  /** The plan at the ends of its straight pieces; empty: none. */
  readonly plan: readonly { readonly on: string; readonly value: number }[];
  /** null: none. */
  readonly target: { readonly value: number; readonly text: string } | null;
  /** Unit of the axis: "%", or "người". */
  readonly unit: string;
}

/** A bar a row, longest value 100% of the width; the plan is a mark on it. */
export interface BarsChart {
  readonly type: 'bars';
  readonly rows: readonly {
    readonly name: string;
    /** null: missing; no bar is drawn and `text` says so. */
    readonly value: number | null;
    readonly text: string;
    /** null: none. */
    readonly plan: number | null;
    readonly status: PlanStatus;
  }[];
  /** End of the axis, in the unit of the values. */
  readonly most: number;
}

export type ReportChart = BurnUpChart | BarsChart;

/** A paragraph, or several: each line of the text is one. `id` names it for editing, stable within the kind of report. */
export interface ReportParagraph {
  readonly kind: 'paragraph';
  readonly id: string;
  readonly text: string;
}

/** "1. Kết quả thực hiện các chỉ tiêu": bold, numbered, under a Roman heading. */
export interface ReportSubheading {
  readonly kind: 'subheading';
  readonly text: string;
}

export interface ReportTableBlock {
  readonly kind: 'table';
  readonly table: ReportTable;
}

export interface ReportChartBlock {
  readonly kind: 'chart';
  readonly id: string;
  readonly chart: ReportChart;
  readonly caption: string;
  /** What a picture cannot tell a listener. */
  readonly alt: string;
}

export type ReportBlock = ReportParagraph | ReportSubheading | ReportTableBlock | ReportChartBlock;

export interface ReportSection {
  readonly id: string;
  /** "II. KẾT QUẢ THỰC HIỆN" */
  readonly heading: string;
  readonly blocks: readonly ReportBlock[];
}

export interface ReportAnnex {
  readonly id: string;
  /** "Phụ lục I"; "Phụ lục" where it is the only one. */
  readonly number: string;
  readonly title: string;
  /** "(Kèm theo Báo cáo số …)": empty numbers are left open in a draft. */
  readonly reference: string;
  readonly paragraphs: readonly string[];
  /** null: the paragraphs say why there is none. */
  readonly table: ReportTable | null;
  /** Wide tables are set across. */
  readonly landscape: boolean;
}

/** Who writes to whom: settings of the unit whose report it is. */
export interface Letterhead {
  /** "UBND TỈNH ĐẮK LẮK"; empty: none. */
  readonly agencyAbove: string;
  /** "SỞ KHOA HỌC VÀ CÔNG NGHỆ" */
  readonly agency: string;
  /** The agency within a sentence: "Sở Khoa học và Công nghệ". */
  readonly agencyInText: string;
  /** "BC-SKHCN" */
  readonly symbol: string;
  /** "Đắk Lắk" */
  readonly place: string;
  /** "Ủy ban nhân dân tỉnh Đắk Lắk"; empty: no "Kính gửi". */
  readonly addressees: readonly string[];
  /** Without dashes and closing marks; the last is the archive: "Lưu: VT, CĐS". "Như trên" is added where there are addressees. */
  readonly recipients: readonly string[];
  readonly signer: {
    /** "GIÁM ĐỐC", or with a prefix: "TM. ỦY BAN NHÂN DÂN", "KT. GIÁM ĐỐC". */
    readonly authority: string;
    /** Second line: "CHỦ TỊCH", "PHÓ GIÁM ĐỐC"; empty: none. */
    readonly post: string;
    readonly name: string;
  };
}

/** What the records office gives at issue. */
export interface IssueMark {
  /** "57": without the symbol. */
  readonly number: string;
  /** Local date of the document. */
  readonly on: string;
}

/** A term of the report, for the sheet of definitions. */
export interface ReportDefinition {
  readonly term: string;
  readonly text: string;
  readonly source: string;
}

export interface ReportDocument {
  /** Of this form; a later one may add fields. */
  readonly format: 1;
  readonly kind: ReportKind;
  readonly language: ReportLanguage;
  /** Title of the file: "Báo cáo tuần 40 …". */
  readonly documentTitle: string;
  /** ASCII stem of its files: "bao-cao-tuan-2025-W40". */
  readonly fileStem: string;
  readonly letterhead: Letterhead;
  /** null: a draft, whose number line stays open. */
  readonly issue: IssueMark | null;
  /** "Số: 57/BC-SKHCN", or with room for the number. */
  readonly numberLine: string;
  /** "Đắk Lắk, ngày 08 tháng 10 năm 2025" */
  readonly placeDate: string;
  /** "BÁO CÁO" */
  readonly typeName: string;
  readonly subject: string;
  /** "Kính gửi: …"; several: a head and a dashed list; empty: none. */
  readonly addressLines: readonly string[];
  /** Stands on every page of a demo; null: real figures. */
  readonly simulatedNote: string | null;
  /** What the figures are: cut-off, moment, whether they may change. */
  readonly basis: string;
  readonly opening: readonly ReportParagraph[];
  readonly sections: readonly ReportSection[];
  /** Lines of "Nơi nhận", with dashes and closing marks. */
  readonly recipientLines: readonly string[];
  readonly annexes: readonly ReportAnnex[];
  readonly definitions: readonly ReportDefinition[];
}
