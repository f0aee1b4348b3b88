import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Text of a PDF, page after page, in NFC. */
export async function pdfText(bytes) {
  const document = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 })
    .promise;
  const pages = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const content = await (await document.getPage(number)).getTextContent();
    pages.push(content.items.map((item) => item.str).join(' '));
  }
  await document.destroy();
  return pages.join('\n').normalize('NFC').replace(/\s+/gu, ' ');
}
