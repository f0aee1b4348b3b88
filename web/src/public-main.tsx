import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nProvider } from './lib/i18n/i18n.js';
import { publishedVi } from './lib/i18n/vi/published.js';
import { addTexts } from './lib/i18n/vietnamese.js';
import { applyTheme } from './lib/theme/theme.js';
import { PublicPage } from './pages/public-page.js';
import './styles.css';

applyTheme();
addTexts(publishedVi);

const container = document.getElementById('root');
if (container === null) throw new Error('The page has no #root');
createRoot(container).render(
  <StrictMode>
    <I18nProvider>
      <PublicPage />
    </I18nProvider>
  </StrictMode>,
);
