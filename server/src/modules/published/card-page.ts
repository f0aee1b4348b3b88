import type {
  PublishedFigureDto,
  PublishedIndicatorDto,
  PublishedSnapshotDto,
} from '../../contract/published.js';
import { communeFinding } from '../../domain/findings/commune-finding.js';
import { overviewFinding } from '../../domain/findings/overview-finding.js';
import { isPercent, valueText } from '../../domain/findings/phrases.js';
import { nothingPublished, publishedReportsFinding } from '../../domain/findings/published-finding.js';
import { planStatusWord } from '../../domain/findings/status-words.js';
import { formatDate, type Language } from '../../domain/format.js';
import { publishedGoals } from '../../domain/published/goals.js';
import { periodLabel } from '../../domain/period.js';
import { type Html, markup } from './markup.js';

const WORDS = {
  vi: {
    title: 'Bình dân học vụ số',
    open: 'Xem số liệu công khai',
    published: 'Công bố',
    simulated: 'Số liệu mô phỏng',
    withheld: 'Không công bố: nhóm dưới {n} người',
    missing: 'Chưa có số liệu',
    unknown: 'Tuần đã công bố không có xã, phường này.',
  },
  en: {
    title: 'Digital literacy for all',
    open: 'See the published figures',
    published: 'Published',
    simulated: 'Simulated figures',
    withheld: 'Not published: fewer than {n} persons',
    missing: 'No data',
    unknown: 'The published week has no such commune or ward.',
  },
} as const;

/** What a card shows: the province, or one of its communes. */
export interface CardOf {
  readonly snapshot: PublishedSnapshotDto;
  /** null: the province. */
  readonly commune: PublishedSnapshotDto['communes'][number] | null;
  readonly publishedAt: Date;
}

/** A small page that stands within another site: no script, no cookie, all of it escaped. */
export function cardPage(card: CardOf | 'nothing' | 'unknown', language: Language): string {
  const words = WORDS[language];
  const page = markup`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${words.title}</title>
        <link rel="stylesheet" href="/the-cong-khai.css" />
      </head>
      <body>
        <main>
          <p class="head">${words.title}</p>
          ${bodyOf(card, language)}
        </main>
      </body>
    </html> `;
  return page.text;
}

function bodyOf(card: CardOf | 'nothing' | 'unknown', language: Language): Html {
  if (card === 'nothing') return markup`<p class="say">${nothingPublished(language)}</p>`;
  if (card !== 'unknown') return cardBody(card, language);
  return markup`<p class="say">${WORDS[language].unknown}</p>
    <p class="foot">${linkTo('/cong-khai', language)}</p>`;
}

function cardBody({ snapshot, commune, publishedAt }: CardOf, language: Language): Html {
  const words = WORDS[language];
  const [indicator] = snapshot.indicators;
  const figure = commune === null ? indicator : commune.figures[0];
  const goals = publishedGoals(snapshot, commune);
  const finding =
    commune === null
      ? overviewFinding(indicator ?? null, language)
      : communeFinding(commune, goals, language);
  const address = `/cong-khai?tuan=${snapshot.period}${commune === null ? '' : `&xa=${commune.code}`}`;
  return markup`<h1>${commune === null ? snapshot.province.name : commune.fullName}</h1>
    ${indicator === undefined || figure === undefined ? markup`` : measure(indicator, figure, snapshot, commune !== null, language)}
    <p class="say">${finding}.</p>
    ${commune === null ? markup`<p>${publishedReportsFinding(snapshot.reporting, language)}.</p>` : markup``}
    <p class="foot">
      ${periodLabel(snapshot.period, language)}. ${words.published} ${formatDate(publishedAt)}.
      ${snapshot.simulated ? markup`<strong>${words.simulated}.</strong> ` : markup``}${linkTo(address, language)}
    </p>`;
}

const linkTo = (address: string, language: Language): Html =>
  markup`<a href="${address}" target="_blank" rel="noopener">${WORDS[language].open}</a>`;

function measure(
  indicator: PublishedIndicatorDto,
  figure: PublishedFigureDto,
  { withheldBelow }: PublishedSnapshotDto,
  ofCommune: boolean,
  language: Language,
): Html {
  const words = WORDS[language];
  const name = language === 'vi' ? indicator.nameVi : indicator.nameEn;
  if (figure.value === null)
    return markup`<p class="value none">
        ${
          figure.dataStatus === 'withheld'
            ? words.withheld.replace('{n}', String(withheldBelow))
            : words.missing
        }
      </p>
      <p>${name}</p>`;
  const scope = ofCommune ? 'commune' : 'province';
  const text = valueText(figure.value, indicator, scope, language);
  const width = Math.max(0, Math.min(100, figure.value)).toFixed(1);
  const target =
    figure.target === null
      ? markup``
      : markup`<rect
          class="target"
          x="${Math.min(99.4, figure.target).toFixed(1)}"
          y="0"
          width="0.6"
          height="6"
        />`;
  const bar = isPercent(indicator, scope)
    ? markup`<svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
          <rect class="track" y="1" width="100" height="4" rx="1" />
          <rect class="bar ${figure.status}" y="1" width="${width}" height="4" rx="1" />
          ${target}
        </svg>`
    : markup``;
  return markup`<p class="value">${text} <span>${planStatusWord(figure.status, language)}</span></p>
    <p>${name}</p>
    ${bar}`;
}
